#include "exchange/document_remarks.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostRemarks = 1000;
constexpr std::size_t longestQuote = 400;  // bytes

std::string plainly(std::string_view text) {
    const auto normal = text::normalise(text);
    return normal ? std::string(text::trimmed(*normal)) : std::string();
}

}  // namespace

DocumentRemarks::Remark* DocumentRemarks::find(std::string_view id) {
    const auto known = std::ranges::find(remarks_, id, &Remark::id);
    return known == remarks_.end() ? nullptr : &*known;
}

void DocumentRemarks::open(const std::string& id) {
    mention(id);
    if (Remark* known = find(id); known != nullptr) {
        known->quoted.clear();
        known->isOpen = true;
    }
}

void DocumentRemarks::mention(const std::string& id) {
    if (find(id) == nullptr && remarks_.size() < mostRemarks) {
        remarks_.push_back({id, {}, false});
    }
}

void DocumentRemarks::close(std::string_view id) {
    if (Remark* known = find(id); known != nullptr) {
        known->isOpen = false;
    }
}

void DocumentRemarks::words(std::string_view text) {
    for (Remark& remark : remarks_) {
        if (remark.isOpen && remark.quoted.size() < longestQuote) {
            remark.quoted += text;
        }
    }
}

std::vector<std::string> DocumentRemarks::ids() const {
    std::vector<std::string> all;
    all.reserve(remarks_.size());
    for (const Remark& remark : remarks_) {
        all.push_back(remark.id);
    }
    return all;
}

std::string DocumentRemarks::written(std::string_view id, std::string_view text, std::string_view author,
                                     std::string_view date) const {
    const auto known = std::ranges::find(remarks_, id, &Remark::id);
    const std::string said = plainly(text);
    if (said.empty()) {
        return {};
    }
    const std::string quoted = known == remarks_.end() ? std::string() : plainly(known->quoted);
    std::string memo = quoted.empty() ? said : "\u201C" + quoted + "\u201D\n" + said;
    const std::string who = plainly(author);
    const std::string day = plainly(date.substr(0, std::string_view("2023-05-11").size()));
    if (!who.empty() || !day.empty()) {
        memo += "\n(" + who + (who.empty() || day.empty() ? "" : ", ") + day + ")";
    }
    return memo;
}

}  // namespace vertelwerk::exchange
