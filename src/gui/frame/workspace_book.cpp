#include "gui/frame/workspace_book.h"

#include <algorithm>

namespace vertelwerk::gui {

WorkspaceBook::WorkspaceBook(wxWindow* parent, Shell& shell)
    : wxSimplebook(parent), shell_(shell), makers_(workspaceMakers()) {}

void WorkspaceBook::setStartPage(wxWindow* page) {
    InsertPage(0, page, {}, true);
}

void WorkspaceBook::showStartPage() {
    current_.clear();
    ChangeSelection(0);
}

bool WorkspaceBook::has(const std::string& id) const {
    return std::any_of(makers_.begin(), makers_.end(),
                       [&](const WorkspaceMaker& maker) { return maker.id == id; });
}

Workspace* WorkspaceBook::workspace(const std::string& id) {
    if (const auto found = workspaces_.find(id); found != workspaces_.end()) {
        return found->second;
    }
    const auto maker = std::find_if(makers_.begin(), makers_.end(),
                                    [&](const WorkspaceMaker& each) { return each.id == id; });
    if (maker == makers_.end()) {
        return nullptr;
    }
    auto* workspace = maker->make(this, shell_);
    AddPage(workspace, {});
    workspaces_[id] = workspace;
    actions_[id] = workspace->actions();
    if (made) {
        made(id, actions_[id]);
    }
    if (shell_.workbench() != nullptr) {
        workspace->projectChanged();
    }
    return workspace;
}

void WorkspaceBook::showWorkspace(const std::string& id) {
    auto* const wanted = workspace(id);
    if (wanted == nullptr) {
        return;
    }
    current_ = id;
    ChangeSelection(static_cast<std::size_t>(FindPage(wanted)));
    wanted->shown();
}

void WorkspaceBook::projectChanged() {
    for (const auto& [id, workspace] : workspaces_) {
        workspace->projectChanged();
    }
}

void WorkspaceBook::dataChanged() {
    for (const auto& [id, workspace] : workspaces_) {
        workspace->dataChanged();
    }
}

base::Message WorkspaceBook::unfinished() const {
    for (const auto& [id, workspace] : workspaces_) {
        if (auto lost = workspace->unfinished(); !lost.empty()) {
            return lost;
        }
    }
    return {};
}

void WorkspaceBook::makeAll() {
    for (const auto& maker : makers_) {
        workspace(maker.id);
    }
}

}  // namespace vertelwerk::gui
