// Addresses: percent-encoding, query strings and urlencoded forms, and which paths are our own.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace erasmi::web {

/// Everything but RFC 3986's unreserved characters as %XX.
std::string percent_encode(std::string_view text);
/// Nothing when an escape is malformed or the result is no UTF-8 or has NUL. "+" stays "+".
std::optional<std::string> percent_decode(std::string_view text);

/// The fields of a query or a form in their order; a name may occur several times.
class Parameters {
public:
    using Entry = std::pair<std::string, std::string>;

    /// The first value of that name, or empty.
    std::string_view get(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    bool has(std::string_view name) const;
    bool has(std::string_view name, std::string_view value) const;
    bool empty() const { return entries_.empty(); }
    std::size_t size() const { return entries_.size(); }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

    void add(std::string_view name, std::string_view value);

    // Copies with one change, for links from a page to its neighbours.

    /// `value` besides others of that name; unchanged when it is there already.
    Parameters with(std::string_view name, std::string_view value) const;
    /// `value` instead of all others of that name.
    Parameters with_only(std::string_view name, std::string_view value) const;
    Parameters without(std::string_view name) const;
    Parameters without(std::string_view name, std::string_view value) const;

    /// "q=tea%20%26%20talk&language=de"; empty when there are none.
    std::string query() const;

    friend bool operator==(Parameters const&, Parameters const&) = default;

private:
    std::vector<Entry> entries_;
};

inline constexpr std::size_t most_parameters = 2000;

/// Reads application/x-www-form-urlencoded (WHATWG URL, 5.1), but strictly: nothing when an escape is
/// malformed, a name or value is no UTF-8 or has NUL, or there are more than `most_parameters` fields.
std::optional<Parameters> parse_parameters(std::string_view text);

/// `path`, with "?" and the query when there is one.
std::string with_query(std::string_view path, Parameters const& parameters);

/// True for "/", "/practices?page=2": an address that every browser takes for one of this site, so that a
/// redirect to it cannot leave it (OWASP ASVS 5.0, 3.7.2).
bool is_local_path(std::string_view path);

} // namespace erasmi::web
