#include "web/testing/reply.hpp"

#include <gtest/gtest.h>

namespace erasmi::web::testing {

namespace {

void fail(Reply::Where const& where, std::string const& text)
{
    ADD_FAILURE_AT(where.file_name(), static_cast<int>(where.line())) << text;
}

} // namespace

Reply const& Reply::is(Status status, Where where) const
{
    if (response_.status != status)
        fail(where, request_ + " was answered " + std::to_string(static_cast<int>(response_.status)) +
                        " instead of " + std::to_string(static_cast<int>(status)) + "\n" +
                        std::string(body()));
    return *this;
}

Reply const& Reply::contains(std::string_view text, Where where) const
{
    if (body().find(text) == std::string_view::npos)
        fail(where, request_ + " lacks \"" + std::string(text) + "\" in\n" + std::string(body()));
    return *this;
}

Reply const& Reply::lacks(std::string_view text, Where where) const
{
    if (body().find(text) != std::string_view::npos)
        fail(where, request_ + " contains \"" + std::string(text) + "\" in\n" + std::string(body()));
    return *this;
}

Reply const& Reply::leads_to(std::string_view location, Where where) const
{
    is(Status::see_other, where);
    if (header("Location") != location)
        fail(where, request_ + " leads to " + std::string(header("Location")) + " instead of " +
                        std::string(location));
    return *this;
}

std::string_view Reply::body() const
{
    if (response_.shared_body) return *response_.shared_body;
    return response_.static_body.empty() ? std::string_view(response_.body) : response_.static_body;
}

json::value Reply::json() const { return parse_json(body()).value_or(nullptr); }

} // namespace erasmi::web::testing
