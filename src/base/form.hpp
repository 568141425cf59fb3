// Forms of described records: from what was posted to a record with all problems, and back to what a form
// shows.
//
// Names: `title`; nested and repeated parts by path, `steps.0.title`, `steps.1.title`. The numbers only give
// the order: gaps are closed and no number is above 999. A list of scalars is one name several times, at most
// 1000. An absent checkbox is false.
#pragma once

#include "base/field.hpp"
#include "base/json.hpp"
#include "base/problem.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi {

/// What was typed, as it was typed: it is shown again when there are problems.
class FormData {
public:
    void add(std::string_view name, std::string_view value)
    {
        values_[std::string(name)].emplace_back(value);
    }
    void set(std::string_view name, std::string_view value)
    {
        values_[std::string(name)] = {std::string(value)};
    }
    /// The value of that name, or empty.
    std::string_view get(std::string_view name) const;
    /// Every value of that name.
    std::vector<std::string> const& all(std::string_view name) const;
    bool has(std::string_view name) const { return values_.contains(name); }
    /// Takes away `prefix` itself and every name `prefix.…`.
    void erase_under(std::string_view prefix);
    /// The indices N for which there are names `prefix.N.…`, ascending.
    std::set<int> indices(std::string_view prefix) const;
    auto const& values() const { return values_; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

template <class T>
void from_form(FormData const& form, T& out, std::string const& path, Problems& problems);

namespace detail {

template <Scalar T>
void scalar_from_form(std::string_view text, T& out, std::string const& path, Problems& problems)
{
    if (auto fault = parse_field(text, out)) add_problem(problems, path, *fault);
}

template <class T>
void list_from_form(FormData const& form, std::vector<T>& out, std::string const& path, Problems& problems)
{
    out.clear();
    if constexpr (Scalar<T>) {
        auto const& texts = form.all(path);
        if (texts.size() > longest_list) return add_problem(problems, path, {"problem.too_many"});
        for (auto const& text : texts)
            if (!text.empty()) scalar_from_form(text, out.emplace_back(), path, problems);
    } else {
        for (int index : form.indices(path))
            from_form(form, out.emplace_back(), field_path(path, std::to_string(index)), problems);
    }
}

} // namespace detail

/// Fills `out` from the names under `path`; problems carry the names of the form's own fields.
template <class T>
void from_form(FormData const& form, T& out, std::string const& path, Problems& problems)
{
    if constexpr (is_optional<T>) {
        if (form.get(path).empty())
            out.reset();
        else
            from_form(form, out.emplace(), path, problems);
    } else if constexpr (is_list<T>)
        detail::list_from_form(form, out, path, problems);
    else if constexpr (Scalar<T>)
        detail::scalar_from_form(form.get(path), out, path, problems);
    else
        each_field(out, [&](std::string_view name, auto& field) {
            from_form(form, field, field_path(path, name), problems);
        });
}

template <Described T>
Checked<T> from_form(FormData const& form)
{
    T out{};
    Problems problems;
    from_form(form, out, "", problems);
    if (!problems.empty()) return problems;
    return out;
}

/// Adds what a form for `value` shows under `path`.
template <class T>
void to_form(T const& value, std::string const& path, FormData& form)
{
    if constexpr (is_optional<T>) {
        if (value) to_form(*value, path, form);
    } else if constexpr (is_list<T>) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if constexpr (Scalar<typename T::value_type>)
                form.add(path, field_text(value[i]));
            else
                to_form(value[i], field_path(path, std::to_string(i)), form);
        }
    } else if constexpr (Scalar<T>)
        form.set(path, field_text(value));
    else
        each_field(value, [&](std::string_view name, auto const& field) {
            to_form(field, field_path(path, name), form);
        });
}

} // namespace erasmi
