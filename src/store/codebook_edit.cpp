#include "vertelwerk/store/codebook_edit.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/code_rows.h"
#include "store/numbers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;
using model::Code;
using model::CodeId;
using model::LocalText;

constexpr std::array<std::uint32_t, 10> palette{0x0072B2, 0xE69F00, 0xD55E00, 0x009E73, 0xCC79A7,
                                                0x56B4E9, 0x7B4F93, 0x8C6D1F, 0x666666, 0x44AA99};
constexpr std::size_t longestKey = 32;

const Code* find(const std::vector<Code>& codes, CodeId id) {
    const auto found = std::ranges::find(codes, id, &Code::id);
    return found == codes.end() ? nullptr : &*found;
}

/// Runs a change of one code that exists.
template <typename Change>
auto changing(UnitOfWork& work, CodeId code, Change change)
    -> decltype(change(work.rows(), std::declval<const std::vector<Code>&>(), std::declval<const Code&>())) {
    using Outcome =
        decltype(change(work.rows(), std::declval<const std::vector<Code>&>(), std::declval<const Code&>()));
    return writing(work, [&](RowWriter& rows) -> Outcome {
        const auto codes = readCodes(rows.connection());
        const auto* found = find(codes, code);
        if (found == nullptr) {
            return base::fail(noCode(code));
        }
        return change(rows, codes, *found);
    });
}

LocalText trimmed(const LocalText& written) {
    return {std::string(text::trimmed(written.nl)), std::string(text::trimmed(written.en))};
}

/// Letters and digits of a name, the rest as hyphens.
std::string keyFrom(std::string_view name) {
    std::string key;
    const auto folded = text::folded(name);
    for (const char c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        const bool kept = byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) {
            key += c;
        } else if (!key.empty() && key.back() != '-') {
            key += '-';
        }
    }
    if (text::length(key) > longestKey) {
        key = text::slice(key, {0, longestKey});
    }
    while (!key.empty() && key.back() == '-') {
        key.pop_back();
    }
    if (key.empty()) {
        return "code";
    }
    return wholeNumber(key) ? "code-" + key : key;
}

bool isKeyTaken(const std::vector<Code>& codes, std::string_view key) {
    const auto wanted = text::folded(key);
    return std::ranges::any_of(codes, [&](const Code& code) { return text::folded(code.key) == wanted; });
}

Result<std::string> keyFor(const std::vector<Code>& codes, const NewCode& code) {
    auto given = std::string(text::trimmed(code.key));
    if (!given.empty()) {
        if (isKeyTaken(codes, given)) {
            return base::fail(ErrorCode::AlreadyExists,
                              msg("There is a code with the key {0} already.", given),
                              msg("Choose another key, or leave it out."));
        }
        if (wholeNumber(given)) {
            return base::fail(ErrorCode::Invalid, msg("A key cannot be a number: {0} is.", given),
                              msg("Begin it with a letter."));
        }
        return given;
    }
    const auto base = keyFrom(code.name.nl.empty() ? code.name.en : code.name.nl);
    auto key = base;
    for (int number = 2; isKeyTaken(codes, key); ++number) {
        key = fmt::format("{}-{}", base, number);
    }
    return key;
}

/// @param self the code itself, when it is there already
Status checkName(const std::vector<Code>& codes, model::CodebookId codebook, const LocalText& name,
                 CodeId self) {
    if (name.nl.empty() && name.en.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A code needs a name."), msg("Give it one."));
    }
    const auto same = [](const std::string& a, const std::string& b) {
        return !a.empty() && text::folded(a) == text::folded(b);
    };
    for (const auto& code : codes) {
        if (code.codebook == codebook && code.id != self && !code.retired &&
            (same(code.name.nl, name.nl) || same(code.name.en, name.en))) {
            return base::fail(ErrorCode::AlreadyExists,
                              msg("There is a code called {0} already.", name.nl.empty() ? name.en : name.nl),
                              msg("Use that code, or choose another name."));
        }
    }
    return {};
}

Status checkShortcut(const std::vector<Code>& codes, const std::string& shortcut, CodeId self) {
    if (shortcut.empty()) {
        return {};
    }
    if (text::length(shortcut) != 1 || wholeNumber(shortcut) || text::trimmed(shortcut).empty()) {
        return base::fail(ErrorCode::Invalid,
                          msg("\"{0}\" cannot be a code's key on the keyboard.", shortcut),
                          msg("Choose one letter; the digits stand for the themes."));
    }
    for (const auto& code : codes) {
        if (code.id != self && !code.retired && text::folded(code.shortcut) == text::folded(shortcut)) {
            return base::fail(ErrorCode::AlreadyExists,
                              msg("The key {0} codes with {1} already.", shortcut, code.key),
                              msg("Choose another letter."));
        }
    }
    return {};
}

/// The codes beside each other beneath `parent`, or at the top: those in use, then the retired.
std::vector<CodeId> beside(const std::vector<Code>& codes, model::CodebookId codebook, CodeId parent) {
    std::vector<CodeId> ids;
    for (const bool retired : {false, true}) {
        for (const auto& code : codes) {
            if (code.codebook == codebook && code.parent == parent && code.retired == retired) {
                ids.push_back(code.id);
            }
        }
    }
    return ids;
}

/// Whether `code` is `other` or stands beneath it.
bool isWithin(const std::vector<Code>& codes, CodeId code, CodeId other) {
    for (const auto* at = find(codes, code); at != nullptr; at = find(codes, at->parent)) {
        if (at->id == other) {
            return true;
        }
    }
    return false;
}

std::uint32_t colourFor(const std::vector<Code>& codes, const NewCode& code) {
    if (code.colour) {
        return *code.colour;
    }
    if (const auto* parent = find(codes, code.parent)) {
        return parent->colour;
    }
    return palette[beside(codes, code.codebook, {}).size() % palette.size()];
}

Status checkParent(const std::vector<Code>& codes, model::CodebookId codebook, CodeId parent) {
    if (!parent) {
        return {};
    }
    const auto* above = find(codes, parent);
    if (above == nullptr) {
        return base::fail(noCode(parent));
    }
    if (above->codebook != codebook) {
        return base::fail(ErrorCode::Invalid, msg("Code {0} belongs to another codebook.", above->key),
                          msg("Choose a place within the code's own codebook."));
    }
    if (above->retired) {
        return base::fail(ErrorCode::Invalid, msg("Code {0} is out of use.", above->key),
                          msg("Take it into use again first, or choose another place."));
    }
    return {};
}

void setOrdinals(RowWriter& rows, const std::vector<CodeId>& ids) {
    std::int64_t ordinal = 0;
    for (const auto id : ids) {
        rows.update(tables::code, {}, id.value, {{"ordinal", ++ordinal}});
    }
}

void setText(RowWriter& rows, CodeId code, std::string_view nlColumn, std::string_view enColumn,
             const std::optional<LocalText>& words) {
    if (words) {
        const auto tidy = trimmed(*words);
        rows.update(tables::code, {}, code.value, {{nlColumn, tidy.nl}, {enColumn, tidy.en}});
    }
}

}  // namespace

Result<CodeId> addCode(UnitOfWork& work, const NewCode& wanted) {
    return writing(work, [&](RowWriter& rows) -> Result<CodeId> {
        auto& connection = rows.connection();
        if (!connection.integer("SELECT id FROM codebook WHERE id = $1", wanted.codebook)) {
            return base::fail(ErrorCode::NotFound, msg("There is no codebook {0}.", wanted.codebook.value),
                              msg("List the codebooks to see which there are."));
        }
        const auto codes = readCodes(connection);
        auto given = wanted;
        given.name = trimmed(wanted.name);
        for (const auto& sound :
             {checkName(codes, given.codebook, given.name, {}), checkShortcut(codes, given.shortcut, {}),
              checkParent(codes, given.codebook, given.parent)}) {
            if (!sound) {
                return base::fail(sound.error());
            }
        }
        auto key = keyFor(codes, given);
        if (!key) {
            return base::fail(key.error());
        }
        Code code;
        code.key = *std::move(key);
        code.kind = given.parent ? given.kind : model::CodeKind::Code;
        code.name = given.name;
        code.shortName = trimmed(given.shortName);
        code.definition = trimmed(given.definition);
        code.question = trimmed(given.question);
        code.include = trimmed(given.include);
        code.exclude = trimmed(given.exclude);
        code.anchor = trimmed(given.anchor);
        code.shortcut = given.shortcut;
        code.colour = colourFor(codes, given);
        const auto others = beside(codes, given.codebook, given.parent);
        for (const auto id : others) {
            code.ordinal = std::max(code.ordinal, find(codes, id)->ordinal);
        }
        ++code.ordinal;
        return CodeId{insertCode(rows, given.codebook, code, given.parent)};
    });
}

Status changeCode(UnitOfWork& work, CodeId id, const CodeChange& change) {
    return changing(
        work, id, [&](RowWriter& rows, const std::vector<Code>& codes, const Code& code) -> Status {
            if (change.name) {
                if (const auto sound = checkName(codes, code.codebook, trimmed(*change.name), id); !sound) {
                    return sound;
                }
            }
            if (change.shortcut) {
                if (const auto sound = checkShortcut(codes, *change.shortcut, id); !sound) {
                    return sound;
                }
            }
            setText(rows, id, "name_nl", "name_en", change.name);
            setText(rows, id, "short_nl", "short_en", change.shortName);
            setText(rows, id, "definition_nl", "definition_en", change.definition);
            setText(rows, id, "question_nl", "question_en", change.question);
            setText(rows, id, "include_nl", "include_en", change.include);
            setText(rows, id, "exclude_nl", "exclude_en", change.exclude);
            setText(rows, id, "anchor_nl", "anchor_en", change.anchor);
            if (change.colour) {
                rows.update(tables::code, {}, id.value, {{"colour", *change.colour}});
            }
            if (change.shortcut) {
                rows.update(tables::code, {}, id.value, {{"shortcut", *change.shortcut}});
            }
            return {};
        });
}

Status moveCode(UnitOfWork& work, CodeId id, CodeId parent, std::size_t place) {
    return changing(
        work, id, [&](RowWriter& rows, const std::vector<Code>& codes, const Code& code) -> Status {
            if (const auto sound = checkParent(codes, code.codebook, parent); !sound) {
                return sound;
            }
            if (parent && isWithin(codes, parent, id)) {
                return base::fail(ErrorCode::Invalid, msg("Code {0} cannot stand beneath itself.", code.key),
                                  msg("Choose another place."));
            }
            if (parent != code.parent) {
                rows.update(tables::code, {}, id.value, {{"parent_id", orNull(parent)}});
                if (!parent) {
                    rows.update(tables::code, {}, id.value, {{"kind", "code"}});
                }
            }
            auto ids = beside(codes, code.codebook, parent);
            std::erase(ids, id);
            ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(std::min(place, ids.size())), id);
            setOrdinals(rows, ids);
            return {};
        });
}

Status retireCode(UnitOfWork& work, CodeId id) {
    return changing(work, id, [&](RowWriter& rows, const std::vector<Code>& codes, const Code&) -> Status {
        const auto now = base::nowMs();
        for (const auto& code : codes) {
            if (!code.retired && isWithin(codes, code.id, id)) {
                rows.update(tables::code, {}, code.id.value, {{"retired_at", now}});
            }
        }
        return {};
    });
}

Status reinstateCode(UnitOfWork& work, CodeId id) {
    return changing(
        work, id, [&](RowWriter& rows, const std::vector<Code>& codes, const Code& code) -> Status {
            if (!code.retired) {
                return {};
            }
            if (const auto sound = checkParent(codes, code.codebook, code.parent); !sound) {
                return sound;
            }
            for (const auto& sound :
                 {checkName(codes, code.codebook, code.name, id), checkShortcut(codes, code.shortcut, id)}) {
                if (!sound) {
                    return sound;
                }
            }
            // What went out of use together comes back together.
            const auto when = rows.connection().integer("SELECT retired_at FROM code WHERE id = $1", id);
            for (const auto& one : codes) {
                const auto retired =
                    rows.connection().integer("SELECT retired_at FROM code WHERE id = $1", one.id);
                if (one.retired && retired == when && isWithin(codes, one.id, id)) {
                    rows.update(tables::code, {}, one.id.value, {{"retired_at", {}}, {"merged_into", {}}});
                }
            }
            return {};
        });
}

}  // namespace vertelwerk::store
