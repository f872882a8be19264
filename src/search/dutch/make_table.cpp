/// Compiles what is known of Dutch into one table, when the program is built.
/// Usage: make_table AFFIXES DICTIONARY WORDLIST ASSETS OUT

#include "vertelwerk/text/normalise.h"

#include "search/dutch/dictionary_kinds.h"
#include "search/dutch/hunspell.h"
#include "search/dutch/known_words.h"
#include "search/dutch/part_counts.h"
#include "search/dutch/write_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::search::dutch {
namespace {

namespace fs = std::filesystem;

bool isCapitalised(std::string_view word) {
    const auto lower = text::folded(word);
    return !word.empty() && word.front() != lower.front() && static_cast<unsigned char>(word.front()) < 0x80;
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
        countParts(words_);
        const auto bytes = tableOf(words_, pairs_);
        std::ofstream out(path, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) {
            throw std::runtime_error("cannot write " + path.string());
        }
        std::printf("%zu words, %zu pairs, %zu bytes\n", words_.size(), pairs_.size(), bytes.size());
    }

  private:
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

    KnownWords words_;
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
