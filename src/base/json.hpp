// JSON of described records, both ways, and their JSON Schema (2020-12).
//
// Reading collects every problem with the path of its field (`steps.2.title`). Absent optionals and lists are
// empty; other absent fields are problems; fields we do not know are ignored (they change nothing: OWASP
// ASVS 5.0, 15.3.3).
#pragma once

#include "base/field.hpp"
#include "base/problem.hpp"

#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace erasmi {

namespace json = boost::json;

/// A longer list is a problem, in JSON and in forms alike: what a form lets in can be read back.
inline constexpr std::size_t longest_list = 1000;

/// The value of a JSON text; nothing when it is not JSON, deeper than 32 levels, or has a number beyond
/// double. It lives in `memory`.
std::optional<json::value> parse_json(std::string_view text, json::storage_ptr memory = {});
/// Compact JSON; numbers as people write them (8.5, not 8.5E0).
std::string json_text(json::value const& value);
/// "steps" and "2" are "steps.2"; an empty prefix adds nothing.
std::string field_path(std::string_view prefix, std::string_view name);

template <class T>
json::value to_json(T const& value)
{
    if constexpr (is_optional<T>) {
        return value ? to_json(*value) : json::value(nullptr);
    } else if constexpr (is_list<T>) {
        json::array list;
        list.reserve(value.size());
        for (auto const& item : value) list.push_back(to_json(item));
        return list;
    } else if constexpr (Scalar<T>) {
        return json::value(Field<T>::primitive(value));
    } else {
        json::object object;
        each_field(value, [&](std::string_view name, auto const& field) { object[name] = to_json(field); });
        return object;
    }
}

/// Where a value comes from. What is in our own storage was judged when it came in.
enum class Origin { outside, storage };

namespace detail {

/// Where a value stands in a record; a text, "steps.2.title", only once a problem is told.
struct JsonPlace {
    JsonPlace const* parent = nullptr;
    std::string_view name = {};
    std::size_t index = 0; ///< when there is no name

    std::string str() const;
};

void add_problem(Problems& problems, std::string_view path, Message message);
bool read_primitive(json::value const& source, std::string_view& out);
bool read_primitive(json::value const& source, std::int64_t& out);
bool read_primitive(json::value const& source, double& out);
bool read_primitive(json::value const& source, bool& out);

/// Fills `out` from `source`; what does not fit stays as it was and is reported.
template <Origin From, class T>
void read_json(json::value const& source, T& out, JsonPlace const& place, Problems& problems);

template <Origin From, Scalar T>
void read_scalar(json::value const& source, T& out, JsonPlace const& place, Problems& problems)
{
    typename Field<T>::Primitive primitive{};
    if (!read_primitive(source, primitive)) return add_problem(problems, place.str(), {"problem.wrong_type"});
    auto fault = From == Origin::storage ? restore_field(primitive, out) : Field<T>::accept(primitive, out);
    if (fault) add_problem(problems, place.str(), *fault);
}

template <Origin From, class T>
void read_list(json::value const& source, std::vector<T>& out, JsonPlace const& place, Problems& problems)
{
    auto const* list = source.if_array();
    if (!list) return add_problem(problems, place.str(), {"problem.wrong_type"});
    if (list->size() > longest_list) return add_problem(problems, place.str(), {"problem.too_many"});
    out.resize(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
        read_json<From>((*list)[i], out[i], {.parent = &place, .index = i}, problems);
}

template <Origin From, Described T>
void read_record(json::value const& source, T& out, JsonPlace const& place, Problems& problems)
{
    auto const* object = source.if_object();
    if (!object) return add_problem(problems, place.str(), {"problem.wrong_type"});
    each_field(out, [&](std::string_view name, auto& field) {
        using Type = std::remove_cvref_t<decltype(field)>;
        JsonPlace const inner{.parent = &place, .name = name};
        if (auto const* found = object->if_contains(name))
            read_json<From>(*found, field, inner, problems);
        else if constexpr (From == Origin::outside && !is_optional<Type> && !is_list<Type>)
            add_problem(problems, inner.str(), {"problem.required"});
    });
}

template <Origin From, class T>
void read_json(json::value const& source, T& out, JsonPlace const& place, Problems& problems)
{
    if constexpr (is_optional<T>) {
        if (source.is_null())
            out.reset();
        else
            read_json<From>(source, out.emplace(), place, problems);
    } else if constexpr (is_list<T>)
        read_list<From>(source, out, place, problems);
    else if constexpr (Scalar<T>)
        read_scalar<From>(source, out, place, problems);
    else
        read_record<From>(source, out, place, problems);
}

/// Throws std::runtime_error for a problem that damage would explain; not for rules that came later.
void require_sound(Problems const& problems);

} // namespace detail

template <class T>
Checked<T> from_json(json::value const& source)
{
    T out{};
    Problems problems;
    detail::read_json<Origin::outside>(source, out, {}, problems);
    if (!problems.empty()) return problems;
    return out;
}

/// For JSON that we wrote ourselves, perhaps long ago: fields that it does not have yet keep their defaults,
/// and rules that were tightened since do not make it unreadable. Throws std::runtime_error for damaged JSON.
template <class T>
T stored_json(std::string_view text)
{
    json::monotonic_resource memory;
    auto value = parse_json(text, &memory);
    if (!value) throw std::runtime_error("stored JSON is damaged");
    T record{};
    Problems problems;
    detail::read_json<Origin::storage>(*value, record, {}, problems);
    detail::require_sound(problems);
    return record;
}

json::object schema_object(FieldSchema const& schema);

template <class T>
json::object json_schema()
{
    if constexpr (is_optional<T>) {
        return {{"anyOf", {json_schema<typename T::value_type>(), {{"type", "null"}}}}};
    } else if constexpr (is_list<T>) {
        return {{"type", "array"}, {"items", json_schema<typename T::value_type>()}};
    } else if constexpr (Scalar<T>) {
        return schema_object(Field<T>::schema());
    } else {
        json::object properties;
        json::array required;
        each_field_type<T>([&]<class Member>(std::string_view name) {
            properties[name] = json_schema<Member>();
            if constexpr (!is_optional<Member> && !is_list<Member>) required.emplace_back(name);
        });
        return {{"type", "object"}, {"properties", properties}, {"required", required}};
    }
}

} // namespace erasmi
