#include "search/engine.h"

#include "vertelwerk/base/files.h"

namespace vertelwerk::search {
namespace {

base::Error damaged() {
    return {base::ErrorCode::Damaged,
            base::msg("The search index is damaged."),
            {},
            base::msg("It is made again from the stories, which are safe; search again in a while.")};
}

/// What Xapian says of it is English, and the advice tells more.
base::Error unusable() {
    return {base::ErrorCode::System,
            base::msg("The search index could not be used."),
            {},
            base::msg("Check that the disk has room and that you may write there.")};
}

/// Without the place.
base::Error translated() {
    // Xapian::Error has no virtual functions: only a handler can tell its kinds apart.
    try {
        throw;
    } catch (const Xapian::DatabaseLockError&) {
        return {base::ErrorCode::Locked,
                base::msg("Another program is writing the search index."),
                {},
                base::msg("Close the other program that has this project open, then try again.")};
    } catch (const Xapian::DatabaseModifiedError&) {
        return {base::ErrorCode::Stale,
                base::msg("The search index changes faster than it can be read."),
                {},
                base::msg("Search again when the import is done.")};
    } catch (const Xapian::DatabaseCorruptError&) {
        return damaged();
    } catch (const Xapian::DatabaseOpeningError&) {
        return damaged();
    } catch (const Xapian::DatabaseError& error) {
        // Without an error of the operating system it is the contents that are wrong.
        return error.get_error_string() == nullptr ? damaged() : unusable();
    } catch (const Xapian::SerialisationError&) {
        return damaged();
    } catch (const Xapian::RangeError&) {
        return damaged();
    } catch (const Xapian::Error&) {
        return unusable();
    }
}

}  // namespace

base::Error caughtError(const std::filesystem::path& dir) {
    auto error = translated();
    error.where = base::toUtf8(dir);
    return error;
}

}  // namespace vertelwerk::search
