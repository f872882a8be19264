#include "exchange/archive.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <zip.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::uint64_t highestRatio = 200;
constexpr std::size_t ratioCheckedFrom = 1U << 20U;  // bytes; small parts may well shrink more

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

base::Error tooLarge(std::size_t largestPart) {
    return {base::ErrorCode::Limit,
            base::msg("The document unpacks to more than {0} MB.", largestPart >> 20U),
            {},
            base::msg("Take large pictures or tables out of it and import it again.")};
}

base::Error swollenError() {
    return {
        base::ErrorCode::Limit,
        base::msg("A part of the document is more than {0} times as large as it is packed, as in files that "
                  "are made to do harm.",
                  highestRatio),
        {},
        base::msg("If you trust it, copy what is in it into a new document and import that.")};
}

}  // namespace

bool leadsOutside(std::string_view name) {
    const bool drive = name.size() > 1 && name[1] == ':';
    if (drive || name.starts_with('/') || name.starts_with('\\')) {
        return true;
    }
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
        if (name.substr(0, end) == "..") {
            return true;
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

base::Error passwordError() {
    return {base::ErrorCode::Unreadable,
            base::msg("The document is protected with a password."),
            {},
            base::msg("Open it, take the password off, save a copy and import that.")};
}

base::Error damagedError() {
    return {base::ErrorCode::Unreadable,
            base::msg("The document is damaged or incomplete."),
            {},
            base::msg("Open it in the program it was made with, save it again and import that.")};
}

void Archive::Closer::operator()(::zip* archive) const {
    zip_discard(archive);
}

base::Result<Archive> Archive::open(std::string_view bytes, const ArchiveLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) {
        zip_error_fini(&error);
        return base::fail(damagedError());
    }
    zip_t* handle = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (handle == nullptr) {
        zip_source_free(source);
        return base::fail(damagedError());
    }
    Archive archive(handle, limits);
    if (const auto few = archive.checkCount(); !few) {
        return base::fail(few.error());
    }
    if (const auto sound = archive.checkNames(); !sound) {
        return base::fail(sound.error());
    }
    return archive;
}

base::Result<Archive> Archive::openFile(const std::filesystem::path& path) {
    int error = 0;
    zip_t* handle = zip_open(path.c_str(), ZIP_RDONLY, &error);
    if (handle == nullptr) {
        return base::fail(damagedError());
    }
    Archive archive(handle, {});
    if (const auto sound = archive.checkCount(); !sound) {
        return base::fail(sound.error());
    }
    return archive;
}

base::Status Archive::checkCount() const {
    const zip_int64_t entries = zip_get_num_entries(archive_.get(), 0);
    if (entries > static_cast<zip_int64_t>(limits_.entries)) {
        return base::fail(base::ErrorCode::Limit,
                          base::msg("It holds {0} files; at most {1} are read.", entries, limits_.entries),
                          base::msg("Copy its text into a new document and import that."));
    }
    return {};
}

base::Status Archive::checkNames() const {
    for (const std::string& name : names()) {
        if (leadsOutside(name)) {
            return base::fail(base::ErrorCode::Unreadable,
                              base::msg("The document holds a part that points outside of it: {0}", name),
                              base::msg("Do not open it; ask where it comes from."));
        }
    }
    return {};
}

bool Archive::holds(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

std::vector<std::string> Archive::names() const {
    std::vector<std::string> all;
    const zip_int64_t entries = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        if (name != nullptr) {
            all.emplace_back(name);
        }
    }
    return all;
}

base::Status Archive::stream(const std::string& name,
                             const std::function<bool(std::string_view)>& take) const {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) {
        return base::fail(damagedError());
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return base::fail(passwordError());
    }
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(archive_.get(), name.c_str(), 0));
    if (file == nullptr) {
        return base::fail(damagedError());
    }
    const std::uint64_t packed =
        (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? std::max<std::uint64_t>(stat.comp_size, 1) : 1;
    std::size_t size = 0;
    std::array<char, 64U << 10U> buffer{};
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) {
            return base::fail(damagedError());
        }
        size += static_cast<std::size_t>(count);
        const bool swollen = size > ratioCheckedFrom && size / packed > highestRatio;
        if (size > limits_.part) {
            return base::fail(tooLarge(limits_.part));
        }
        if (swollen) {
            return base::fail(swollenError());
        }
        if (count == 0 || !take({buffer.data(), static_cast<std::size_t>(count)})) {
            return {};
        }
    }
}

base::Result<std::string> Archive::read(const std::string& name) const {
    std::string content;
    const base::Status whole = stream(name, [&content](std::string_view piece) {
        content += piece;
        return true;
    });
    if (!whole) {
        return base::fail(whole.error());
    }
    return content;
}

}  // namespace vertelwerk::exchange
