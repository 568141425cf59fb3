#include "web/errors.hpp"

#include "data/error.hpp"
#include "web/answer.hpp"
#include "web/assets.hpp"
#include "web/frame.hpp"
#include "web/log.hpp"
#include "web/search_box.hpp"

namespace erasmi::web {

namespace {

// Statuses with texts of their own; the others share the text of their hundred.
std::string title_key(Status status)
{
    switch (status) {
    case Status::unauthorized:
    case Status::forbidden:
    case Status::not_found:
    case Status::method_not_allowed:
    case Status::not_acceptable:
    case Status::conflict:
    case Status::gone:
    case Status::content_too_large:
    case Status::unsupported_media_type:
    case Status::unprocessable_content:
    case Status::too_many_requests:
    case Status::insufficient_storage:
    case Status::service_unavailable: return "error." + std::to_string(static_cast<int>(status));
    default: return static_cast<int>(status) < 500 ? "error.400" : "error.500";
    }
}

void error_page(Html& out, Context const& context, Status status, Message const& message)
{
    auto const& locale = *context.locale;
    auto key = title_key(status);
    frame(out, context, {.title = std::string(locale.text(key))}, [&](Html& out) {
        out.put<
            R"(<div class="wrap error-page"><div><p class="eyebrow">{}</p><h1>{}</h1><p class="lead">{}</p>)">(
            static_cast<int>(status), locale.text(key),
            message.key.empty() ? std::string(locale.text(key + ".help")) : locale.text(message));
        if (status == Status::not_found) search_box_of_site(out, context);
        out.put<
            R"(<p><a class="btn" href="{}">{}</a></p></div><svg class="hero-art" viewBox="0 0 420 260" aria-hidden="true"><use href="{}"/></svg></div>)">(
            context.url("/"), locale.text("error.to_start"), icon_address("threads"));
    });
}

Response page_or_problem(Context const& context, Status status, Message const& message)
{
    if (context.wanted != Representation::html) {
        auto details = problem_details(*context.locale, status, message);
        return text_answer(json_text(details), "application/problem+json", status);
    }
    Html out;
    error_page(out, context, status, message);
    return html_answer(std::move(out), status);
}

// A guest who needs an account is sent to sign in and back; a program is told.
Response sign_in_first(Context const& context)
{
    bool may_come_back = context.request.method == "GET";
    auto target = context.url("/sign-in");
    if (may_come_back) target += "?next=" + percent_encode(context.request.target);
    Response response{.status = Status::see_other};
    response.headers.add("Location", target);
    return response;
}

std::string incident_number(Context const& context)
{
    return Id<struct Incident>(new_id(*context.site.surroundings)).str().substr(24);
}

std::string number_of(Context const& context) { return std::to_string(context.request.number); }

/// Who was refused stands in the access log, under the same number (OWASP ASVS 5.0, 16.3).
void log_refusal(Context const& context, Stop const& stop)
{
    auto status = stop.status();
    bool is_access = status == Status::unauthorized || status == Status::forbidden;
    if (!is_access && status != Status::too_many_requests) return;
    log_line(is_access ? "access_refused" : "limit_exceeded",
             {{"request", number_of(context)},
              {"method", context.request.method},
              {"route", context.route ? context.route->pattern : ""},
              {"status", std::to_string(static_cast<int>(status))},
              {"what", stop.what()}});
}

Response fault_answer(Context const& context, char const* what)
{
    auto incident = incident_number(context);
    log_line(
        "fault",
        {{"request", number_of(context)}, {"incident", incident}, {"path", context.path}, {"what", what}});
    return page_or_problem(context, Status::internal_server_error,
                           {"error.incident", {{"incident", incident}}});
}

} // namespace

json::object problem_details(Locale const& locale, Status status, Message const& message)
{
    json::object details{{"type", "about:blank"},
                         {"title", locale.text(title_key(status))},
                         {"status", static_cast<int>(status)}};
    if (!message.key.empty()) {
        details["key"] = message.key;
        details["detail"] = locale.text(message);
    }
    return details;
}

Response status_answer(Context const& context, Status status, Message const& message)
{
    if (status == Status::unauthorized && context.wanted == Representation::html)
        return sign_in_first(context);
    return page_or_problem(context, status, message);
}

Response error_answer(Context const& context, std::exception_ptr error)
{
    try {
        std::rethrow_exception(data::as_stop(error));
    } catch (Stop const& stop) {
        if (stop.status() >= Status::internal_server_error)
            log_line("unavailable",
                     {{"request", number_of(context)}, {"path", context.path}, {"what", stop.what()}});
        log_refusal(context, stop);
        return status_answer(context, stop.status(), stop.message());
    } catch (std::exception const& fault) {
        return fault_answer(context, fault.what());
    } catch (...) {
        return fault_answer(context, "unknown exception");
    }
}

Response last_answer() noexcept { return {.status = Status::service_unavailable}; }

Response bare_answer(Status status)
{
    json::object details{{"type", "about:blank"}, {"status", static_cast<int>(status)}};
    return text_answer(json_text(details), "application/problem+json", status);
}

} // namespace erasmi::web
