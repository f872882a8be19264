#include "store/decoded.h"

#include <array>
#include <charconv>
#include <utility>

namespace vertelwerk::store {
namespace {

using model::Answer;
using model::Purpose;
using model::Valence;

constexpr std::array<std::pair<Valence, std::string_view>, 4> valenceWords{
    {{Valence::None, ""}, {Valence::Good, "good"}, {Valence::Bad, "bad"}, {Valence::Mixed, "mixed"}}};

}  // namespace

std::string_view valenceWord(Valence valence) {
    for (const auto& [value, word] : valenceWords) {
        if (value == valence) {
            return word;
        }
    }
    throw std::logic_error("unknown valence");
}

Valence valenceFromStored(std::string_view stored) {
    for (const auto& [value, word] : valenceWords) {
        if (word == stored) {
            return value;
        }
    }
    throwCorrupt("unknown valence: " + std::string(stored));
}

std::int64_t bitOf(Purpose purpose) {
    // The bits are in the file: purposes keep theirs whatever the order of the enumeration.
    switch (purpose) {
        case Purpose::Research:
            return 1;
        case Purpose::Learning:
            return 2;
        case Purpose::Publication:
            return 4;
        case Purpose::Quote:
            return 8;
        case Purpose::Name:
            return 16;
        case Purpose::Photo:
            return 32;
        case Purpose::Audio:
            return 64;
        case Purpose::Contact:
            return 128;
        case Purpose::Reuse:
            return 256;
    }
    throw std::logic_error("unknown purpose");
}

void set(ConsentBits& bits, Purpose purpose, Answer answer) {
    const auto bit = bitOf(purpose);
    bits.yes = answer == Answer::Yes ? bits.yes | bit : bits.yes & ~bit;
    bits.no = answer == Answer::No ? bits.no | bit : bits.no & ~bit;
}

model::ConsentState stateOf(const ConsentBits& bits) {
    model::ConsentState state;
    for (const auto purpose : model::allPurposes) {
        const auto bit = bitOf(purpose);
        if ((bits.no & bit) != 0) {
            state.set(purpose, Answer::No);
        } else if ((bits.yes & bit) != 0) {
            state.set(purpose, Answer::Yes);
        }
    }
    return state;
}

std::int64_t hashKey(std::string_view sha256) {
    std::uint64_t bits = 0;
    const char* const begin = sha256.data();
    const char* const end = begin + std::min<std::size_t>(sha256.size(), 16);
    const auto [stop, failed] = std::from_chars(begin, end, bits, 16);
    return failed == std::errc() && stop == end ? static_cast<std::int64_t>(bits) : 0;
}

}  // namespace vertelwerk::store
