#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/text/range.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

enum class GateVerdict { Ok, Warning, Blocked };

/// ok, warning, blocked.
[[nodiscard]] std::string_view toKey(GateVerdict verdict);

/// One finding of the export gate.
struct GateCheck {
    std::string check;  ///< stable name: consent, quote, set-apart, identifiers, stories, tellers ...
    GateVerdict verdict = GateVerdict::Ok;
    model::StoryId story;  ///< none when it concerns the bundle as a whole
    std::string storyTitle;
    base::Message reason;
};

struct GateReport {
    GateVerdict verdict = GateVerdict::Ok;
    std::vector<GateCheck> checks;
    std::vector<model::StoryId> kept;

    void add(GateCheck check);  ///< the worst verdict holds for the report
};

struct BundleRequest {
    std::string title;
    std::vector<std::string> codes;  ///< as users name them
    model::Purpose purpose = model::Purpose::Learning;
    model::StoryFilter filter = {};  ///< on the stories
};

/// A bundle that passed the gate, or why not. `document` is empty when blocked.
struct BundleDraft {
    GateReport gate;
    std::optional<exchange::OutDocument> document;
};

/// Chooses the stories with passages of these codes, lets them through the gate, lays out the bundle.
/// Writes nothing.
[[nodiscard]] base::Result<BundleDraft> draftBundle(store::Database& database, const BundleRequest& request,
                                                    const base::Catalogue& catalogue);

/// Drafts the bundle, writes it to `out` (.html, .docx or .pdf) whole or not at all, and records the
/// delivery. Nothing is written when the gate blocks.
[[nodiscard]] base::Result<GateReport> makeBundle(Project& project, const BundleRequest& request,
                                                  const std::filesystem::path& out,
                                                  const base::Catalogue& catalogue);

/// A direct identifier found in a text that would leave: e-mail address, telephone number, postcode with
/// house number, IBAN, citizen service number (11-proof).
struct FoundIdentifier {
    std::string kind;   ///< email, phone, postcode, iban, bsn
    text::Range range;  ///< code points
};
[[nodiscard]] std::vector<FoundIdentifier> findIdentifiers(std::string_view utf8);

}  // namespace vertelwerk::app
