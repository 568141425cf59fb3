// A browser in a scenario: it keeps cookies and fills in the forgery token of every form it sends.
#pragma once

#include "web/site.hpp"
#include "web/testing/reply.hpp"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace erasmi::web::testing {

/// The fields of a form in their order; a name may occur several times.
using Fields = std::vector<std::pair<std::string, std::string>>;

class Browser {
public:
    explicit Browser(Site const& site) : site_(&site) {}
    /// Signed in by the token of a session.
    Browser(Site const& site, std::string const& session);

    Reply get(std::string const& target);
    /// The same, but wants JSON.
    Reply get_json(std::string const& target);
    Reply post(std::string const& target, Fields fields = {});
    Reply put(std::string const& target, Fields fields = {});
    Reply del(std::string const& target, Fields fields = {});
    /// A program's request that carries JSON and this browser's cookies.
    Reply send_json(std::string const& method, std::string const& target, json::value const& body);
    /// A whole request as it is, without cookies or token added.
    Reply send(Request request);
    /// A request of this browser with more or other headers.
    Reply send_with(Request request, std::initializer_list<std::pair<std::string, std::string>> headers);
    Reply follow(Reply const& reply) { return get(std::string(reply.header("Location"))); }

    /// What a form of this browser must carry.
    std::string csrf() const;
    std::string cookie(std::string const& name) const;
    void set_cookie(std::string const& name, std::string value) { cookies_[name] = std::move(value); }
    void forget_cookies() { cookies_.clear(); }
    /// The network address from which it comes.
    void move_to(std::string peer) { peer_ = std::move(peer); }
    Request request(std::string method, std::string target) const;

private:
    Reply send_form(std::string method, std::string const& target, Fields fields);
    void keep_cookies(Response const& response);

    Site const* site_;
    std::string peer_ = "127.0.0.1";
    std::map<std::string, std::string> cookies_;
};

} // namespace erasmi::web::testing
