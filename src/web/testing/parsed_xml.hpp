// XML as an independent parser (Expat) understands it, for tests of what we write as XML.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web::testing {

struct XmlElement {
    std::string space; ///< its namespace
    std::string name;
    std::map<std::string, std::string> attributes; ///< those with a namespace as "NAMESPACE name"
    std::string text;                              ///< of this element alone
    std::vector<XmlElement> children;

    /// Its children of that name, in its own namespace.
    std::vector<XmlElement const*> all(std::string_view wanted) const;
    std::size_t count(std::string_view wanted) const { return all(wanted).size(); }
    /// The text of the first of them, or empty.
    std::string text_of(std::string_view wanted) const;
    std::string attribute(std::string const& wanted) const;
};

/// The root element; nothing for what is not well-formed (XML 1.0, with namespaces).
std::optional<XmlElement> parse_xml(std::string_view text);

} // namespace erasmi::web::testing
