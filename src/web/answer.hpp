// Answers: one well-named call for each kind.
#pragma once

#include "base/problem.hpp"
#include "web/context.hpp"
#include "web/html.hpp"

#include <string>
#include <string_view>

namespace erasmi::web {

Response html_answer(Html page, Status status = Status::ok);
Response json_answer(json::value const& value, Status status = Status::ok);
/// `text` in the given media type, such as "text/csv; charset=utf-8".
Response text_answer(std::string text, std::string_view media_type, Status status = Status::ok);
/// 303 to a path of this site in the language of the page.
Response see_other(Context const& context, std::string_view path);
/// 201 with the address for programs, 303 for browsers.
Response created(Context const& context, std::string_view path, json::value const& value);
/// 204 for programs, 303 to `path` for browsers.
Response done(Context const& context, std::string_view path);

/// Problems as `application/problem+json` (RFC 9457), whose member `errors` has field, key and detail of
/// each.
Response problems_answer(Context const& context, Problems const& problems,
                         Status status = Status::unprocessable_content);

/// Stops with 406 unless the client wants one of the two that every view has.
void require_html_or_json(Context const& context);

/// The same view for people and for programs: `page` writes the HTML.
template <Described View, class Page>
Response answer(Context const& context, View const& view, Page&& page, Status status = Status::ok)
{
    require_html_or_json(context);
    if (context.wanted == Representation::json) return json_answer(to_json(view), status);
    Html out;
    page(out, context, view);
    return html_answer(std::move(out), status);
}

/// The same form again, with its problems, for people; the problems for programs.
template <class Page>
Response answer_problems(Context const& context, Problems const& problems, Page&& page)
{
    if (context.wanted != Representation::html) return problems_answer(context, problems);
    Html out;
    page(out);
    return html_answer(std::move(out), Status::unprocessable_content);
}

} // namespace erasmi::web
