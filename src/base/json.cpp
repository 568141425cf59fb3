#include "base/json.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace erasmi {

namespace {

/// Boost.JSON reads numbers that no double can hold as infinite, which JSON cannot say.
bool has_only_numbers(json::value const& value)
{
    if (auto const* number = value.if_double()) return std::isfinite(*number);
    if (auto const* list = value.if_array()) return std::ranges::all_of(*list, has_only_numbers);
    if (auto const* object = value.if_object())
        return std::ranges::all_of(*object,
                                   [](auto const& member) { return has_only_numbers(member.value()); });
    return true;
}

} // namespace

std::optional<json::value> parse_json(std::string_view text, json::storage_ptr memory)
{
    json::error_code error;
    auto value = json::parse(text, error, std::move(memory), {.max_depth = 32});
    if (error || !has_only_numbers(value)) return {};
    return value;
}

namespace {

void write(std::string& out, json::value const& value);

void write_number(std::string& out, double number)
{
    char digits[40];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void write_list(std::string& out, json::array const& list)
{
    out += '[';
    for (bool first = true; auto const& item : list) {
        if (!std::exchange(first, false)) out += ',';
        write(out, item);
    }
    out += ']';
}

void write_object(std::string& out, json::object const& object)
{
    out += '{';
    for (bool first = true; auto const& member : object) {
        if (!std::exchange(first, false)) out += ',';
        out += json::serialize(member.key());
        out += ':';
        write(out, member.value());
    }
    out += '}';
}

// Boost.JSON writes doubles as 8.5E0; everything else it writes well.
void write(std::string& out, json::value const& value)
{
    if (auto const* number = value.if_double())
        write_number(out, *number);
    else if (auto const* list = value.if_array())
        write_list(out, *list);
    else if (auto const* object = value.if_object())
        write_object(out, *object);
    else
        out += json::serialize(value);
}

} // namespace

std::string json_text(json::value const& value)
{
    std::string out;
    write(out, value);
    return out;
}

std::string field_path(std::string_view prefix, std::string_view name)
{
    std::string path(prefix);
    if (!path.empty()) path += '.';
    path += name;
    return path;
}

json::object schema_object(FieldSchema const& schema)
{
    bool is_text = std::string_view(schema.type) == "string";
    json::object object{{"type", schema.type}};
    if (schema.format) object["format"] = schema.format;
    if (schema.pattern) object["pattern"] = schema.pattern;
    if (schema.least) object[is_text ? "minLength" : "minimum"] = *schema.least;
    if (schema.most) object[is_text ? "maxLength" : "maximum"] = *schema.most;
    if (!schema.choices.empty()) object["enum"] = json::array(schema.choices.begin(), schema.choices.end());
    return object;
}

namespace detail {

std::string JsonPlace::str() const
{
    if (!parent) return {};
    return field_path(parent->str(), name.empty() ? std::to_string(index) : name);
}

void add_problem(Problems& problems, std::string_view path, Message message)
{
    constexpr std::size_t enough = 200;
    if (problems.size() < enough) problems.push_back({std::string(path), std::move(message)});
}

void require_sound(Problems const& problems)
{
    for (auto const& problem : problems)
        if (problem.message.key == "problem.wrong_type")
            throw std::runtime_error("stored JSON is damaged at " + problem.field);
}

bool read_primitive(json::value const& source, std::string_view& out)
{
    auto const* text = source.if_string();
    if (text) out = *text;
    return text;
}

bool read_primitive(json::value const& source, std::int64_t& out)
{
    json::error_code error;
    out = source.to_number<std::int64_t>(error);
    return !error;
}

bool read_primitive(json::value const& source, double& out)
{
    json::error_code error;
    out = source.to_number<double>(error);
    return !error;
}

bool read_primitive(json::value const& source, bool& out)
{
    auto const* truth = source.if_bool();
    if (truth) out = *truth;
    return truth;
}

} // namespace detail

} // namespace erasmi
