// Gives libFuzzer the one target that this program is built for.
#include "targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    erasmi::fuzz::ERASMI_FUZZ_TARGET({reinterpret_cast<char const*>(data), size});
    return 0;
}
