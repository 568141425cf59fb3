// Reads permissions.txt, the table of who may do what, and makes its requests.
#pragma once

#include "app/tests/whole_site.hpp"
#include "web/route.hpp"

#include <string>
#include <vector>

namespace erasmi::app {

/// A request of the table.
struct PermissionLine {
    std::string method;
    std::string address;                    ///< "/practices/{draft}/edit"
    std::string form;                       ///< "name=Anna&language=en"
    std::vector<std::string> comments = {}; ///< the lines above it
};

std::vector<PermissionLine> permission_table();
/// The table with these answers, laid out as in the file.
std::string table_text(std::vector<PermissionLine> const& lines,
                       std::vector<std::vector<std::string>> const& answers);

/// The route that a line is about; null when there is none.
web::Route const* route_of(WholeSite const& site, PermissionLine const& line);
bool is_reading(PermissionLine const& line);

/// The request as this browser would send it, with its token.
web::Request request_of(WholeSite const& site, PermissionLine const& line, Browser const& browser);
Reply ask(WholeSite& site, PermissionLine const& line, Who who);
/// "303", or "in" when a guest is asked to sign in first.
std::string answer_text(Reply const& reply);
bool is_granted(std::string_view answer);
/// Refused to this person, as opposed to granted or sent back to be mended.
bool is_refused(std::string_view answer);

} // namespace erasmi::app
