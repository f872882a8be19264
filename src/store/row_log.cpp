#include "store/row_log.h"

#include "store/connection.h"

namespace vertelwerk::store {
namespace {

/// A portion is closed once it is this large, so that undo holds little in memory.
constexpr std::size_t portionBytes = 1U << 20U;

enum class Tag : std::uint8_t { Null, Integer, Real, Text, Blob };

struct ValueWriter {
    ByteWriter& out;

    void operator()(std::monostate) const { tag(Tag::Null); }
    void operator()(std::int64_t number) const {
        tag(Tag::Integer);
        out.signedNumber(number);
    }
    void operator()(double number) const {
        tag(Tag::Real);
        out.real(number);
    }
    void operator()(std::string_view text) const {
        tag(Tag::Text);
        out.text(text);
    }
    void operator()(Blob blob) const {
        tag(Tag::Blob);
        out.text(blob.bytes);
    }
    void tag(Tag value) const { out.byte(static_cast<std::uint8_t>(value)); }
};

Value readValue(ByteReader& in) {
    switch (static_cast<Tag>(in.byte())) {
        case Tag::Null:
            return {};
        case Tag::Integer:
            return in.signedNumber();
        case Tag::Real:
            return in.real();
        case Tag::Text:
            return in.text();
        case Tag::Blob:
            return Blob{in.text()};
    }
    throwCorrupt("an undo step holds an unknown kind of value");
}

RowEntry readEntry(ByteReader& in) {
    RowEntry entry;
    entry.kind = static_cast<RowEntry::Kind>(in.byte());
    entry.table = tableByNumber(in.number());
    if (entry.table == nullptr || entry.kind < RowEntry::Kind::Inserted ||
        entry.kind > RowEntry::Kind::Removed) {
        throwCorrupt("an undo step holds an unknown kind of row");
    }
    entry.row = in.signedNumber();
    entry.story.value = in.signedNumber();
    entry.version = in.signedNumber();
    if (entry.kind == RowEntry::Kind::Inserted) {
        return entry;
    }
    if (entry.kind == RowEntry::Kind::Updated) {
        entry.oldVersion = in.signedNumber();
    }
    const auto count = in.number();
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto column = in.number();
        if (column >= entry.table->columns.size()) {
            throwCorrupt("an undo step holds an unknown column");
        }
        entry.values.emplace_back(static_cast<std::size_t>(column), readValue(in));
    }
    return entry;
}

}  // namespace

void RowLog::add(const RowEntry& entry) {
    if (portions_ == Portions::AsNeeded && current_.size() >= portionBytes) {
        full_.push_back(current_.take());
        current_ = {};
    }
    current_.byte(static_cast<std::uint8_t>(entry.kind));
    current_.number(entry.table->number);
    current_.signedNumber(entry.row);
    current_.signedNumber(entry.story.value);
    current_.signedNumber(entry.version);
    ++count_;
    if (entry.kind == RowEntry::Kind::Inserted) {
        return;
    }
    if (entry.kind == RowEntry::Kind::Updated) {
        current_.signedNumber(entry.oldVersion);
    }
    current_.number(entry.values.size());
    for (const auto& [column, value] : entry.values) {
        current_.number(column);
        std::visit(ValueWriter{current_}, value.get());
    }
}

std::vector<std::string> RowLog::take() {
    auto portions = std::exchange(full_, {});
    if (current_.size() > 0) {
        portions.push_back(current_.take());
    }
    current_ = {};
    count_ = 0;
    return portions;
}

std::vector<RowEntry> decodeEntries(std::string_view portion) {
    ByteReader in(portion);
    std::vector<RowEntry> entries;
    while (!in.atEnd()) {
        entries.push_back(readEntry(in));
    }
    return entries;
}

}  // namespace vertelwerk::store
