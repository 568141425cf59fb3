#include "web/answer.hpp"

#include "web/errors.hpp"

namespace erasmi::web {

Response text_answer(std::string text, std::string_view media_type, Status status)
{
    Response response{.status = status};
    response.headers.add("Content-Type", std::string(media_type));
    response.body = std::move(text);
    return response;
}

Response html_answer(Html page, Status status)
{
    return text_answer(page.take(), "text/html; charset=utf-8", status);
}

Response json_answer(json::value const& value, Status status)
{
    return text_answer(json_text(value), "application/json", status);
}

Response see_other(Context const& context, std::string_view path)
{
    Response response{.status = Status::see_other};
    response.headers.add("Location", context.url(path));
    return response;
}

Response created(Context const& context, std::string_view path, json::value const& value)
{
    if (context.wanted == Representation::html) return see_other(context, path);
    auto response = json_answer(value, Status::created);
    response.headers.add("Location", std::string(path));
    return response;
}

Response done(Context const& context, std::string_view path)
{
    if (context.wanted == Representation::html) return see_other(context, path);
    return Response{.status = Status::no_content};
}

Response problems_answer(Context const& context, Problems const& problems, Status status)
{
    auto object = problem_details(*context.locale, status, {"error.problems"});
    json::array errors;
    for (auto const& problem : problems)
        errors.push_back({{"field", problem.field},
                          {"key", problem.message.key},
                          {"detail", context.locale->text(problem.message)}});
    object["errors"] = std::move(errors);
    return text_answer(json_text(object), "application/problem+json", status);
}

void require_html_or_json(Context const& context)
{
    bool known = context.wanted == Representation::html || context.wanted == Representation::json;
    if (!known) throw Stop(Status::not_acceptable);
}

} // namespace erasmi::web
