// Forms: the first line is the button that was pressed, the others the urlencoded fields. What is accepted is
// shown in a form that is accepted again and means the same.
#include "base/form.hpp"
#include "record.hpp"
#include "targets.hpp"
#include "web/rows.hpp"
#include "web/url.hpp"

namespace erasmi::fuzz {

void forms(std::string_view input)
{
    auto line_end = std::min(input.find('\n'), input.size());
    auto button = input.substr(0, line_end);
    auto fields = web::parse_parameters(input.substr(std::min(line_end + 1, input.size())));
    if (!fields) return;
    FormData form;
    for (auto const& [name, value] : *fields) form.add(name, value);
    web::change_rows(form, button);
    web::drop_empty_rows(form, "parts", {"year"});

    auto record = from_form<Record>(form);
    if (!record) return;
    FormData shown;
    to_form(*record, "", shown);
    auto copy = from_form<Record>(shown);
    promise(copy && *copy == *record);
}

} // namespace erasmi::fuzz
