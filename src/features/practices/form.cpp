#include "features/practices/form.hpp"

#include "web/rows.hpp"

#include <array>

namespace erasmi::practices {

namespace {

constexpr std::array repeated{std::string_view("actors"), std::string_view("factors"),
                              std::string_view("steps"), std::string_view("indicators"),
                              std::string_view("sources")};

} // namespace

void name_new_steps(FormData& form, Surroundings& surroundings)
{
    constexpr std::size_t random_bytes = 9;
    for (int index : form.indices("steps")) {
        auto key = "steps." + std::to_string(index) + ".key";
        if (form.get(key).empty()) form.set(key, new_token(surroundings, random_bytes));
    }
}

void prepare(FormData& form, Surroundings& surroundings)
{
    for (auto prefix : repeated) web::drop_empty_rows(form, std::string(prefix), {"key", "adaptability"});
    name_new_steps(form, surroundings);
}

FormData edit_form(Content const& content, std::int64_t base_version)
{
    FormData form;
    to_form(content, "", form);
    form.set("base_version", std::to_string(base_version));
    return form;
}

FormData words_by_step_keys(Content const& content, taxonomies::Catalogue const& terms, Language language)
{
    FormData words;
    auto others = content;
    others.steps.clear();
    taxonomies::to_words(terms, language, others, words);
    for (auto const& step : content.steps)
        taxonomies::to_words(terms, language, step, words, "steps." + step.key.str());
    return words;
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
