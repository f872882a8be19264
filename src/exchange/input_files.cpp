#include "vertelwerk/base/files.h"
#include "vertelwerk/base/sealed.h"
#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/file_kind.h"
#include "exchange/zip_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace vertelwerk::exchange {

namespace {

namespace fs = std::filesystem;

/// What lies beside an open project, such as "buurt.vertelwerk-wal".
bool isPartOfProject(std::string_view name) {
    constexpr std::array endings{"-wal", "-shm", "-journal", "-lock", "-index", "-backups", "-erased"};
    return std::ranges::any_of(endings, [name](const std::string_view ending) {
        return name.ends_with(ending) && name.substr(0, name.size() - ending.size()).ends_with(".vertelwerk");
    });
}

/// Files that programs leave behind, and what a user hides.
bool isHidden(const fs::path& path) {
    const std::string name = base::toUtf8(path.filename());
    return name.starts_with('.') || name.starts_with("~$") || isPartOfProject(name);
}

bool liesWithin(const fs::path& target, const fs::path& folder) {
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), target.begin(), target.end());
    return end == folder.end();
}

/// Whether a directory entry is a file to read: a regular one, or a link to one inside the folder.
bool isReadable(const fs::directory_entry& entry, const fs::path& folder) {
    std::error_code error;
    if (!entry.is_regular_file(error) || isHidden(entry.path())) {
        return false;
    }
    if (!entry.is_symlink(error)) {
        return true;
    }
    const fs::path target = fs::canonical(entry.path(), error);
    return !error && liesWithin(target, folder);
}

/// As people sort: verhaal-2 before verhaal-10.
template <typename Entry, typename NameOf>
void sortByName(std::vector<Entry>& entries, NameOf nameOf) {
    std::vector<std::pair<std::string, Entry>> keyed;
    keyed.reserve(entries.size());
    for (auto& entry : entries) {
        keyed.emplace_back(text::sortKey(nameOf(entry)), std::move(entry));
    }
    std::ranges::sort(keyed);
    std::ranges::transform(keyed, entries.begin(), [](auto& one) { return std::move(one.second); });
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error) {
        return files;
    }
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && isHidden(entry->path())) {
            entry.disable_recursion_pending();
        } else if (isReadable(*entry, real)) {
            files.push_back(entry->path());
        }
    }
    sortByName(files, [](const fs::path& path) { return path.native(); });
    return files;
}

/// Folders that programs add to a zip, and files that they hide.
bool isHiddenEntry(const std::string& name) {
    for (const fs::path& part : fs::path(name)) {
        if (isHidden(part) || part == "__MACOSX") {
            return true;
        }
    }
    return false;
}

/// An entry whose name would lie outside of the zip, which is refused and leaves the others alone.
InputFile strayEntry(const fs::path& zip, const std::string& name) {
    InputFile stray{zip, false, name};
    const std::size_t slash = name.find_last_of("/\\:");
    stray.entry = slash == std::string::npos ? name : name.substr(slash + 1);
    stray.refused = base::Error{base::ErrorCode::Refused,
                                base::msg("\"{0}\" in the zip points outside of it; it was not read.", name),
                                {},
                                base::msg("The other files in it are read; ask where the zip comes from.")};
    return stray;
}

/// The files in a zip; the zip itself when it is an office document under another name, or cannot be opened.
std::vector<InputFile> entriesOf(const fs::path& path, bool named) {
    auto archive = Archive::openFile(path);
    if (!archive) {
        auto refused = archive.error();
        if (std::error_code error; fs::file_size(path, error) == 0) {
            refused.what = base::msg("The file is empty.");
            refused.advice = base::msg("Look whether it is the right file.");
        }
        if (refused.code == base::ErrorCode::Limit) {
            refused.advice = base::msg("Unpack it and import the folder.");
        }
        return {{path, named, {}, nullptr, std::move(refused)}};
    }
    std::vector<std::string> names = archive->names();
    if (std::ranges::find(names, "[Content_Types].xml") != names.end() ||
        std::ranges::find(names, "mimetype") != names.end()) {
        return {{path, named}};
    }
    std::erase_if(names, [](const std::string& name) {
        return name.ends_with('/') || (isHiddenEntry(name) && !leadsOutside(name));
    });
    sortByName(names, [](const std::string& name) { return name; });
    const auto zip = std::make_shared<const ZipFile>(*std::move(archive));
    std::vector<InputFile> files;
    files.reserve(names.size());
    for (std::string& name : names) {
        files.push_back(leadsOutside(name) ? strayEntry(path, name)
                                           : InputFile{path, false, std::move(name), zip});
    }
    if (files.empty()) {
        files.push_back({path,
                         named,
                         {},
                         nullptr,
                         base::Error{base::ErrorCode::Unreadable,
                                     base::msg("The zip holds no files."),
                                     {},
                                     base::msg("Choose another file.")}});
    }
    return files;
}

constexpr std::string_view lockedEnding = "locked";

/// Refuses files of this program that are no stories, saying where they go.
void sendElsewhere(InputFile& file) {
    const std::string name = base::toUtf8(file.path.filename());
    const auto ending = extensionOf(file.path);
    if (ending == "codeur") {
        file.refused = base::Error{base::ErrorCode::Unreadable,
                                   base::msg("{0} is the coding of a coder.", name),
                                   {},
                                   base::msg("Take it in under Coders, or with \"package --in\".")};
    } else if (ending == "vertelwerk") {
        file.refused =
            base::Error{base::ErrorCode::Unreadable,
                        base::msg("{0} is a project.", name),
                        {},
                        base::msg("Open it with Open project; that asks the passphrase when it is locked.")};
    }
    file.elsewhere = file.refused.has_value();
}

/// A file whose name ends in .locked, as what is in it.
InputFile lockedFile(const fs::path& path, bool named, const std::string& passphrase) {
    InputFile file{path, named};
    file.path.replace_extension();
    file.lockedAs = path;
    file.passphrase = passphrase;
    const std::string name = base::toUtf8(path.filename());
    sendElsewhere(file);
    if (file.elsewhere) {
        return file;
    }
    if (passphrase.empty()) {
        file.refused = base::Error{base::ErrorCode::Refused,
                                   base::msg("{0} is locked with a passphrase.", name),
                                   {},
                                   base::msg("Give the passphrase with it (--passphrase-file).")};
    } else if (extensionOf(file.path) == "zip") {
        file.refused =
            base::Error{base::ErrorCode::Unreadable,
                        base::msg("{0} is a locked zip file, which cannot be read as it is.", name),
                        {},
                        base::msg("Unlock it first (unlock), and import what comes out.")};
    }
    return file;
}

}  // namespace

fs::path placeOf(const InputFile& file) {
    return file.entry.empty() ? file.path : file.path / file.entry;
}

base::Result<std::string> bytesOf(const InputFile& file, std::uintmax_t limit) {
    if (file.refused) {
        return base::fail(*file.refused);
    }
    if (file.zip) {
        return file.zip->read(file.entry);
    }
    if (file.lockedAs.empty()) {
        return base::readFile(file.path, limit);
    }
    const auto sealed = base::readFile(file.lockedAs, limit);
    return sealed ? base::unseal(*sealed, file.passphrase) : base::fail(sealed.error());
}

std::vector<InputFile> inputFiles(std::span<const fs::path> paths, const std::string& passphrase) {
    std::vector<InputFile> files;
    std::map<std::string, std::size_t> known;
    const auto add = [&](const fs::path& path, bool named) {
        const auto [place, isNew] = known.emplace(base::toUtf8(path.lexically_normal()), files.size());
        std::error_code error;
        if (isNew && extensionOf(path) == lockedEnding) {
            files.push_back(lockedFile(path, named, passphrase));
        } else if (isNew && extensionOf(path) == "zip" && fs::is_regular_file(path, error)) {
            std::ranges::move(entriesOf(path, named), std::back_inserter(files));
        } else if (isNew) {
            files.push_back({path, named});
            sendElsewhere(files.back());
        } else {
            files[place->second].named = files[place->second].named || named;
        }
    };
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            add(path, true);
            continue;
        }
        for (const fs::path& file : filesIn(path)) {
            add(file, false);
        }
    }
    return files;
}

}  // namespace vertelwerk::exchange
