#include "vertelwerk/app/column_samples.h"

#include "app/import_options.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t enough = 3;

std::string placeName(std::size_t column) {
    return "#" + std::to_string(column);
}

/// The same columns, read as they stand: an attribute each under the name of its place, but for one that is
/// the text.
exchange::TableMapping asItStands(const exchange::TableMapping& mapping) {
    exchange::TableMapping plain;
    bool hasText = false;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        exchange::ColumnRule rule{mapping.columns[i].column, exchange::ColumnRole::Attribute, placeName(i)};
        if (mapping.columns[i].role == exchange::ColumnRole::Text && !std::exchange(hasText, true)) {
            rule.role = exchange::ColumnRole::Text;
        }
        plain.columns.push_back(rule);
    }
    return plain;
}

void keep(std::vector<std::string>& samples, std::string_view cell) {
    if (samples.size() < enough && !cell.empty() && std::ranges::find(samples, cell) == samples.end()) {
        samples.emplace_back(cell);
    }
}

}  // namespace

base::Result<std::vector<std::vector<std::string>>> columnSamples(const ImportRequest& request,
                                                                  const std::string& file,
                                                                  const exchange::TableMapping& mapping) {
    const auto input = inputAt(request, file);
    if (!input) {
        return base::fail(input.error());
    }
    auto options = corrected(request, *input).options;
    options.mapping = asItStands(mapping);
    std::vector<std::vector<std::string>> samples(mapping.columns.size());
    const auto take = [&](const model::StoryDraft& story, std::size_t) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (options.mapping->columns[i].role == exchange::ColumnRole::Text) {
                keep(samples[i], story.text);
                continue;
            }
            const auto cell = std::ranges::find(story.attributes, placeName(i), &model::Attribute::name);
            if (cell != story.attributes.end()) {
                keep(samples[i], cell->value);
            }
        }
        return !std::ranges::all_of(samples, [](const auto& some) { return some.size() == enough; });
    };
    (void)exchange::readStories(*input, options, take);
    return samples;
}

}  // namespace vertelwerk::app
