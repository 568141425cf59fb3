// Finding a file in a collection.
#include "base/embedded.hpp"

#include <algorithm>

namespace erasmi::embedded {

std::string_view bytes_of(std::span<File const> files, std::string_view path)
{
    auto found = std::ranges::lower_bound(files, path, {}, &File::path);
    return found != files.end() && found->path == path ? found->bytes : std::string_view();
}

} // namespace erasmi::embedded
