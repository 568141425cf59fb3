#include "features/practices/tests/sample.hpp"

#include <algorithm>

namespace erasmi::practices {

Fields complete_form()
{
    return {{"title", std::string(sample_title)},
            {"country", "de"},
            {"place", "Halle (Saale)"},
            {"since", "2019"},
            {"themes", "language_learning"},
            {"themes", "volunteering_mentoring"},
            {"summary", "People practise German over tea."},
            {"challenge", "Courses end and nobody talks."},
            {"how_it_works", "Volunteers host a table each Tuesday."},
            {"results", "Forty people come each week."},
            {"coordination", "One person at the library."},
            {"phase", "establish"},
            {"actors.0.name", "Public library"},
            {"actors.0.kind", "administration"},
            {"actors.0.role", "Gives the room"},
            {"actors.1.name", "Welcome association"},
            {"actors.1.kind", "ngo"},
            {"factors.0.factor", "sf1_communication"},
            {"factors.0.how", "One mailing list for all."},
            {"steps.0.key", "s1"},
            {"steps.0.title", "Find a room"},
            {"steps.0.what", "Ask where people already are."},
            {"steps.0.adaptability", "core"},
            {"steps.1.key", "s2"},
            {"steps.1.title", "Invite hosts"},
            {"steps.1.what", "Two hosts for each table."},
            {"steps.1.adaptability", "adaptable"},
            {"sources.0.title", "Yearly report"},
            {"sources.0.url", "https://example.org/report"}};
}

Fields with(Fields fields, std::string_view name, std::string_view value)
{
    auto found =
        std::ranges::find(fields, name, [](auto const& field) { return std::string_view(field.first); });
    if (found == fields.end())
        fields.emplace_back(name, value);
    else
        found->second = value;
    return fields;
}

Fields with_new_step(Fields fields, std::string_view title)
{
    return with(with(std::move(fields), "steps.2.title", title), "steps.2.adaptability", "adaptable");
}

Fields without(Fields fields, std::string_view name)
{
    std::erase_if(fields, [&](auto const& field) { return field.first == name; });
    return fields;
}

Content content_of(Fields const& fields)
{
    GivenSurroundings surroundings(Instant{});
    FormData form;
    for (auto const& [name, value] : fields) form.add(name, value);
    prepare(form, surroundings);
    return from_form<Content>(form).value();
}

Content complete_content() { return content_of(complete_form()); }

} // namespace erasmi::practices
