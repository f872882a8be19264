#include "gui/widgets/redrawn_rows.h"

#include "gui/window_test.h"

#include <wx/frame.h>

namespace vertelwerk::gui::test {
namespace {

/// Counts how often what a row says is asked, as is done when it is drawn.
class CountingRows : public wxDataViewVirtualListModel {
  public:
    CountingRows() : wxDataViewVirtualListModel(20) {}
    mutable int asked = 0;

  private:
    void GetValueByRow(wxVariant& value, unsigned, unsigned) const override {
        ++asked;
        value = wxS("word");
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
};

TEST_F(WindowTest, RowsAreDrawnAgainWhenWhatTheySayChanged) {
    auto* window = new wxFrame(nullptr, wxID_ANY, wxS("Rows"), wxDefaultPosition, wxSize(400, 300));
    auto* list = new wxDataViewCtrl(window, wxID_ANY);
    const wxObjectDataPtr<CountingRows> model(new CountingRows);
    list->AssociateModel(model.get());
    list->AppendTextColumn(wxS("Word"), 0, wxDATAVIEW_CELL_INERT, 300);
    window->Show();
    constexpr int enough = 100;
    int before = 0;
    int alike = 0;
    ASSERT_TRUE(waitFor([&] {
        alike = model->asked > 0 && model->asked == before ? alike + 1 : 0;
        before = model->asked;
        return alike > enough;
    }));
    redrawRows(*list);
    EXPECT_TRUE(waitFor([&] { return model->asked > before; }));
    window->Destroy();
}

}  // namespace
}  // namespace vertelwerk::gui::test
