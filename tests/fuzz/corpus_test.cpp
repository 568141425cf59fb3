// What the fuzzers look for holds for the inputs that are kept: seeds written by hand, and whatever once
// broke a promise.
#include "targets.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace erasmi::fuzz {

namespace {

class FuzzTarget : public testing::TestWithParam<Target> {};

std::vector<char> content(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// From memory that ends where the input ends, so that AddressSanitizer sees every byte read behind it.
void read_alone(Target const& target, std::vector<char> const& bytes, std::size_t size)
{
    std::vector<char> const copy(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    target.read({copy.data(), copy.size()});
}

} // namespace

TEST_P(FuzzTarget, KeepsItsPromiseForEveryKeptInputAndEachOfItsBeginnings)
{
    auto folder = std::filesystem::path(ERASMI_SOURCE_DIR) / "tests/fuzz/corpus" / GetParam().name;
    auto files = std::filesystem::directory_iterator(folder);
    ASSERT_NE(files, std::filesystem::directory_iterator()) << "no inputs in " << folder;
    for (auto const& file : files) {
        auto bytes = content(file);
        for (std::size_t size = 0; size <= bytes.size(); ++size)
            ASSERT_NO_THROW(read_alone(GetParam(), bytes, size)) << file << ", " << size << " bytes of it";
    }
}

INSTANTIATE_TEST_SUITE_P(All, FuzzTarget, testing::ValuesIn(targets),
                         [](auto const& info) { return std::string(info.param.name); });

} // namespace erasmi::fuzz
