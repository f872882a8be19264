#include "gui/widgets/scene_panel.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/gtk_function.h"
#include "gui/widgets/reader_names.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

/// The grey of axes and of words in a scene, which follow the interface on the screen.
constexpr std::uint32_t darkestGrey = 0x222222;
/// A scene's lengths are pixels of a 96 dpi page; letters grow with the rest of it, and not once more with
/// the resolution that the user set for text.
double pointsPerPixel() {
    constexpr double points = 72.0;
    constexpr double usual = 96.0;
    auto* const screen = gtkFunction<void*()>("gdk_screen_get_default");
    auto* const resolution = gtkFunction<double(void*)>("gdk_screen_get_resolution");
    const double dpi = screen == nullptr || resolution == nullptr ? usual : resolution(screen());
    return points / (dpi > 0 ? dpi : usual);
}

bool isGrey(std::uint32_t rgb) {
    return (rgb >> 16U & 0xFFU) == (rgb & 0xFFU) && (rgb >> 8U & 0xFFU) == (rgb & 0xFFU);
}

wxColour onScreen(std::uint32_t rgb) {
    if (!isGrey(rgb)) {
        return codeColour(rgb);
    }
    const auto ink = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    const auto strength = static_cast<int>((0xFFU - (rgb & 0xFFU)) * 100 / (0xFFU - (darkestGrey & 0xFFU)));
    return tint(ink, strength > 100 ? 100 : strength);
}

class Painter {
  public:
    explicit Painter(wxGraphicsContext& context) : context_(context) {}

    void draw(const chart::Rectangle& box) {
        context_.SetPen(*wxTRANSPARENT_PEN);
        context_.SetBrush(
            wxBrush(tint(onScreen(box.colour), static_cast<int>(std::lround(100 * box.strength)))));
        context_.DrawRectangle(box.x, box.y, box.width, box.height);
    }
    void draw(const chart::Line& line) {
        auto path = context_.CreatePath();
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const auto [x, y] = line.points[i];
            i == 0 ? path.MoveToPoint(x, y) : path.AddLineToPoint(x, y);
        }
        context_.SetPen(context_.CreatePen(wxGraphicsPenInfo(onScreen(line.colour)).Width(line.width)));
        context_.StrokePath(path);
    }
    void draw(const chart::Dot& dot) {
        context_.SetPen(*wxTRANSPARENT_PEN);
        context_.SetBrush(wxBrush(onScreen(dot.colour)));
        context_.DrawEllipse(dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius);
    }
    void draw(const chart::Label& label) {
        auto font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
        font.SetFractionalPointSize(label.size * pointsPerPixel_);
        context_.SetFont(font, onScreen(label.colour));
        const auto text = toWx(label.text);
        double width = 0;
        double height = 0;
        double descent = 0;
        context_.GetTextExtent(text, &width, &height, &descent);
        const auto shift = label.anchor == chart::Anchor::Start    ? 0
                           : label.anchor == chart::Anchor::Middle ? width / 2
                                                                   : width;
        context_.DrawText(text, label.x - shift, label.y - (height - descent));
    }

  private:
    wxGraphicsContext& context_;
    double pointsPerPixel_ = pointsPerPixel();
};

}  // namespace

ScenePanel::ScenePanel(wxWindow* parent) : wxPanel(parent) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        Refresh();
    });
}

void ScenePanel::show(chart::Scene scene) {
    scene_ = std::move(scene);
    SetName(toWx(scene_.title + (scene_.description.empty() ? "" : ". " + scene_.description)));
    nameForReaders(*this);
    shrink_ = 1;
    takeSize();
}

void ScenePanel::fit(int width) {
    constexpr double least = 0.7;
    const auto whole = std::max(scene_.width * pixelScale(), 1.0);
    shrink_ = std::clamp(width / whole, least, 1.0);
    takeSize();
}

double ScenePanel::pixelScale() const {
    return forText(*this, 100) / 100.0;
}

void ScenePanel::takeSize() {
    const auto scale = pixelScale() * shrink_;
    SetMinSize(wxSize(static_cast<int>(std::ceil(scene_.width * scale)),
                      static_cast<int>(std::ceil(scene_.height * scale))));
    Refresh();
}

void ScenePanel::paint() {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context) {
        return;
    }
    context->SetPen(*wxTRANSPARENT_PEN);
    context->SetBrush(wxBrush(GetParent()->GetBackgroundColour()));
    context->DrawRectangle(0, 0, GetClientSize().x, GetClientSize().y);
    const auto scale = pixelScale() * shrink_;
    context->Scale(scale, scale);
    Painter painter(*context);
    const auto drawAll = [&painter](const auto& shapes) {
        for (const auto& shape : shapes) {
            painter.draw(shape);
        }
    };
    drawAll(scene_.rectangles);
    drawAll(scene_.lines);
    drawAll(scene_.dots);
    drawAll(scene_.labels);
}

}  // namespace vertelwerk::gui
