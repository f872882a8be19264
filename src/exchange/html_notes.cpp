#include "exchange/html_notes.h"

#include "exchange/strings.h"

#include <algorithm>
#include <array>

namespace vertelwerk::exchange {

namespace {

template <std::size_t N>
bool hasClass(const HtmlAttributes& attributes, const std::array<std::string_view, N>& names) {
    return std::ranges::any_of(names, [&](std::string_view name) {
        return (" " + attributes.classes + " ").find(" " + std::string(name) + " ") != std::string::npos;
    });
}

}  // namespace

bool HtmlNotes::isReference(const HtmlAttributes& attributes) {
    constexpr std::array<std::string_view, 3> classes{"footnote-ref", "sdfootnoteanc", "sdendnoteanc"};
    const std::string_view href = attributes.href;
    const bool word = (href.starts_with("#_ftn") || href.starts_with("#_edn")) && !isWayBack(attributes);
    return attributes.role == "doc-noteref" || hasClass(attributes, classes) || word;
}

bool HtmlNotes::isWayBack(const HtmlAttributes& attributes) {
    constexpr std::array<std::string_view, 3> classes{"footnote-back", "sdfootnotesym", "sdendnotesym"};
    const std::string_view href = attributes.href;
    return attributes.role == "doc-backlink" || hasClass(attributes, classes) ||
           href.starts_with("#_ftnref") || href.starts_with("#_ednref");
}

void HtmlNotes::reference(const HtmlAttributes& attributes, std::size_t block) {
    if (attributes.href.starts_with('#')) {
        marks_.emplace_back(attributes.href.substr(1), block);
    }
}

void HtmlNotes::open(std::string_view element, const HtmlAttributes& attributes, std::size_t block) {
    Element opened{isOneOf(element, {"li", "div", "aside", "dd"}), block, {}};
    if (opened.holdsNote && !attributes.id.empty()) {
        opened.targets.push_back(attributes.id);
    }
    open_.push_back(std::move(opened));
}

void HtmlNotes::wayBack(const HtmlAttributes& attributes) {
    const auto whole =
        std::find_if(open_.rbegin(), open_.rend(), [](const Element& each) { return each.holdsNote; });
    if (whole != open_.rend()) {
        whole->targets.push_back(attributes.name.empty() ? attributes.id : attributes.name);
    }
}

void HtmlNotes::close(std::size_t block) {
    if (open_.empty()) {
        return;
    }
    for (const std::string& target : open_.back().targets) {
        notes_.emplace(target, Blocks{open_.back().begin, block});
    }
    open_.pop_back();
}

std::vector<Block> HtmlNotes::placed(std::vector<Block> blocks) const {
    std::vector<std::vector<Blocks>> after(blocks.size());
    std::vector<bool> moves(blocks.size(), false);
    for (const auto& [target, block] : marks_) {
        const auto note = notes_.find(target);
        if (note == notes_.end() || block >= note->second.first || note->second.second > blocks.size() ||
            (note->second.first < blocks.size() && moves[note->second.first])) {
            continue;
        }
        after[block].push_back(note->second);
        std::fill(moves.begin() + static_cast<std::ptrdiff_t>(note->second.first),
                  moves.begin() + static_cast<std::ptrdiff_t>(note->second.second), true);
    }
    std::vector<Block> all;
    all.reserve(blocks.size());
    std::vector<Blocks> due;
    const auto settle = [&] {
        for (const auto& [begin, end] : due) {
            for (auto i = begin; i < end; ++i) {
                all.push_back(std::move(blocks[i]));
            }
        }
        due.clear();
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (moves[i]) {
            continue;
        }
        // The empty block behind a paragraph belongs to it.
        if (!blocks[i].text.empty()) {
            settle();
        }
        all.push_back(std::move(blocks[i]));
        due.insert(due.end(), after[i].begin(), after[i].end());
    }
    settle();
    return all;
}

}  // namespace vertelwerk::exchange
