#include "exchange/zip_writer.h"

#include "vertelwerk/exchange/zip_out.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <zip.h>

namespace vertelwerk::exchange {

namespace {

constexpr zip_uint16_t firstOfJanuary1980 = 0x21;

[[noreturn]] void failed() {
    throw std::runtime_error("a zip archive could not be made in memory");
}

}  // namespace

ZipWriter::ZipWriter() {
    source_ = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (source_ == nullptr) {
        failed();
    }
    zip_source_keep(source_);
    archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
    if (archive_ == nullptr) {
        zip_source_free(source_);
        zip_source_free(source_);
        failed();
    }
}

ZipWriter::~ZipWriter() {
    if (archive_ != nullptr) {
        zip_discard(archive_);
    }
    zip_source_free(source_);
}

void ZipWriter::add(const std::string& name, std::string content) {
    // libzip frees the bytes when it has packed them.
    void* kept = std::malloc(content.empty() ? 1 : content.size());
    if (kept == nullptr) {
        failed();
    }
    std::ranges::copy(content, static_cast<char*>(kept));
    zip_source_t* bytes = zip_source_buffer(archive_, kept, content.size(), 1);
    if (bytes == nullptr) {
        std::free(kept);
        failed();
    }
    const auto entry = zip_file_add(archive_, name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (entry < 0) {
        zip_source_free(bytes);
        failed();
    }
    const auto index = static_cast<zip_uint64_t>(entry);
    zip_file_set_dostime(archive_, index, 0, firstOfJanuary1980, 0);
}

std::string ZipWriter::finish() {
    if (zip_close(archive_) != 0) {
        failed();
    }
    archive_ = nullptr;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source_, &stat) != 0 || zip_source_open(source_) != 0) {
        failed();
    }
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source_, bytes.data(), bytes.size());
    zip_source_close(source_);
    if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
        failed();
    }
    return bytes;
}

std::string writeZip(std::vector<ZipEntry> entries) {
    ZipWriter zip;
    for (ZipEntry& entry : entries) {
        zip.add(entry.first, std::move(entry.second));
    }
    return zip.finish();
}

}  // namespace vertelwerk::exchange
