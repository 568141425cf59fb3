#include "features/regions/codes.hpp"

#include <algorithm>

namespace erasmi::regions {

namespace {

constexpr std::size_t country_length = 2;
constexpr std::size_t longest = 5;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_capital_or_digit(char c) { return is_capital(c) || (c >= '0' && c <= '9'); }

/// The only part of what it lies in.
bool is_undivided(std::string_view code) { return code.ends_with('0'); }

std::string lower(std::string_view text)
{
    std::string small(text);
    for (auto& c : small) c = static_cast<char>(c - 'A' + 'a');
    return small;
}

} // namespace

int level_of(std::string_view code)
{
    bool fits = code.size() >= country_length && code.size() <= longest &&
                std::ranges::all_of(code.substr(0, country_length), is_capital) &&
                std::ranges::all_of(code.substr(country_length), is_capital_or_digit);
    return fits ? static_cast<int>(code.size() - country_length) : -1;
}

std::string_view parent_of(std::string_view code)
{
    return level_of(code) > 0 ? code.substr(0, code.size() - 1) : std::string_view();
}

std::string country_of(std::string_view code)
{
    if (level_of(code) < 0) return {};
    auto country = code.substr(0, country_length);
    if (country == "EL") return "gr";
    return country == "UK" ? "gb" : lower(country);
}

std::string code_of_country(std::string_view country)
{
    if (country == "gr") return "EL";
    if (country == "gb") return "UK";
    std::string code(country);
    for (auto& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return code;
}

std::vector<std::string_view> found_under(std::string_view code)
{
    std::vector<std::string_view> codes{code};
    auto parent = parent_of(code);
    bool is_larger = level_of(code) == 2 && !is_undivided(code) && !is_undivided(parent);
    if (is_larger) codes.push_back(parent);
    return codes;
}

std::vector<std::string> choices(std::span<std::string const> codes)
{
    std::vector<std::string> chosen;
    for (auto const& code : codes) {
        bool has_several_parts =
            level_of(code) == 1 && !is_undivided(code) && std::ranges::find(codes, code + "0") == codes.end();
        if (level_of(code) == 2 || has_several_parts) chosen.push_back(code);
    }
    return chosen;
}

} // namespace erasmi::regions
