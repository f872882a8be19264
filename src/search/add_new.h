#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace vertelwerk::search {

template <typename T>
void addNew(std::vector<T>& list, T value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) {
        list.push_back(std::move(value));
    }
}

}  // namespace vertelwerk::search
