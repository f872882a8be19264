#include "e2e/zip_part.h"

#include <stdexcept>

#include <zip.h>

namespace vertelwerk::e2e {

std::string zipPart(const std::string& file, const std::string& name) {
    int error = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY, &error);
    if (archive == nullptr) {
        return {};
    }
    std::string content;
    zip_stat_t stat;
    if (zip_stat(archive, name.c_str(), 0, &stat) == 0) {
        zip_file_t* entry = zip_fopen(archive, name.c_str(), 0);
        content.resize(stat.size);
        if (entry == nullptr || zip_fread(entry, content.data(), content.size()) < 0) {
            content.clear();
        }
        if (entry != nullptr) {
            zip_fclose(entry);
        }
    }
    zip_discard(archive);
    return content;
}

std::vector<std::string> zipNames(const std::string& file) {
    int error = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY, &error);
    std::vector<std::string> names;
    if (archive != nullptr) {
        for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
            names.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(i), 0));
        }
        zip_discard(archive);
    }
    return names;
}

void makeZip(const std::string& file, const std::vector<std::pair<std::string, std::string>>& entries) {
    int error = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        throw std::runtime_error("cannot make a zip archive");
    }
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
            throw std::runtime_error("cannot add to a zip archive");
        }
    }
    if (zip_close(archive) != 0) {
        throw std::runtime_error("cannot write a zip archive");
    }
}

}  // namespace vertelwerk::e2e
