/// Gives every seed to its target, whole, cut short and with bytes changed, always the same way.
/// Usage: fuzz_replay CORPUS [changes a seed]. The corpus has a folder a target.

#include "fuzz/targets.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include <fmt/format.h>

namespace {

namespace fs = std::filesystem;
using Target = std::function<void(std::string_view)>;

std::string bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void replay(const Target& target, const std::string& seed, std::size_t changes) {
    constexpr std::size_t cuts = 16;
    target(seed);
    for (std::size_t i = 0; i < cuts; ++i) {
        target(std::string_view(seed).substr(0, seed.size() * i / cuts));
    }
    std::mt19937 random(1);
    for (std::size_t i = 0; i < changes && !seed.empty(); ++i) {
        std::string changed = seed;
        for (std::size_t count = 1 + random() % 8; count > 0; --count) {
            const std::size_t at = random() % changed.size();
            switch (random() % 4) {
                case 0:
                    changed[at] = static_cast<char>(random());
                    break;
                case 1:
                    changed.erase(at, 1 + random() % 16);
                    changed += changed.empty() ? "x" : "";
                    break;
                case 2:
                    changed.insert(at, changed.substr(random() % changed.size(), random() % 64));
                    break;
                default:
                    changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 7));
                    break;
            }
        }
        target(changed);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: fuzz_replay CORPUS [CHANGES]\n");
        return 2;
    }
    const std::size_t changes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 40;
    for (const auto& [name, target] : vertelwerk::fuzz::targets()) {
        std::vector<fs::path> seeds;
        for (const auto& entry : fs::directory_iterator(fs::path(argv[1]) / name)) {
            seeds.push_back(entry.path());
        }
        std::sort(seeds.begin(), seeds.end());
        if (seeds.empty()) {
            fmt::print(stderr, "{} has no seeds\n", name);
            return 1;
        }
        for (const fs::path& seed : seeds) {
            fmt::print("{} {}\n", name, seed.filename().string());
            std::fflush(stdout);
            replay(target, bytesOf(seed), changes);
        }
    }
    return 0;
}
