#pragma once

#include "vertelwerk/analysis/agreement.h"
#include "vertelwerk/app/bundle.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// What of a project goes out.
enum class ExportContent {
    Everything,
    Passages,
    Stories,
    Codebook,
    Memos,
    Matrix,
    Indicators,
    Summaries,
    Agreement,
    Answers
};

/// everything, passages, stories, codebook, memos, matrix, indicators, summaries, agreement, answers.
[[nodiscard]] std::string_view toKey(ExportContent content);
/// Also the Dutch words: alles, fragmenten, verhalen, codeboek, memo's, matrix, indicatoren,
/// samenvattingen, overeenstemming, antwoorden.
[[nodiscard]] std::optional<ExportContent> exportContentFromWord(std::string_view word);

struct ExportRequest {
    std::filesystem::path out;             ///< its ending says the format
    std::optional<ExportContent> content;  ///< what fits the format when left out
    /// For others, through the gate; nothing for a working copy inside the team.
    std::optional<model::Purpose> purpose;
    model::StoryFilter filter;        ///< on the stories
    std::string code;                 ///< only passages with this code, as users name it; empty for all
    std::string coder;                ///< only passages of this coder; empty for all
    std::vector<std::string> coders;  ///< that are compared, for the agreement; none for all who coded
    analysis::AgreementUnit unit = analysis::AgreementUnit::Sentence;  ///< what is compared
    std::string passphrase;  ///< locks the file with it; empty for none
};

/// What was made, or would be.
struct ExportReport {
    ExportContent content = ExportContent::Everything;
    std::string format;                  ///< docx, csv, xlsx, qdpx ...
    GateReport gate;                     ///< which stories go, which are left out and why
    std::size_t rows = 0;                ///< passages, stories, codes ... that went in
    std::vector<base::Message> notHeld;  ///< what the format cannot hold
    bool written = false;
};

/// The formats that can be written, by their ending, with what each can hold; the first is the default.
struct ExportFormat {
    std::string_view ending;
    std::vector<ExportContent> contents;
};
[[nodiscard]] const std::vector<ExportFormat>& exportFormats();

/// What an export would hold and leave out. Writes and records nothing.
[[nodiscard]] base::Result<ExportReport> checkExport(store::Database& database, const ExportRequest& request,
                                                     const base::Catalogue& catalogue);

/// Writes the file whole or not at all and records the delivery. For others: nothing is written when the
/// gate blocks. For the team: set-apart stories stay out, and what is made says that it holds personal data.
[[nodiscard]] base::Result<ExportReport> exportProject(Project& project, const ExportRequest& request,
                                                       const base::Catalogue& catalogue,
                                                       const base::Progress& progress = {});

}  // namespace vertelwerk::app
