#include "papers/paper.hpp"

#include <algorithm>
#include <array>

namespace erasmi::papers {

bool is_linkable(std::string_view address)
{
    constexpr std::array schemes{std::string_view("https://"), std::string_view("http://"),
                                 std::string_view("mailto:")};
    bool is_known = std::ranges::any_of(schemes, [&](auto scheme) { return address.starts_with(scheme); });
    return is_known && std::ranges::all_of(address, [](unsigned char c) { return c > ' ' && c < 0x7F; });
}

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        // U+FFFE and U+FFFF, which XML excludes.
        if (text.substr(i).starts_with("\xEF\xBF\xBE") || text.substr(i).starts_with("\xEF\xBF\xBF"))
            i += 2;
        else if (byte == '\n' || byte == '\t' || byte == '\r')
            out += ' ';
        else if (byte >= 0x20 && byte != 0x7F)
            out += static_cast<char>(byte);
    }
    return out;
}

} // namespace erasmi::papers
