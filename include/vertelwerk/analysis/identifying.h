#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/text/range.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vertelwerk::analysis {

/// What can give away of whom a story tells.
enum class Identifier {
    Name,
    Relative,  ///< the name of somebody's daughter, brother ...
    Street,
    Postcode,
    Phone,
    Email,
    Iban,
    Plate,
    Bsn,
    BirthDate,
    Place,
    Institution,
    UniqueFact,
};

inline constexpr std::array allIdentifiers{
    Identifier::Name,      Identifier::Relative,  Identifier::Street, Identifier::Postcode,
    Identifier::Phone,     Identifier::Email,     Identifier::Iban,   Identifier::Plate,
    Identifier::Bsn,       Identifier::BirthDate, Identifier::Place,  Identifier::Institution,
    Identifier::UniqueFact};

/// name, relative, street, postcode, phone, email, iban, plate, bsn, birth-date, place, institution, unique.
[[nodiscard]] std::string_view toKey(Identifier kind);
[[nodiscard]] std::optional<Identifier> identifierFromKey(std::string_view key);

/// Whether it names somebody by itself, so that it must go; the others must be decided on.
[[nodiscard]] bool isDirect(Identifier kind);

/// Lists of names: see assets/names. Safe to share once made.
class NameLists {
  public:
    [[nodiscard]] static base::Result<NameLists> load(const std::filesystem::path& folder);

    /// How sure a list is that a word is a name.
    enum class Listed { No, WordToo, Yes };
    [[nodiscard]] Listed firstName(std::string_view word) const { return look(first_, word); }
    [[nodiscard]] Listed surname(std::string_view word) const { return look(last_, word); }
    [[nodiscard]] Listed place(std::string_view words) const { return look(places_, words); }
    /// Whether the word is one of the common words of Dutch.
    [[nodiscard]] bool ordinary(std::string_view word) const { return look(ordinary_, word) != Listed::No; }
    /// Whether the words are an area of the collection itself.
    [[nodiscard]] bool area(std::string_view words) const { return look(areas_, words) != Listed::No; }
    /// The most words a place's or an area's name has.
    [[nodiscard]] std::size_t longestPlace() const { return longestPlace_; }

    /// The names of a collection's areas, which are then no names of people.
    void addAreas(std::span<const std::string> areas);
    /// Common words, one a line; a line that begins with # is none.
    [[nodiscard]] base::Status addOrdinary(const std::filesystem::path& file);

  private:
    using List = std::unordered_map<std::string, Listed>;
    [[nodiscard]] static Listed look(const List& list, std::string_view word);
    [[nodiscard]] static base::Result<List> read(const std::filesystem::path& file);

    List first_;
    List last_;
    List places_;
    List areas_;
    List ordinary_;
    std::size_t longestPlace_ = 1;
};

/// A mention that somebody should look at.
struct Identified {
    Identifier kind = Identifier::Name;
    text::Range range;        ///< code points
    bool certain = false;     ///< its form alone says what it is: blocks what leaves until it is decided
    base::Message reason;     ///< why it was suggested
    std::string replacement;  ///< what could stand there: [dochter]
    bool guess = false;       ///< nothing but its capital says so: never replaced unasked
};

/// Mentions in a text, in its order, apart from each other. A help, never a promise: what is not found may
/// be there. The same words get the same replacement, two people different ones. `callers` are where it
/// stands who tells the story, by a name or a pseudonym: a first name alone is a guess there.
[[nodiscard]] std::vector<Identified> identify(std::string_view utf8, const NameLists& names,
                                               std::span<const text::Range> callers = {});

/// Only what its form gives away: e-mail addresses, telephone numbers, postcodes, bank accounts, licence
/// plates, citizen service numbers (11-proof). Needs no lists.
[[nodiscard]] std::vector<Identified> identifyByForm(std::string_view utf8);

}  // namespace vertelwerk::analysis
