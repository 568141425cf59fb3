#include "web/testing/browser.hpp"

#include "web/gate.hpp"
#include "web/sessions.hpp"
#include "web/url.hpp"

namespace erasmi::web::testing {

namespace {

std::string const session_name(session_cookie(false));
std::string const guest_name(guest_cookie(false));

} // namespace

Browser::Browser(Site const& site, std::string const& session) : site_(&site)
{
    cookies_[session_name] = session;
}

Reply Browser::get(std::string const& target) { return send(request("GET", target)); }

Reply Browser::get_json(std::string const& target)
{
    return send_with(request("GET", target), {{"Accept", "application/json"}});
}

Reply Browser::post(std::string const& target, Fields fields)
{
    return send_form("POST", target, std::move(fields));
}

// Forms know only POST and name the method they mean.
Reply Browser::put(std::string const& target, Fields fields)
{
    fields.emplace_back("_method", "PUT");
    return send_form("POST", target, std::move(fields));
}

Reply Browser::del(std::string const& target, Fields fields)
{
    fields.emplace_back("_method", "DELETE");
    return send_form("POST", target, std::move(fields));
}

Reply Browser::send_json(std::string const& method, std::string const& target, json::value const& body)
{
    auto asked = request(method, target);
    asked.body = json_text(body);
    return send_with(
        std::move(asked),
        {{"Content-Type", "application/json"}, {"Accept", "application/json"}, {"X-CSRF-Token", csrf()}});
}

Reply Browser::send(Request request)
{
    auto name = request.method + " " + request.target;
    auto response = answer_now(*site_, std::move(request));
    keep_cookies(response);
    return {std::move(name), std::move(response)};
}

Reply Browser::send_with(Request request, std::initializer_list<std::pair<std::string, std::string>> headers)
{
    for (auto const& [name, value] : headers) request.headers.set(name, value);
    return send(std::move(request));
}

std::string Browser::csrf() const
{
    auto session = cookie(session_name);
    return csrf_token(session.empty() ? cookie(guest_name) : session);
}

std::string Browser::cookie(std::string const& name) const
{
    auto found = cookies_.find(name);
    return found == cookies_.end() ? std::string() : found->second;
}

Request Browser::request(std::string method, std::string target) const
{
    Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.peer = peer_;
    request.headers.add("Host", "127.0.0.1:8080");
    request.headers.add("User-Agent", "Scenario");
    request.headers.add("Accept", "text/html");
    std::string line;
    for (auto const& [name, value] : cookies_) line += (line.empty() ? "" : "; ") + name + "=" + value;
    if (!line.empty()) request.headers.add("Cookie", line);
    return request;
}

// A guest's first form would set this cookie; scenarios need not open it first.
Reply Browser::send_form(std::string method, std::string const& target, Fields fields)
{
    if (cookie(session_name).empty() && cookie(guest_name).empty())
        cookies_[guest_name] = "guest-of-this-scenario";
    fields.emplace_back("_csrf", csrf());
    Parameters parameters;
    for (auto const& [name, value] : fields) parameters.add(name, value);
    auto asked = request(std::move(method), target);
    asked.body = parameters.query();
    return send_with(std::move(asked), {{"Content-Type", "application/x-www-form-urlencoded"}});
}

void Browser::keep_cookies(Response const& response)
{
    for (auto const& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        auto pair = value.substr(0, value.find(';'));
        auto equals = pair.find('=');
        auto cookie = pair.substr(0, equals);
        if (value.find("Max-Age=0") == std::string::npos)
            cookies_[cookie] = pair.substr(equals + 1);
        else
            cookies_.erase(cookie);
    }
}

} // namespace erasmi::web::testing
