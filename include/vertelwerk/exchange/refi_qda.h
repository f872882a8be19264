#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

/// What a REFI-QDA project (.qdpx, version 1.0) holds, as far as this program deals with it. A GUID is in
/// lower case and without braces; times are ms since 1970 UTC, 0 when unknown.
struct QdaUser {
    std::string guid;
    std::string name;
};

struct QdaCode {
    std::string guid;
    std::string name;
    std::string description;
    std::optional<std::uint32_t> colour;  ///< 0xRRGGBB
    bool codable = true;
    std::vector<std::string> notes;
    std::vector<QdaCode> codes;  ///< beneath it
};

enum class QdaType { Text, Boolean, Integer, Float, Date, DateTime };

struct QdaVariable {
    std::string guid;
    std::string name;
    QdaType type = QdaType::Text;
    std::string description;
};

struct QdaValue {
    std::string variable;
    std::string value;  ///< as its type is written in XML
};

struct QdaCase {
    std::string guid;
    std::string name;
    std::string description;
    std::vector<QdaValue> values;
    std::vector<std::string> sources;
};

/// One code on a selection.
struct QdaCoding {
    std::string guid;
    std::string code;
    std::string user;
    std::int64_t createdAt = 0;
    std::vector<std::string> notes;
};

struct QdaSelection {
    std::string guid;
    std::string name;
    std::string description;
    text::Range range;  ///< code points of the source's text
    std::string user;
    std::int64_t createdAt = 0;
    std::vector<QdaCoding> codings;  ///< none: a remark on the passage
    std::vector<std::string> notes;
};

struct QdaSource {
    enum class Kind { Text, Pdf, Picture, Audio, Video };
    Kind kind = Kind::Text;
    std::string guid;
    std::string name;
    std::string description;
    std::string text;      ///< in the form in which texts are stored
    bool rebuilt = false;  ///< the file holds no text: it was made of what selections tell
    std::string sha256;    ///< of the text
    std::int64_t createdAt = 0;
    std::vector<QdaSelection> selections;
    std::vector<QdaCoding> codings;  ///< on the source as a whole
    std::vector<std::string> notes;
    std::vector<QdaValue> values;
};

struct QdaNote {
    std::string guid;
    std::string name;
    std::string description;
    std::string text;
    std::string user;
    std::int64_t createdAt = 0;
    std::int64_t changedAt = 0;
};

struct QdaSet {
    std::string guid;
    std::string name;
    std::string description;
    std::vector<std::string> codes;
    std::vector<std::string> sources;
};

struct QdaProject {
    std::string name;
    std::string origin;  ///< the program that wrote it
    std::string description;
    std::vector<QdaUser> users;
    std::vector<QdaCode> codes;
    std::vector<QdaVariable> variables;
    std::vector<QdaCase> cases;
    std::vector<QdaSource> sources;
    std::vector<QdaNote> notes;
    std::vector<QdaSet> sets;
    std::vector<std::string> projectNotes;  ///< notes on the project as a whole
};

/// Writes a .qdpx: project.qde and a text file a source, which is given one by one. Ends of selections are
/// exclusive, as the large programs write them.
class QdpxWriter {
  public:
    /// @param head its users, codes, variables, cases and projectNotes are written; its sources and notes
    ///             are not
    explicit QdpxWriter(const QdaProject& head);
    ~QdpxWriter();
    QdpxWriter(const QdpxWriter&) = delete;
    QdpxWriter& operator=(const QdpxWriter&) = delete;

    void add(const QdaSource& source);
    void add(const QdaNote& note);

    /// The archive's bytes.
    [[nodiscard]] std::string finish(const std::vector<QdaSet>& sets, const std::string& description);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A codebook as .qdc.
[[nodiscard]] std::string writeQdc(const std::string& origin, const std::vector<QdaCode>& codes,
                                   const std::vector<QdaSet>& sets);

/// What a file held, and what was changed or left, for people.
struct QdaReading {
    QdaProject project;
    std::vector<base::Message> problems;
};

/// Reads a .qdpx whoever wrote it: positions counted as its writer counted them, missing texts rebuilt
/// from what selections tell. Unreadable or Limit when there is nothing to read in it.
[[nodiscard]] base::Result<QdaReading> readQdpx(std::string_view bytes);

/// Reads a .qdc.
[[nodiscard]] base::Result<QdaReading> readQdc(std::string_view bytes);

/// A GUID that is always the same for the same words: RFC 4122, from their hash.
[[nodiscard]] std::string guidFor(std::string_view words);

/// Words for people with fields for programs behind them, in one description. Values may have any
/// characters.
using QdaFields = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string withFields(std::string_view words, const QdaFields& fields);
struct QdaDescription {
    std::string words;
    QdaFields fields;

    /// The first field with this name; empty when there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
};
[[nodiscard]] QdaDescription splitFields(std::string_view description);

}  // namespace vertelwerk::exchange
