// Reading a file piece by piece, so that what cannot be read is no end of the file.
#pragma once

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ios>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace erasmi::data {

/// Hands each piece of the file to `take(std::string_view)`. Throws std::system_error when it cannot be read.
template <class Take>
void read_chunks(std::filesystem::path const& file, Take&& take)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> buffer(1 << 16);
    while (stream) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        take(std::string_view(buffer.data(), static_cast<std::size_t>(stream.gcount())));
    }
    if (!stream.eof()) throw std::system_error(errno, std::generic_category(), "read " + file.string());
}

/// All of a file that is known to be small. Throws as above.
inline std::string whole_file(std::filesystem::path const& file)
{
    std::string content;
    read_chunks(file, [&](std::string_view bytes) { content += bytes; });
    return content;
}

} // namespace erasmi::data
