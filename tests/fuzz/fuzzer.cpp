// One fuzzer: built by clang with -fsanitize=fuzzer, once for each target.
#include "fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto& target = vertelwerk::fuzz::targets().at(FUZZ_TARGET);
    target({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
