// A request that must end here: an exception that carries the answer's status and message.
#pragma once

#include "base/message.hpp"

#include <exception>
#include <string>
#include <utility>

namespace erasmi {

enum class Status : int {
    ok = 200,
    created = 201,
    accepted = 202,
    no_content = 204,
    partial_content = 206,
    moved_permanently = 301,
    found = 302,
    see_other = 303,
    not_modified = 304,
    permanent_redirect = 308,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    not_acceptable = 406,
    request_timeout = 408,
    conflict = 409,
    gone = 410,
    precondition_failed = 412,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    range_not_satisfiable = 416,
    expectation_failed = 417,
    misdirected_request = 421,
    unprocessable_content = 422,
    too_many_requests = 429,
    header_fields_too_large = 431,
    internal_server_error = 500,
    not_implemented = 501,
    service_unavailable = 503,
    http_version_not_supported = 505,
    insufficient_storage = 507,
};

/// Thrown by `require`, `get` and their like; caught in one place, `web/errors.cpp`.
class Stop : public std::exception {
public:
    explicit Stop(Status status, Message message = {}) : status_(status), message_(std::move(message)) {}

    Status status() const { return status_; }
    /// Empty key: the page shows the general text for the status.
    Message const& message() const { return message_; }
    char const* what() const noexcept override { return message_.key.c_str(); }

private:
    Status status_;
    Message message_;
};

/// Stops with 403 unless `allowed`. `key` names a message that tells why, if there is a better one than the
/// general.
inline void require(bool allowed, char const* key = "")
{
    if (!allowed) throw Stop(Status::forbidden, Message{key});
}

} // namespace erasmi
