#pragma once

#include "vertelwerk/search/index.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

namespace vertelwerk::search {

/// Builds the two databases of an index from nothing: each shard of the stories on a thread of its own,
/// then one compact database of them all. Failures are thrown as the engine throws them.
class ShardBuilder {
  public:
    /// @param dir for its files, made anew and removed at the end
    ShardBuilder(std::filesystem::path dir, std::size_t shards, const Analyser& analyser);
    ~ShardBuilder();
    ShardBuilder(const ShardBuilder&) = delete;
    ShardBuilder& operator=(const ShardBuilder&) = delete;

    /// Hands stories to a shard; waits while it has enough to do. The ids of different shards must not
    /// interleave.
    void add(std::size_t shard, std::vector<StoryDocument> stories);

    /// Waits for the shards and puts their databases together.
    void finish(const std::filesystem::path& stories, const std::filesystem::path& passages);

  private:
    struct Shard;
    class Passages;
    std::filesystem::path dir_;
    std::unique_ptr<Passages> passages_;
    std::vector<std::unique_ptr<Shard>> shards_;
};

}  // namespace vertelwerk::search
