#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace vertelwerk::store {

class UnitOfWork;

/// What a new code is made of.
struct NewCode {
    model::CodebookId codebook = {};
    model::CodeId parent = {};  ///< none: at the top of the codebook
    model::CodeKind kind = model::CodeKind::Code;
    std::string key = {};  ///< empty: made from the name
    model::LocalText name = {};
    model::LocalText shortName = {};
    model::LocalText definition = {};
    model::LocalText question = {};
    model::LocalText include = {};
    model::LocalText exclude = {};
    model::LocalText anchor = {};
    std::optional<std::uint32_t> colour = {};  ///< nothing: the parent's, or one that differs from the others
    std::string shortcut = {};
};

/// Adds a code behind those beside it. Invalid without a name, for a key that is taken or reads as a
/// number, or a shortcut another code has.
[[nodiscard]] base::Result<model::CodeId> addCode(UnitOfWork& work, const NewCode& code);

/// What to change of a code; what is nothing stays.
struct CodeChange {
    std::optional<model::LocalText> name = {};
    std::optional<model::LocalText> shortName = {};
    std::optional<model::LocalText> definition = {};
    std::optional<model::LocalText> question = {};
    std::optional<model::LocalText> include = {};
    std::optional<model::LocalText> exclude = {};
    std::optional<model::LocalText> anchor = {};
    std::optional<std::uint32_t> colour = {};
    std::optional<std::string> shortcut = {};
};

/// Changes a code. Its key stays for ever, so what was written with it keeps its meaning.
[[nodiscard]] base::Status changeCode(UnitOfWork& work, model::CodeId code, const CodeChange& change);

/// Puts a code, with what stands beneath it, at a place from 0 among the codes beneath `parent`, or at the
/// top of its codebook. Invalid beneath itself or in another codebook.
[[nodiscard]] base::Status moveCode(UnitOfWork& work, model::CodeId code, model::CodeId parent,
                                    std::size_t place);

/// What became of the passages that got another code.
struct Recoded {
    std::size_t moved = 0;
    std::size_t joined = 0;  ///< with one that the same coder had on the same words
};

/// Gives all passages of `from` the code `into`, whatever stands beneath it a place beneath `into`, and its
/// links, summaries and memos to `into`; then retires it. Where a coder has both codes on the same words
/// one passage stays: its experience is that of both (mixed when they differ), its memo holds both.
[[nodiscard]] base::Result<Recoded> mergeCodes(UnitOfWork& work, model::CodeId from, model::CodeId into);

/// Gives these passages another code, without doubling any. With addCode: splitting a code.
[[nodiscard]] base::Result<Recoded> recode(UnitOfWork& work, std::span<const model::PassageId> passages,
                                           model::CodeId into);

/// Takes a code, with what stands beneath it, out of use: its passages stay, it codes no more.
[[nodiscard]] base::Status retireCode(UnitOfWork& work, model::CodeId code);
/// Takes it into use again. Its passages stay where a merge put them.
[[nodiscard]] base::Status reinstateCode(UnitOfWork& work, model::CodeId code);

}  // namespace vertelwerk::store
