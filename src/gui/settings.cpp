#include "gui/settings.h"

#include "vertelwerk/base/files.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

namespace vertelwerk::gui {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t recentKept = 8;

json load(const fs::path& file) {
    std::error_code missing;
    if (!fs::exists(file, missing)) {
        return json::object();
    }
    if (const auto bytes = base::readFile(file)) {
        auto parsed = json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
        if (parsed.is_object()) {
            return parsed;
        }
    }
    auto aside = file;
    aside += ".damaged";
    std::error_code ignored;
    fs::rename(file, aside, ignored);
    return json::object();
}

}  // namespace

struct Settings::Impl {
    fs::path file;
    json values;
    std::map<std::string, std::string> passing;
    bool changed = false;

    template <typename T>
    void set(const std::string& key, const T& value) {
        if (const auto found = values.find(key); found != values.end() && *found == value) {
            return;
        }
        values[key] = value;
        changed = true;
    }
};

Settings::Settings(fs::path file) : impl_(std::make_shared<Impl>()) {
    impl_->values = load(file);
    impl_->file = std::move(file);
}

std::string Settings::text(const std::string& key, const std::string& otherwise) const {
    const auto found = impl_->values.find(key);
    return found != impl_->values.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

int Settings::number(const std::string& key, int otherwise) const {
    const auto found = impl_->values.find(key);
    return found != impl_->values.end() && found->is_number_integer() ? found->get<int>() : otherwise;
}

void Settings::set(const std::string& key, const std::string& value) {
    impl_->set(key, value);
}

void Settings::set(const std::string& key, int value) {
    impl_->set(key, value);
}

std::string Settings::passing(const std::string& key) const {
    const auto found = impl_->passing.find(key);
    return found != impl_->passing.end() ? found->second : std::string();
}

void Settings::setPassing(const std::string& key, const std::string& value) {
    impl_->passing.insert_or_assign(key, value);
}

base::Language Settings::language() const {
    return base::languageFromTag(text("language")).value_or(base::Language::Dutch);
}

std::vector<fs::path> Settings::recentProjects() const {
    std::vector<fs::path> recent;
    const auto found = impl_->values.find("recent");
    if (found != impl_->values.end() && found->is_array()) {
        for (const auto& entry : *found) {
            if (entry.is_string()) {
                recent.emplace_back(entry.get<std::string>());
            }
        }
    }
    return recent;
}

void Settings::noteRecent(const fs::path& project) {
    auto recent = recentProjects();
    std::erase(recent, project);
    recent.insert(recent.begin(), project);
    recent.resize(std::min(recent.size(), recentKept));
    auto entries = json::array();
    for (const auto& path : recent) {
        entries.push_back(base::toUtf8(path));
    }
    impl_->set("recent", entries);
}

void Settings::save() {
    if (!impl_->changed) {
        return;
    }
    std::error_code ignored;
    fs::create_directories(impl_->file.parent_path(), ignored);
    const auto bytes = impl_->values.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    if (base::writeFileWhole(impl_->file, bytes)) {
        impl_->changed = false;
    }
}

}  // namespace vertelwerk::gui
