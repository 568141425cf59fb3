// An answer in a scenario, with what scenarios ask of it. A failure names the scenario's line.
#pragma once

#include "base/json.hpp"
#include "web/http.hpp"

#include <source_location>
#include <string>
#include <string_view>

namespace erasmi::web::testing {

class Reply {
public:
    using Where = std::source_location;

    /// `request` is "GET /en/practices", for messages.
    Reply(std::string request, Response response)
        : request_(std::move(request)), response_(std::move(response))
    {
    }

    Reply const& is(Status status, Where where = Where::current()) const;
    Reply const& contains(std::string_view text, Where where = Where::current()) const;
    Reply const& lacks(std::string_view text, Where where = Where::current()) const;
    /// A redirect to that path, with query.
    Reply const& leads_to(std::string_view location, Where where = Where::current()) const;

    Status status() const { return response_.status; }
    std::string_view body() const;
    std::string_view header(std::string_view name) const { return response_.headers.get(name); }
    Response const& response() const { return response_; }
    /// The body as JSON; null when it is none.
    json::value json() const;

private:
    std::string request_;
    Response response_;
};

} // namespace erasmi::web::testing
