#pragma once

#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/store/identifier_decisions.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// The lists of names that come with the program.
[[nodiscard]] base::Result<analysis::NameLists> loadNames();

/// What is asked about a mention in plain words: a telephone number, the name of a relative ...
[[nodiscard]] base::Message nameOf(analysis::Identifier kind);

enum class Decision {
    Open,     ///< nobody decided yet
    Replace,  ///< by the replacement
    Leave,    ///< looked at, may stay
};

/// open, replace, leave.
[[nodiscard]] std::string_view toKey(Decision decision);
/// Also accept, skip, and the Dutch words; empty is open.
[[nodiscard]] std::optional<Decision> decisionFromWord(std::string_view word);

/// What of a story holds a mention.
enum class MentionPlace {
    Text,
    Title,
    Teller,     ///< how the teller is called: a name or a pseudonym
    Part,       ///< the heading or the speaker of a part
    Attribute,  ///< of the story
    Record,     ///< who collected it, what was promised, and the like
    File,       ///< the name of the file that it came from
};

/// text, title, teller, part, attribute, record, file.
[[nodiscard]] std::string_view toKey(MentionPlace place);

/// A mention in a story that is to be decided on.
struct Mention {
    model::StoryId story;
    int revision = 1;  ///< of the text that `range` counts in
    text::Range range;
    std::string words;
    analysis::Identifier kind = analysis::Identifier::Name;
    bool certain = false;
    bool guess = false;  ///< nothing but its capital says so
    base::Message reason;
    std::string replacement;
    Decision decision = Decision::Open;
    MentionPlace place = MentionPlace::Text;
    std::string attribute = {};  ///< whose value holds it
};

/// Where it stands when that is not the text: In the title.
[[nodiscard]] base::Message placeOf(const Mention& mention);

/// What is found in a story's text, and beside it what the text does not hold; less what was left there, and
/// less the teller's own name where its use is agreed to. Ranges count in the text; a mention beside it has
/// an empty one.
[[nodiscard]] std::vector<Mention> undecided(const model::Story& story, const analysis::NameLists& names,
                                             const store::LeftIdentifiers& left);

using StoryMentions = std::function<void(const model::Story& story, std::vector<Mention> mentions)>;

/// Calls `each` with every story that is not set apart, or with one, when something is found in it. What must
/// go is set to be replaced; what is no more than a guess stays open. Cancelled when `progress` says so.
[[nodiscard]] base::Status eachStoryWithMentions(store::Database& database,
                                                 std::optional<model::StoryId> only,
                                                 const base::Progress& progress, const StoryMentions& each);

/// All of these in one list.
[[nodiscard]] base::Result<std::vector<Mention>> suggestPseudonyms(
    store::Database& database, std::optional<model::StoryId> only = std::nullopt);

/// What becomes of the original words.
struct PseudonymKeeping {
    /// They go from the project, its undo steps, its index and its backups at once. Otherwise the step can
    /// be undone, so they stay there.
    bool irreversible = false;
    /// The file, encrypted with a passphrase, that keeps which words stood for whom; empty: nowhere. Only
    /// for an irreversible replacement.
    std::filesystem::path keyFile;
    std::string passphrase;
};

/// A photo or recording with words in its own name that were replaced for good. Only a person may touch
/// the file, so it still has the old name, while the project looks for it under the new one.
struct NamedMedium {
    std::filesystem::path from;
    std::filesystem::path to;
    friend bool operator==(const NamedMedium&, const NamedMedium&) = default;
};

/// Words that were replaced, and still stand in this many stories.
struct WordsElsewhere {
    std::string words;
    std::size_t stories = 0;
};

struct Pseudonymised {
    std::size_t replaced = 0;
    std::size_t left = 0;
    std::size_t open = 0;
    std::vector<model::StoryId> stories;  ///< whose text changed
    std::vector<std::string> removedBackups;
    std::vector<std::string> busyCopies;  ///< that somebody has open, so they hold the words still
    std::vector<NamedMedium> media;
    std::vector<WordsElsewhere> elsewhere;  ///< most stories first
};

/// What it came to, so that nobody finds out later: what is gone, what may still stand, and who can tell
/// afterwards who is who.
[[nodiscard]] std::vector<base::Message> consequencesOf(const PseudonymKeeping& keeping,
                                                        const Pseudonymised& done);

/// That a copy of the project beside it was open elsewhere.
[[nodiscard]] base::Message stillHoldsWords(const std::string& copy);

[[nodiscard]] base::Message toldOf(const WordsElsewhere& words);

/// Carries out the decisions, as one undo step or for good. Passages and parts shift along. Stale, changing
/// nothing, when a text changed since; Invalid when the words do not stand there.
[[nodiscard]] base::Result<Pseudonymised> pseudonymise(Project& project, const std::vector<Mention>& mentions,
                                                       const PseudonymKeeping& keeping);

/// That it is not found until the file is renamed.
[[nodiscard]] base::Message toldOf(const NamedMedium& medium);

/// Gives the file the name under which the project looks for it. Refused when its folder has the words in
/// its name too, AlreadyExists when there is another file of that name.
[[nodiscard]] base::Status renameMedium(const NamedMedium& medium);

/// Suggestions as a table to edit: tab-separated, a line a mention.
[[nodiscard]] std::string mentionsTable(const std::vector<Mention>& mentions,
                                        const base::Catalogue& catalogue);
/// Reads an edited table, or the JSON document of the command line. Invalid, naming the line.
[[nodiscard]] base::Result<std::vector<Mention>> readMentions(std::string_view bytes);

/// One line of a key table.
struct PseudonymKey {
    std::string story;  ///< GUID
    std::string kind;
    std::string replacement;
    std::string original;
    friend bool operator==(const PseudonymKey&, const PseudonymKey&) = default;
};

/// Opens a key table. Refused for a wrong passphrase, NotFound when there is no file.
[[nodiscard]] base::Result<std::vector<PseudonymKey>> readKeyTable(const std::filesystem::path& file,
                                                                   std::string_view passphrase);

/// Adds lines to a key table, which is made when it is not there; whole or not at all.
[[nodiscard]] base::Status addToKeyTable(const std::filesystem::path& file, std::string_view passphrase,
                                         const std::vector<PseudonymKey>& keys);

}  // namespace vertelwerk::app
