// Form controls: label, hint, error and counter around each field, drawn from what the field's type knows.
#pragma once

#include "base/fields.hpp"
#include "base/form.hpp"
#include "base/problem.hpp"
#include "web/context.hpp"
#include "web/form_parts.hpp"
#include "web/html.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// What a form shows: what was typed or stored, what is wrong with it, and where its texts stand: the label
/// of field `summary` is the message `KEYS.summary`, its hint `KEYS.summary.hint` when there is one. In
/// repeated parts (`steps.0.title`) the numbers are left out of the key.
struct FormView {
    Context const& context;
    FormData const& data;
    Problems const& problems;
    std::string_view keys;
};

struct Option {
    std::string value;
    std::string label;
};

/// What the controls of one field need to know; made by `shape_of<T>()` from the field's type.
struct FieldShape {
    Control control = Control::line;
    bool is_required = false;
    int advised_words = 0; ///< 0: no counter
    int hard_words = 0;
};

template <class T>
FieldShape shape_of()
{
    if constexpr (is_optional<T>) {
        auto shape = shape_of<typename T::value_type>();
        shape.is_required = false;
        return shape;
    } else if constexpr (is_list<T>) {
        return shape_of<typename T::value_type>();
    } else {
        FieldShape shape{.control = Field<T>::control};
        if constexpr (requires { T::rule; }) {
            shape.advised_words = T::rule.advised_to;
            shape.hard_words = 2 * T::rule.advised_to;
            shape.is_required = T::rule.least > 0;
        }
        return shape;
    }
}

/// The summary of all problems on top of the form, which takes the focus; nothing without problems.
void error_summary(Html& out, FormView const& view);

/// A whole field: line, passage, Markdown, number, checkbox, address, by its shape.
void field(Html& out, FormView const& view, std::string_view name, FieldShape const& shape);
template <class T>
void field(Html& out, FormView const& view, std::string_view name)
{
    field(out, view, name, shape_of<T>());
}

/// A field of which one of `options` is chosen; an empty choice comes first unless the field is required.
void select_field(Html& out, FormView const& view, std::string_view name, std::vector<Option> const& options,
                  bool is_required = false);
/// Checkboxes for several of `options`.
void choices_field(Html& out, FormView const& view, std::string_view name,
                   std::vector<Option> const& options);
/// A password, never shown again. `autocomplete` is "current-password" or "new-password".
void password_field(Html& out, FormView const& view, std::string_view name, std::string_view autocomplete);
/// An upload; `accept` as in HTML.
void file_field(Html& out, FormView const& view, std::string_view name, std::string_view accept);

/// "steps.0.title" is the element id "steps-0-title".
std::string element_id(std::string_view name);
/// "practice" and "steps.0.title" make the message key "practice.steps.title".
std::string label_key(std::string_view keys, std::string_view name);

} // namespace erasmi::web
