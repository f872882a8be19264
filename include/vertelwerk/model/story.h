#pragma once

#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/method.h"
#include "vertelwerk/model/signification.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::model {

/// What a labelled range over a story's text is.
enum class PartKind { Section, Item, Debrief, Story, Significance, Phase, Turn, Answer };

[[nodiscard]] std::string_view toKey(PartKind kind);
[[nodiscard]] std::optional<PartKind> partKindFromKey(std::string_view key);

/// Who speaks in a turn. The interviewer's words stay out of search, counts and agreement.
enum class SpeakerRole { None, Teller, Interviewer, Other };

[[nodiscard]] std::string_view toKey(SpeakerRole role);
[[nodiscard]] std::optional<SpeakerRole> speakerRoleFromKey(std::string_view key);

/// A mark that a traveller gave an aspect of a phase; no score means not rated.
struct Rating {
    std::string aspect;
    std::optional<double> score;
    friend bool operator==(const Rating&, const Rating&) = default;
};

/// Where a part was recorded, and the file with the photo or sound that belongs to it.
struct Recording {
    std::optional<double> begin;  ///< seconds from the start of the recording
    std::optional<double> end;
    std::string path;    ///< of the media file when it was imported, empty when it was not there
    std::string sha256;  ///< of the media file then
    [[nodiscard]] bool empty() const { return !begin && !end && path.empty(); }
    friend bool operator==(const Recording&, const Recording&) = default;
};

/// A probe item, debrief, interview turn, MSC field, journey phase, answer or section.
struct Part {
    PartKind kind = PartKind::Section;
    std::string number;  ///< as the form gave it: "3"
    std::string title;   ///< prompt, phase or heading
    std::string date;    ///< ISO, empty when unknown
    std::string until;   ///< ISO, of what took longer: a journey's phase; empty when unknown
    std::string speaker;
    SpeakerRole role = SpeakerRole::None;
    std::string medium;     ///< kaartje, foto, opname ... as the form gave it
    std::string mediaFile;  ///< name beside the source file, empty when none
    std::string duration;
    std::string channel;
    std::optional<double> curve;  ///< a journey's mood, -2 .. +2
    std::vector<Rating> ratings;
    Recording recording;
    text::Range range;
    friend bool operator==(const Part&, const Part&) = default;
};

/// One round in which a panel chose among Most Significant Change stories.
struct SelectionRound {
    int level = 0;
    std::string panel;
    std::string date;  ///< ISO
    std::optional<int> members;
    std::optional<bool> chosen;
    std::string reason;
    std::string domain;
    std::string considered;  ///< the stories that lay on the table, as written
    std::string manner;      ///< consensus, vote ...
    friend bool operator==(const SelectionRound&, const SelectionRound&) = default;
};

/// A property of a story or narrator under the name it came with.
struct Attribute {
    std::string name;
    std::string value;
    friend bool operator==(const Attribute&, const Attribute&) = default;
};

/// Where a story happened: a CBS code (GM9902, WK990201), a name, or both; either may be empty.
struct Area {
    std::string code;
    std::string name;
    [[nodiscard]] bool empty() const { return code.empty() && name.empty(); }
    friend bool operator==(const Area&, const Area&) = default;
};

/// Where a story came from.
struct Provenance {
    std::string fileName;  ///< base name, UTF-8
    std::string place;     ///< row or page within the file, empty when it is the whole file
    std::string format;    ///< txt, md, docx, odt, pdf, csv
    std::string encoding;
    std::string sha256;           ///< of the original bytes
    std::int64_t importedAt = 0;  ///< ms since 1970 UTC
};

/// A story before it has a place in a project: what a form made of a file.
struct StoryDraft {
    std::string number;  ///< the collection's own number, empty when none
    std::string title;   ///< the teller's own title, empty when none
    Method method = Method::Storytelling;
    std::string language = "nl";  ///< BCP 47
    std::string narrator;         ///< pseudonym, empty when unknown
    std::string date;             ///< ISO date, month or year the story was told, empty when unknown
    Area area;
    std::string collectedBy;
    std::string domain;    ///< MSC: domain of change
    std::string promised;  ///< what the teller was told would be done with it
    std::string verification;
    std::string feedback;
    std::vector<Attribute> attributes;  ///< under their own names, in the order of the form
    std::string text;                   ///< tidy, see text::tidy
    std::vector<Part> parts;            ///< in text order
    std::vector<SelectionRound> selections;
    std::vector<Signification> signification;  ///< what the teller said of the story, in the form's order
    std::vector<std::string> memos;            ///< remarks that others made in the file, when asked for
    std::vector<ConsentEntry> consent;         ///< only what the form states
    Provenance source;
};

/// A story of a project.
struct Story : StoryDraft {
    StoryId id;
    std::string guid;
    NarratorId narratorId;
    int textRevision = 1;  ///< +1 at every edit of the text
    int version = 1;
    ConsentState consentNow;
    std::optional<SetApart> setApart;
};

/// A story as a list shows it, without its text.
struct StoryRow {
    StoryId id;
    std::string number;
    std::string title;
    std::string source;  ///< file name
    std::string place;   ///< row or page in the file
    Method method = Method::Storytelling;
    std::string language;
    std::string narrator;
    Area area;
    std::string date;
    std::size_t parts = 0;
    std::size_t characters = 0;
    std::size_t passages = 0;
    ConsentState consent;
    std::optional<SetApart> setApart;
};

/// The ranges that the interviewer speaks, in text order.
[[nodiscard]] std::vector<text::Range> interviewerRanges(const std::vector<Part>& parts);

}  // namespace vertelwerk::model
