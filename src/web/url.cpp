#include "web/url.hpp"

#include "base/text.hpp"
#include "web/html/escape.hpp"
#include "web/pieces.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

/// -1 for what is no hexadecimal digit.
int digit_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

enum class Plus { stays, is_space };

std::optional<std::string> decoded(std::string_view text, Plus plus)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus == Plus::is_space)
            out += ' ';
        else if (text[i] != '%')
            out += text[i];
        else {
            if (text.size() - i < 3) return {};
            int high = digit_value(text[i + 1]), low = digit_value(text[i + 2]);
            if (high < 0 || low < 0) return {};
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!is_utf8(out)) return {};
    return out;
}

} // namespace

std::string percent_encode(std::string_view text)
{
    std::string out;
    markup::append_query_component(out, text);
    return out;
}

std::optional<std::string> percent_decode(std::string_view text) { return decoded(text, Plus::stays); }

std::string_view Parameters::get(std::string_view name) const
{
    auto found = std::ranges::find(entries_, name, &Entry::first);
    return found == entries_.end() ? std::string_view() : found->second;
}

std::vector<std::string_view> Parameters::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (auto const& entry : entries_)
        if (entry.first == name) values.push_back(entry.second);
    return values;
}

bool Parameters::has(std::string_view name) const
{
    return std::ranges::find(entries_, name, &Entry::first) != entries_.end();
}

bool Parameters::has(std::string_view name, std::string_view value) const
{
    return std::ranges::any_of(
        entries_, [&](Entry const& entry) { return entry.first == name && entry.second == value; });
}

void Parameters::add(std::string_view name, std::string_view value) { entries_.emplace_back(name, value); }

Parameters Parameters::with(std::string_view name, std::string_view value) const
{
    auto changed = *this;
    if (!has(name, value)) changed.add(name, value);
    return changed;
}

Parameters Parameters::with_only(std::string_view name, std::string_view value) const
{
    auto changed = without(name);
    changed.add(name, value);
    return changed;
}

Parameters Parameters::without(std::string_view name) const
{
    auto changed = *this;
    std::erase_if(changed.entries_, [&](Entry const& entry) { return entry.first == name; });
    return changed;
}

Parameters Parameters::without(std::string_view name, std::string_view value) const
{
    auto changed = *this;
    std::erase_if(changed.entries_,
                  [&](Entry const& entry) { return entry.first == name && entry.second == value; });
    return changed;
}

std::string Parameters::query() const
{
    std::string out;
    for (auto const& [name, value] : entries_) {
        if (!out.empty()) out += '&';
        markup::append_query_component(out, name);
        out += '=';
        markup::append_query_component(out, value);
    }
    return out;
}

std::optional<Parameters> parse_parameters(std::string_view text)
{
    Parameters parameters;
    while (!text.empty()) {
        auto field = take_until(text, '&');
        if (field.empty()) continue;
        auto name = decoded(take_until(field, '='), Plus::is_space);
        auto value = decoded(field, Plus::is_space);
        if (!name || !value || parameters.size() == most_parameters) return {};
        parameters.add(*name, *value);
    }
    return parameters;
}

std::string with_query(std::string_view path, Parameters const& parameters)
{
    std::string out(path);
    if (!parameters.empty()) (out += '?') += parameters.query();
    return out;
}

bool is_local_path(std::string_view path)
{
    // Browsers take "\" for "/" and drop tabs and line breaks, so that "/\evil" and "/<tab>/evil" name a
    // host.
    auto is_treacherous = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '\x7f';
    };
    bool is_rooted = path.starts_with('/') && !path.starts_with("//");
    return is_rooted && std::ranges::none_of(path, is_treacherous);
}

} // namespace erasmi::web
