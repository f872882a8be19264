#include "exchange/zip_writer.h"

#include "vertelwerk/exchange/zip_out.h"

#include <stdexcept>
#include <utility>

#include <zip.h>

namespace vertelwerk::exchange {

namespace {

constexpr zip_uint16_t firstOfJanuary1980 = 0x21;
constexpr std::size_t portion = 16U << 20U;  // bytes

[[noreturn]] void failed() {
    throw std::runtime_error("a zip archive could not be made in memory");
}

}  // namespace

ZipWriter::ZipWriter() {
    source_ = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (source_ == nullptr) {
        failed();
    }
    try {
        open(ZIP_TRUNCATE);
    } catch (...) {
        zip_source_free(source_);
        throw;
    }
}

void ZipWriter::open(int flags) {
    zip_source_keep(source_);  // the archive lets go of it when it is closed
    archive_ = zip_open_from_source(source_, flags, nullptr);
    if (archive_ == nullptr) {
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
    std::vector<std::string> pieces;
    pieces.push_back(std::move(content));
    add(name, std::move(pieces));
}

void ZipWriter::add(const std::string& name, std::vector<std::string> pieces) {
    auto& kept = waiting_.emplace_back(std::move(pieces));
    std::vector<zip_buffer_fragment_t> fragments;
    for (auto& piece : kept) {
        fragments.push_back({reinterpret_cast<zip_uint8_t*>(piece.data()), piece.size()});
        waitingBytes_ += piece.size();
    }
    zip_source_t* bytes = zip_source_buffer_fragment(archive_, fragments.data(), fragments.size(), 0);
    if (bytes == nullptr) {
        failed();
    }
    const auto entry = zip_file_add(archive_, name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (entry < 0) {
        zip_source_free(bytes);
        failed();
    }
    const auto index = static_cast<zip_uint64_t>(entry);
    zip_file_set_dostime(archive_, index, 0, firstOfJanuary1980, 0);
    if (waitingBytes_ > portion) {
        pack();
        open(0);
    }
}

void ZipWriter::pack() {
    if (zip_close(archive_) != 0) {
        failed();
    }
    archive_ = nullptr;
    waiting_.clear();
    waitingBytes_ = 0;
}

std::string ZipWriter::finish() {
    pack();
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
