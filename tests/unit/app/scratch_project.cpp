#include "scratch_project.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include <cstdlib>
#include <stdexcept>

#include <gtest/gtest.h>

namespace vertelwerk::app::test {

ScratchProject::ScratchProject() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vertelwerk-app-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary directory");
    }
    dir_ = pattern;
    NewProject wanted;
    wanted.title = "Proef";
    wanted.codebook = std::filesystem::path(ASSETS_DIR) / "codebooks/ten-themes.json";
    auto made = createProject(dir_ / "proef.vertelwerk", wanted, "AB");
    if (!made) {
        throw std::runtime_error(base::Catalogue().say(made.error()));
    }
    project_.emplace(*std::move(made));
}

ScratchProject::~ScratchProject() {
    project_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(dir_, ignored);
}

Project ScratchProject::take() {
    Project given = std::move(*project_);
    project_.reset();
    return given;
}

void ScratchProject::restore(const std::filesystem::path& copy) {
    const auto path = project_->file.path();
    project_.reset();
    std::filesystem::rename(copy, path);
    auto opened = openProject(path, "AB");
    if (!opened) {
        throw std::runtime_error(base::Catalogue().say(opened.error()));
    }
    project_.emplace(*std::move(opened));
}

model::StoryId ScratchProject::add(const std::string& title, const std::string& text) {
    model::StoryDraft draft;
    draft.title = title;
    draft.text = text;
    draft.source.fileName = title + ".txt";
    draft.source.sha256 = base::sha256(title + text);
    for (const auto purpose : {model::Purpose::Research, model::Purpose::Learning, model::Purpose::Quote}) {
        draft.consent.push_back({purpose, model::Answer::Yes, {}, "test", {}, base::nowMs()});
    }
    auto work = store::UnitOfWork::begin(database(), {base::msg("add"), project_->coder, true, std::nullopt});
    const auto id = store::addStory(*work, draft);
    EXPECT_TRUE(id.has_value());
    EXPECT_TRUE(work->commit().has_value());
    return *id;
}

}  // namespace vertelwerk::app::test
