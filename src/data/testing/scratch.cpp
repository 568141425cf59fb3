#include "data/testing/scratch.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace erasmi::data::testing {

std::filesystem::path new_scratch_folder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "erasmi-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::system_error(errno, std::generic_category(), "mkdtemp");
    return pattern;
}

} // namespace erasmi::data::testing
