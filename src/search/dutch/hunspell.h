#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search::dutch {

/// One form that a Hunspell dictionary makes of an entry.
struct DictionaryForm {
    std::string form;  ///< as written
    std::vector<std::string>
        flags;        ///< the entry's own, for the entry; those the suffix adds, for what it makes
    std::string tag;  ///< what the suffix makes (NN2, VB3, AJe ...); empty for the entry itself
    bool ofVerbWithPrefix = false;  ///< made by one of the prefixes for verbs
    const std::vector<std::string>* entryFlags = nullptr;
};

/// Reads the affix file and the dictionary of hunspell-nl, with flags of two letters, and makes every
/// form of every entry that is not forbidden.
class HunspellDictionary {
  public:
    explicit HunspellDictionary(const std::filesystem::path& affixFile);
    void forEachForm(const std::filesystem::path& dictionary,
                     const std::function<void(const DictionaryForm&)>& each) const;

  private:
    struct Affix {
        std::string strip;
        std::string add;
        std::vector<std::string> flags;
        std::string condition;
        std::string tag;
    };
    void readRule(const std::string& line);
    void suffixed(DictionaryForm entry, const std::vector<std::string>& flags,
                  const std::function<void(const DictionaryForm&)>& each) const;

    std::map<std::string, std::vector<Affix>> suffixes_;
    std::map<std::string, std::vector<Affix>> prefixes_;
};

}  // namespace vertelwerk::search::dutch
