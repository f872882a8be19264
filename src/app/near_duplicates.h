#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// Finds texts that are nearly the same as an earlier one: a second version of a transcript, a form with a
/// line more. Keeps a sketch of each text, never the text.
class NearDuplicates {
  public:
    struct Twin {
        std::string name;
        int percent = 0;  ///< of the runs of three words that either has, how many both have; an estimate
    };

    using Sketch = std::vector<std::uint64_t>;  ///< the smallest hashes of its runs of words, ascending

    /// Empty when the text is too short to tell.
    [[nodiscard]] static Sketch sketchOf(std::string_view text);

    /// The earlier text that is most like this one, which is from now on among the earlier ones; nothing when
    /// none is nearly the same, or when the text is too short to tell.
    /// @param name that people know the text by
    std::optional<Twin> meet(Sketch sketch, std::string name);

  private:
    /// Which texts have a hash. The hashes are spread already, so that one look at memory tells of most that
    /// nobody has them.
    class ByHash {
      public:
        template <typename Take>
        void each(std::uint64_t hash, const Take& take) const {
            for (auto at = heads_.empty() ? none : heads_[hash & (heads_.size() - 1)]; at != none;
                 at = entries_[at].next) {
                if (entries_[at].hash == hash) {
                    take(entries_[at].text);
                }
            }
        }
        void add(std::uint64_t hash, std::uint32_t text);

      private:
        static constexpr std::uint32_t none = UINT32_MAX;
        struct Entry {
            std::uint64_t hash;
            std::uint32_t text;
            std::uint32_t next;  ///< entry with the same head
        };
        std::uint32_t& headOf(std::uint64_t hash) { return heads_[hash & (heads_.size() - 1)]; }

        std::vector<std::uint32_t> heads_;  ///< a power of two, never fewer than entries
        std::vector<Entry> entries_;
    };

    [[nodiscard]] std::optional<Twin> like(const Sketch& sketch) const;
    void keep(Sketch sketch, std::string name);

    std::vector<Sketch> sketches_;
    std::vector<std::string> names_;
    ByHash byHash_;  ///< of the very smallest hashes
};

}  // namespace vertelwerk::app
