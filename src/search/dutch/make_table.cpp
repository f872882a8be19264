/// Compiles what is known of Dutch into one table, when the program is built.
/// Usage: make_table AFFIXES DICTIONARY WORDLIST ASSETS OUT

#include "vertelwerk/text/normalise.h"

#include "search/dutch/hunspell.h"
#include "search/dutch/table_layout.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace vertelwerk::search::dutch {
namespace {

namespace fs = std::filesystem;

bool isCapitalised(std::string_view word) {
    const auto lower = text::folded(word);
    return !word.empty() && word.front() != lower.front() && static_cast<unsigned char>(word.front()) < 0x80;
}

bool contains(const std::vector<std::string>& flags, std::string_view flag) {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

bool anyOf(const std::vector<std::string>& flags, char family, std::string_view letters) {
    return std::any_of(flags.begin(), flags.end(), [&](const std::string& flag) {
        return flag[0] == family && letters.find(flag[1]) != std::string_view::npos;
    });
}

unsigned compoundRoles(const std::vector<std::string>& flags) {
    unsigned roles = 0;
    roles |= contains(flags, "Ca") || contains(flags, "CA") || contains(flags, "Ce") || contains(flags, "Cl")
                 ? unsigned{BeginsCompound}
                 : 0U;
    roles |= contains(flags, "Cb") || contains(flags, "CB") || contains(flags, "Ce")
                 ? unsigned{InsideCompound}
                 : 0U;
    roles |= contains(flags, "Cc") ? unsigned{EndsCompound} : 0U;
    roles |= contains(flags, "Xc") ? unsigned{NotAfterLinkingS} : 0U;
    return roles;
}

constexpr std::string_view nounPlurals = "abcdefghijuvx";
constexpr std::string_view diminutives = "abcdefg";
constexpr std::string_view adjectiveForms = "abcdeilmnopqrstuvwxy";

/// What the flags of an entry say that it is.
unsigned kindsOfEntry(std::string_view entry, const std::vector<std::string>& flags) {
    unsigned kinds = 0;
    const bool isVerb = contains(flags, "V3") || contains(flags, "Vq") || contains(flags, "Vp");
    if (contains(flags, "Vi")) {
        kinds |= Infinitive;
    } else if (isVerb) {
        kinds |= VerbStem;
    }
    if (contains(flags, "Va") || contains(flags, "Vb") || contains(flags, "Ve")) {
        kinds |= VerbForm;
    }
    if (anyOf(flags, 'A', adjectiveForms) || contains(flags, "Zm") || contains(flags, "Zk") ||
        contains(flags, "Ll") || contains(flags, "Tl")) {  // Nederlands, Turks
        kinds |= AdjectiveBase;
    }
    const bool compounds = anyOf(flags, 'C', "abcdeh");
    const bool verbPrefixes = anyOf(flags, 'P', "abcdefghijklmnopqrst");
    if (anyOf(flags, 'Y', diminutives) || contains(flags, "Xe") || contains(flags, "Zv") ||
        (anyOf(flags, 'Z', nounPlurals) && (compounds || !verbPrefixes)) || (compounds && kinds == 0)) {
        kinds |= NounBase;
    }
    const bool saysNoPlural = !anyOf(flags, 'Y', diminutives) && !anyOf(flags, 'Z', nounPlurals);
    if (kinds == NounBase && saysNoPlural && (entry.ends_with("en") || entry.ends_with('s'))) {
        kinds |= NounForm;  // staten, with its roles in compounds and nothing else
    }
    return kinds;
}

/// What the tag of a suffix says that it makes.
unsigned kindsOfTag(std::string_view tag) {
    if (tag == "NN1" || tag == "NN1d" || tag == "NN2d") {
        return NounBase;
    }
    if (tag.starts_with("NN") || tag == "Cd") {
        return NounForm;
    }
    if (tag.starts_with("AJ") || tag == "i") {
        return AdjectiveForm;
    }
    if (tag.starts_with("VB") || tag.starts_with("PP")) {
        return VerbForm;
    }
    return tag == "DT" ? unsigned{Name} : 0U;
}

/// The lines of an asset without comments, in words.
std::vector<std::vector<std::string>> rowsOf(const fs::path& path) {
    std::ifstream in(path);
    if (!in) {
        throw std::runtime_error("cannot read " + path.string());
    }
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::vector<std::string> row;
        for (std::string word; words >> word;) {
            row.push_back(text::folded(word));
        }
        if (!row.empty()) {
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::uint8_t logarithmOf(std::uint32_t count) {
    const auto value = std::lround(16 * std::log2(1.0 + count));
    return static_cast<std::uint8_t>(std::min(value, 255L));
}

class Table {
  public:
    void addDictionary(const fs::path& affixes, const fs::path& dictionary) {
        HunspellDictionary(affixes).forEachForm(dictionary,
                                                [this](const DictionaryForm& form) { add(form); });
        for (const auto& row : patternsOf(affixes)) {
            addPair(PairGroup::NoCompoundJoin, row.first, row.second);
        }
    }

    void addWordList(const fs::path& path) {
        std::ifstream in(path);
        if (!in) {
            throw std::runtime_error("cannot read " + path.string());
        }
        for (std::string line; std::getline(in, line);) {
            mark(line, isCapitalised(line) ? unsigned{Name} : Uninflected | WithoutCapital);
        }
    }

    void addAssets(const fs::path& dir) {
        for (const auto& row : rowsOf(dir / "strong-verbs.txt")) {
            addStrongVerb(row);
        }
        for (const auto* file : {"irregular-forms.txt", "abbreviations.txt"}) {
            for (const auto& row : rowsOf(dir / file)) {
                for (std::size_t i = 1; i < row.size(); ++i) {
                    addPair(PairGroup::IrregularForm, row[i], row[0]);
                }
            }
        }
        for (const auto& row : rowsOf(dir / "verb-prefixes.txt")) {
            for (std::size_t i = 1; i < row.size(); ++i) {
                addPair(row[0] == "inseparable" ? PairGroup::Inseparable : PairGroup::Separable, row[i], "");
                if (row[0] == "substantive") {
                    addPair(PairGroup::ClauseWord, row[i], row[0]);
                }
            }
        }
        for (const auto& row : rowsOf(dir / "fixed-forms.txt")) {
            for (std::size_t i = 1; i < row.size(); ++i) {
                addPair(PairGroup::FixedForm, row[i], row[0]);
            }
        }
        for (const auto& row : rowsOf(dir / "first-parts.txt")) {
            for (const auto& word : row) {
                mark(word, NounBase | BeginsCompound | WithoutCapital);
            }
        }
        addWords(PairGroup::NotSplit, dir / "not-split.txt");
        std::size_t rank = 0;
        for (const auto& row : rowsOf(dir / "common-words.txt")) {
            setCommonness(row[0], ++rank);
        }
        addWords(PairGroup::NotFirst, dir / "not-first-parts.txt");
        addWords(PairGroup::NotLast, dir / "not-last-parts.txt");
        addWords(PairGroup::NeverLast, dir / "never-last-parts.txt");
        for (const auto& row : rowsOf(dir / "clause-words.txt")) {
            for (std::size_t i = 1; i < row.size(); ++i) {
                addPair(PairGroup::ClauseWord, row[i], row[0]);
            }
        }
    }

    void write(const fs::path& path) {
        tidy();
        countParts();
        const auto bytes = serialised();
        std::ofstream out(path, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) {
            throw std::runtime_error("cannot write " + path.string());
        }
        std::printf("%zu words, %zu pairs, %zu bytes\n", words_.size(), pairs_.size(), bytes.size());
    }

  private:
    struct Word {
        WordKinds kinds = 0;
        std::uint8_t commonness = 0;
        std::uint32_t asFirst = 0;
        std::uint32_t asLast = 0;
    };

    void mark(std::string_view written, unsigned kinds) {
        if (written.empty() || written.find(' ') != std::string_view::npos) {
            return;
        }
        auto& word = words_[text::folded(written)];
        word.kinds = static_cast<WordKinds>(word.kinds | kinds);
    }

    void add(const DictionaryForm& form) {
        if (form.form.ends_with('-') || form.form.starts_with('-')) {
            return;
        }
        unsigned kinds = compoundRoles(form.flags);
        kinds |= isCapitalised(form.form) ? unsigned{Name} : unsigned{WithoutCapital};
        if (form.tag.empty()) {
            kinds |= kindsOfEntry(form.form, *form.entryFlags);
        } else if (form.tag == "Ch") {
            kinds |= WithLinkingS;
        } else {
            kinds |= kindsOfTag(form.tag);
            const bool inflected = (kinds & (NounForm | NounBase | AdjectiveForm)) != 0;
            kinds |= inflected && contains(*form.entryFlags, "Cc") ? unsigned{EndsCompound} : 0U;
        }
        if (form.ofVerbWithPrefix) {
            kinds &= Infinitive | VerbStem | VerbForm | WithoutCapital;
        }
        if ((kinds & Name) != 0) {
            kinds &= ~unsigned{EndsCompound};
        }
        mark(form.form, kinds == WithoutCapital ? kinds | Uninflected : kinds);
    }

    [[nodiscard]] bool isVerb(const std::string& word) const {
        const auto found = words_.find(word);
        return found != words_.end() && (found->second.kinds & Infinitive) != 0;
    }

    void addPair(PairGroup group, std::string key, std::string value) {
        pairs_.push_back({group, std::move(key), std::move(value)});
    }

    void addWords(PairGroup group, const fs::path& path) {
        for (const auto& row : rowsOf(path)) {
            for (const auto& word : row) {
                addPair(group, word, "");
            }
        }
    }

    /// infinitive, past singular, past plural, participle, then any other form.
    void addStrongVerb(const std::vector<std::string>& row) {
        if (row.size() < 4) {
            throw std::runtime_error("strong-verbs.txt: too few forms of " + row[0]);
        }
        for (std::size_t i = 1; i < row.size(); ++i) {
            const auto group = i == 3 ? PairGroup::Participle : PairGroup::IrregularForm;
            addPair(group, row[i], row[0]);
            if (i == 3) {
                addPair(group, row[i] + "e", row[0]);
                addPair(group, row[i] + "en", row[0]);
            }
        }
    }

    /// From 1 to some 130: the logarithm of how often a word of that rank is used (Zipf).
    void setCommonness(const std::string& word, std::size_t rank) {
        constexpr double lastRank = 40'000;
        const auto value = 1 + std::lround(12 * std::log(lastRank / static_cast<double>(rank)));
        words_[word].commonness = static_cast<std::uint8_t>(std::clamp(value, 1L, 255L));
    }

    /// Counts in how many words each word is the first or the last part: first by any cut that gives two
    /// words, then by the likeliest cut of each only, which takes away what chance made (gesp-rekspartner).
    void countParts() {
        const auto any = countCuts([](const Word&, const Word&) { return 0U; }, false);
        keepCounts(any);
        const auto likeliest = countCuts(
            [](const Word& first, const Word& last) {
                return logarithmOf(first.asFirst) + unsigned{logarithmOf(last.asLast)};
            },
            true);
        keepCounts(likeliest);
    }

    struct Counts {
        std::unordered_map<const Word*, std::uint32_t> asFirst;
        std::unordered_map<const Word*, std::uint32_t> asLast;
    };

    void keepCounts(const Counts& counts) {
        const auto of = [](const auto& numbers, const Word& word) {
            const auto found = numbers.find(&word);
            return found == numbers.end() ? 0U : found->second;
        };
        for (auto& [word, known] : words_) {
            known.asFirst = of(counts.asFirst, known);
            known.asLast = of(counts.asLast, known);
        }
    }

    [[nodiscard]] const Word* wordAt(std::string_view text) const {
        const auto found = words_.find(std::string(text));
        return found != words_.end() && (found->second.kinds & ~unsigned{Name}) != 0 ? &found->second
                                                                                     : nullptr;
    }

    /// @param weigh   how likely a cut is by its parts
    /// @param onlyBest whether a word counts for its likeliest cut only
    template <typename Weigh>
    [[nodiscard]] Counts countCuts(Weigh weigh, bool onlyBest) const {
        constexpr std::size_t shortest = 3;
        Counts counts;
        for (const auto& [word, known] : words_) {
            if ((known.kinds & ~unsigned{Name | WithLinkingS}) == 0) {
                continue;
            }
            const std::string_view text(word);
            std::optional<std::pair<const Word*, const Word*>> best;
            unsigned bestWeight = 0;
            for (std::size_t cut = shortest; cut + shortest <= text.size(); ++cut) {
                const auto* const last = wordAt(text.substr(cut));
                if (last == nullptr) {
                    continue;
                }
                const auto* first = wordAt(text.substr(0, cut));
                if (text[cut - 1] == 's' && (first == nullptr || (first->kinds & WithLinkingS) != 0)) {
                    if (const auto* bare = wordAt(text.substr(0, cut - 1))) {
                        first = bare;
                    }
                }
                if (first == nullptr) {
                    continue;
                }
                const auto weight = weigh(*first, *last);
                if (!onlyBest) {
                    ++counts.asFirst[first];
                    ++counts.asLast[last];
                } else if (!best || weight > bestWeight) {
                    best = {first, last};
                    bestWeight = weight;
                }
            }
            if (best) {
                ++counts.asFirst[best->first];
                ++counts.asLast[best->second];
            }
        }
        return counts;
    }

    /// CHECKCOMPOUNDPATTERN with letters on both sides.
    static std::vector<std::pair<std::string, std::string>> patternsOf(const fs::path& affixes) {
        std::ifstream in(affixes);
        std::vector<std::pair<std::string, std::string>> found;
        for (std::string line; std::getline(in, line);) {
            std::istringstream words(line);
            std::string key;
            std::string end;
            std::string begin;
            if (words >> key >> end >> begin && key == "CHECKCOMPOUNDPATTERN" && !end.starts_with('/') &&
                !begin.starts_with('/') && !begin.starts_with('#')) {
                found.emplace_back(text::folded(end), text::folded(begin));
            }
        }
        return found;
    }

    void tidy() {
        // The dictionary makes vingen of ving as it makes plurals.
        for (const auto& pair : pairs_) {
            const auto found = words_.find(pair.key);
            if (pair.group == PairGroup::IrregularForm && found != words_.end() && isVerb(pair.value) &&
                (found->second.kinds & (BeginsCompound | EndsCompound)) == 0) {
                found->second.kinds =
                    static_cast<WordKinds>((found->second.kinds & ~unsigned{NounBase}) | VerbForm);
            }
        }
        for (auto& [word, known] : words_) {
            constexpr unsigned said =
                NounBase | NounForm | AdjectiveBase | AdjectiveForm | Infinitive | VerbStem | VerbForm;
            if ((known.kinds & said) != 0) {
                known.kinds = static_cast<WordKinds>(known.kinds & ~unsigned{Uninflected});
            }
        }
        std::erase_if(words_, [](const auto& entry) { return entry.second.kinds == 0; });
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    [[nodiscard]] std::string serialised() const {
        struct Hashed {
            std::uint64_t hash;
            Word word;
        };
        std::vector<Hashed> hashed;
        hashed.reserve(words_.size());
        for (const auto& [word, known] : words_) {
            hashed.push_back({hashOf(word), known});
        }
        std::sort(hashed.begin(), hashed.end(),
                  [](const Hashed& a, const Hashed& b) { return a.hash < b.hash; });

        TableHeader header{};
        header.magic = tableMagic;
        header.words = static_cast<std::uint32_t>(hashed.size());
        header.bucketBits = 16;
        std::vector<std::uint32_t> buckets;
        std::vector<std::uint32_t> remainders;
        std::vector<WordKinds> kinds;
        std::vector<std::uint8_t> commonness;
        std::vector<std::uint8_t> asFirst;
        std::vector<std::uint8_t> asLast;
        for (const auto& each : hashed) {
            while (buckets.size() <= each.hash >> (64U - header.bucketBits)) {
                buckets.push_back(static_cast<std::uint32_t>(remainders.size()));
            }
            remainders.push_back(static_cast<std::uint32_t>(each.hash));
            kinds.push_back(each.word.kinds);
            commonness.push_back(each.word.commonness);
            asFirst.push_back(logarithmOf(each.word.asFirst));
            asLast.push_back(logarithmOf(each.word.asLast));
        }
        buckets.resize((std::size_t{1} << header.bucketBits) + 1, header.words);

        std::string strings;
        std::unordered_map<std::string, std::uint32_t> offsets;
        const auto offsetOf = [&](const std::string& text) {
            const auto [found, isNew] = offsets.emplace(text, strings.size());
            if (isNew) {
                strings += text;
                strings += '\0';
            }
            return found->second;
        };
        std::vector<Pair> pairs;
        pairs.reserve(pairs_.size());
        for (const auto& pair : pairs_) {
            pairs.push_back({pair.group, offsetOf(pair.key), offsetOf(pair.value)});
        }
        header.pairCount = static_cast<std::uint32_t>(pairs.size());

        std::string out(sizeof header, '\0');
        const auto append = [&out](const auto& values) {
            out.resize((out.size() + 7) / 8 * 8);
            const auto offset = static_cast<std::uint32_t>(out.size());
            out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof values[0]);
            return offset;
        };
        header.buckets = append(buckets);
        header.remainders = append(remainders);
        header.kinds = append(kinds);
        header.commonness = append(commonness);
        header.asFirst = append(asFirst);
        header.asLast = append(asLast);
        header.pairs = append(pairs);
        header.strings = append(strings);
        header.digest = static_cast<std::uint32_t>(hashOf(std::string_view(out).substr(sizeof header)));
        out.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
        return out;
    }

    struct TextPair {
        PairGroup group;
        std::string key;
        std::string value;
        friend auto operator<=>(const TextPair&, const TextPair&) = default;
    };

    std::unordered_map<std::string, Word> words_;
    std::vector<TextPair> pairs_;
};

}  // namespace
}  // namespace vertelwerk::search::dutch

int main(int argc, char** argv) {
    if (argc != 6) {
        std::fprintf(stderr, "usage: make_table AFFIXES DICTIONARY WORDLIST ASSETS OUT\n");
        return 2;
    }
    try {
        vertelwerk::search::dutch::Table table;
        table.addDictionary(argv[1], argv[2]);
        table.addWordList(argv[3]);
        table.addAssets(argv[4]);
        table.write(argv[5]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_table: %s\n", error.what());
        return 1;
    }
    return 0;
}
