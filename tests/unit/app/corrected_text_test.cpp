#include "vertelwerk/app/bundle.h"
#include "vertelwerk/app/coding.h"
#include "vertelwerk/app/exporting.h"
#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/store/codebooks.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "e2e/zip_part.h"
#include "scratch_project.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* deleted = "Kwartelhaan";

/// A story that was corrected in the window: a word was taken out of it, and of a coded passage.
class CorrectedText : public testing::Test {
  protected:
    void SetUp() override {
        const auto story = scratch_.add("Hond", "Mijn hond heet Kwartelhaan en blaft. Verder is het stil.");
        const auto code = store::resolveCode(scratch_.database(), "5");
        ASSERT_TRUE(code);
        ASSERT_TRUE(codePassage(
            scratch_.database(), scratch_.project().coder,
            {story, std::string("hond heet Kwartelhaan en blaft"), *code, model::Valence::Good, "een memo"}));
        auto work = store::UnitOfWork::begin(scratch_.database(),
                                             {base::msg("correct"), scratch_.project().coder, true, {}});
        ASSERT_TRUE(work);
        const auto revision = store::findStory(scratch_.database(), story)->textRevision;
        const std::vector<text::Splice> splices{{15, 11, "Fikkie"}};
        ASSERT_TRUE(store::editText(*work, story, revision, splices));
        ASSERT_TRUE(work->commit());
        ASSERT_THAT(store::findStory(scratch_.database(), story)->text, HasSubstr("heet Fikkie en"));
        ASSERT_THAT(everythingOf(scratch_.project().file.path()) +
                        everythingOf(scratch_.project().file.path().string() + "-wal"),
                    HasSubstr(deleted))
            << "undo has to know it";
    }

    /// The bytes of a file, of the parts of a container, and the words of a PDF.
    static std::string everythingOf(const std::filesystem::path& file) {
        auto bytes = *base::readFile(file);
        if (bytes.starts_with("PK")) {
            for (const auto& name : e2e::zipNames(file.string())) {
                bytes += "\n" + name + "\n" + e2e::zipPart(file.string(), name);
            }
        }
        if (file.extension() == ".pdf") {
            for (const auto& story : exchange::readStories({file, true}, {}).stories) {
                bytes += "\n" + story.title + "\n" + story.text;
            }
        }
        return bytes;
    }

    test::ScratchProject scratch_;
};

TEST_F(CorrectedText, IsInNoExport) {
    for (const auto purpose : {std::optional<model::Purpose>(), std::optional(model::Purpose::Learning)}) {
        for (const auto& format : exportFormats()) {
            for (const auto content : format.contents) {
                SCOPED_TRACE(std::string(toKey(content)) + "." + std::string(format.ending));
                ExportRequest request;
                request.out = scratch_.dir() / ("uit." + std::string(format.ending));
                request.content = content;
                request.purpose = purpose;
                const auto report = exportProject(scratch_.project(), request, base::Catalogue());
                if (!report || !report->written) {
                    continue;  // one coder agrees with nobody; answers stay inside; no LibreOffice
                }
                const auto bytes = everythingOf(request.out);
                EXPECT_THAT(bytes, Not(HasSubstr(deleted)));
                if (content == ExportContent::Passages) {
                    EXPECT_THAT(bytes, HasSubstr("Fikkie"));
                }
            }
        }
    }
}

TEST_F(CorrectedText, IsInNoBundle) {
    for (const char* name : {"b.html", "b.docx", "b.pdf"}) {
        BundleRequest request;
        request.title = "Honden";
        request.codes = {"5"};
        request.purpose = model::Purpose::Learning;
        const auto made = makeBundle(scratch_.project(), request, scratch_.dir() / name, base::Catalogue());
        if (!made) {
            EXPECT_EQ(made.error().code, base::ErrorCode::Unavailable) << name;
            continue;
        }
        EXPECT_THAT(everythingOf(scratch_.dir() / name),
                    testing::AllOf(Not(HasSubstr(deleted)), HasSubstr("Fikkie")))
            << name;
    }
}

}  // namespace
}  // namespace vertelwerk::app
