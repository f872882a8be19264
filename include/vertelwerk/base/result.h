#pragma once

#include "vertelwerk/base/message.h"

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace vertelwerk::base {

/// What kind of thing went wrong, for code that decides on it; people read the messages.
enum class ErrorCode {
    NotFound,       ///< the file, story, code ... that was named does not exist
    AlreadyExists,  ///< never overwritten
    Ambiguous,      ///< more than one thing answers to the name or quote
    Invalid,        ///< the request or the input does not make sense
    Unreadable,     ///< a file cannot be read or understood
    Damaged,        ///< a project file failed its integrity check
    ForeignFile,    ///< a file of another program
    NewerVersion,   ///< written by a newer version of Vertelwerk
    Locked,         ///< somebody else has it open
    ReadOnly,       ///< this process may only read
    Stale,          ///< changed by someone else since it was read
    Refused,        ///< consent or another check of the export gate does not allow it
    Limit,          ///< larger or deeper than the limits on input
    Cancelled,      ///< the user stopped it
    System,         ///< the disk, the operating system
    Unavailable,    ///< not in this version
};

/// An expected failure, in words a user can act on.
struct Error {
    ErrorCode code = ErrorCode::Invalid;
    base::Message what;    ///< one sentence: what could not be done, and why
    std::string where;     ///< file, line, story ...; empty when `what` says it
    base::Message advice;  ///< what to do now
};

/// A value or an Error. Broken invariants throw instead.
template <typename T>
using Result = tl::expected<T, Error>;

/// Success without a value.
using Status = Result<void>;

/// The failure side of a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, Message what, Message advice = {},
                                                std::string where = {}) {
    return tl::unexpected<Error>(Error{code, std::move(what), std::move(where), std::move(advice)});
}

/// Passes a failure on to a Result of another type.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace vertelwerk::base
