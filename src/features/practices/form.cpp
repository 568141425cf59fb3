#include "features/practices/form.hpp"

#include "web/rows.hpp"

#include <array>
#include <charconv>

namespace erasmi::practices {

namespace {

constexpr std::array repeated{std::string_view("actors"), std::string_view("factors"),
                              std::string_view("steps"), std::string_view("indicators"),
                              std::string_view("sources")};

/// Names that are there although nobody typed anything.
bool is_preset(std::string_view name) { return name.ends_with(".key") || name.ends_with(".adaptability"); }

void drop_empty_rows(FormData& form, std::string const& prefix)
{
    for (int index : form.indices(prefix)) {
        auto row = prefix + "." + std::to_string(index);
        bool is_empty = std::ranges::all_of(form.values(), [&](auto const& entry) {
            bool is_in_row = entry.first.starts_with(row + ".") && !is_preset(entry.first);
            return !is_in_row || entry.second.front().empty();
        });
        if (is_empty) form.erase_under(row);
    }
}

int number_of(std::string_view key)
{
    int number = 0;
    if (key.starts_with('s')) std::from_chars(key.data() + 1, key.data() + key.size(), number);
    return number;
}

void name_new_steps(FormData& form)
{
    int last = 0;
    auto indices = form.indices("steps");
    auto key_of = [](int index) { return "steps." + std::to_string(index) + ".key"; };
    for (int index : indices) last = std::max(last, number_of(form.get(key_of(index))));
    for (int index : indices)
        if (form.get(key_of(index)).empty()) form.set(key_of(index), "s" + std::to_string(++last));
}

} // namespace

void prepare(FormData& form)
{
    for (auto prefix : repeated) {
        drop_empty_rows(form, std::string(prefix));
        web::renumber(form, std::string(prefix));
    }
    name_new_steps(form);
}

FormData edit_form(Content const& content, std::int64_t base_version)
{
    FormData form;
    to_form(content, "", form);
    form.set("base_version", std::to_string(base_version));
    return form;
}

FormData by_step_keys(Content const& content)
{
    FormData form;
    auto others = content;
    others.steps.clear();
    to_form(others, "", form);
    for (auto const& step : content.steps) to_form(step, "steps." + step.key.str(), form);
    return form;
}

void take_choices(FormData& form, Content const& theirs)
{
    constexpr std::string_view mark = "_take.";
    FormData other;
    to_form(theirs, "", other);
    std::vector<std::string> taken;
    for (auto const& [name, values] : form.values())
        if (name.starts_with(mark) && values.front() == "theirs") taken.push_back(name.substr(mark.size()));
    for (auto const& field : taken) {
        form.erase_under(field);
        for (auto const& [name, values] : other.values()) {
            if (name != field && !name.starts_with(field + ".")) continue;
            for (auto const& value : values) form.add(name, value);
        }
    }
}

} // namespace erasmi::practices
