// Parameters as browsers write them (WHATWG HTML, 4.10.22.7): quoted, with %22, %0D and %0A for what would
// break out.
#include "web/multipart_head.hpp"

#include "base/text.hpp"
#include "web/ascii.hpp"

#include <algorithm>

namespace erasmi::web {
namespace {

[[noreturn]] void refuse() { throw Stop(Status::bad_request); }

bool is_token_character(char c)
{
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
bool is_boundary_character(char c)
{
    return is_alphanumeric(c) || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
}

struct Parameter {
    std::string name;
    std::string value;
};

/// Reads `; name=value; name="value"` from the front to the end.
class ParameterReader {
public:
    explicit ParameterReader(std::string_view text) : rest_(trim(text)) {}

    bool is_at_end() const { return rest_.empty(); }

    Parameter next()
    {
        expect(';');
        rest_ = trim(rest_);
        auto name = token();
        expect('=');
        auto value = rest_.starts_with('"') ? quoted() : std::string(token());
        rest_ = trim(rest_);
        return {std::string(name), std::move(value)};
    }

private:
    void expect(char c)
    {
        if (!rest_.starts_with(c)) refuse();
        rest_.remove_prefix(1);
    }

    std::string_view token()
    {
        auto end = std::ranges::find_if_not(rest_, is_token_character);
        auto token = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        if (token.empty()) refuse();
        rest_.remove_prefix(token.size());
        return token;
    }

    /// A backslash escapes only itself and the quote: some clients send Windows paths as they are.
    std::string quoted()
    {
        expect('"');
        std::string value;
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.starts_with("\\\"") || rest_.starts_with("\\\\")) rest_.remove_prefix(1);
            value += rest_.front();
            rest_.remove_prefix(1);
        }
        expect('"');
        return value;
    }

    std::string_view rest_;
};

std::string without_browser_escapes(std::string_view value)
{
    std::string out;
    while (!value.empty()) {
        auto escape = value.substr(0, 3);
        auto character = escape == "%22" ? '"' : escape == "%0D" ? '\r' : escape == "%0A" ? '\n' : '\0';
        out += character ? character : value.front();
        value.remove_prefix(character ? 3 : 1);
    }
    return out;
}

void read_disposition(Part& part, std::string_view value)
{
    auto kind = value.substr(0, value.find(';'));
    if (!same_without_case(trim(kind), "form-data")) refuse();
    bool has_name = false;
    for (ParameterReader reader(value.substr(kind.size())); !reader.is_at_end();) {
        auto [name, text] = reader.next();
        if (!is_utf8(text)) refuse();
        if (same_without_case(name, "name") && !std::exchange(has_name, true))
            part.name = without_browser_escapes(text);
        else if (same_without_case(name, "filename") && !part.filename)
            part.filename = without_browser_escapes(text);
        else if (!same_without_case(name, "filename*"))
            refuse(); // which RFC 7578, 4.2 forbids, but some send
    }
    if (!has_name) refuse();
}

/// RFC 7578, 4.7: transfer encodings are not used; these say that there is none.
void require_identity(std::string_view encoding)
{
    for (auto identity : {"7bit", "8bit", "binary"})
        if (same_without_case(encoding, identity)) return;
    refuse();
}

} // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    auto type = content_type.substr(0, content_type.find(';'));
    if (!same_without_case(trim(type), "multipart/form-data")) return {};
    std::optional<std::string> boundary;
    for (ParameterReader reader(content_type.substr(type.size())); !reader.is_at_end();) {
        auto [name, value] = reader.next();
        if (!same_without_case(name, "boundary")) continue;
        if (boundary) refuse();
        boundary = std::move(value);
    }
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->ends_with(' ') ||
        !std::ranges::all_of(*boundary, is_boundary_character))
        refuse();
    return boundary;
}

Part part_of_head(std::string_view head)
{
    Part part;
    part.content_type = "text/plain";
    bool has_disposition = false;
    while (!head.empty()) {
        auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        auto colon = line.find(':');
        if (colon == line.npos || std::ranges::any_of(line, is_control)) refuse();
        auto name = line.substr(0, colon), value = trim(line.substr(colon + 1));
        if (name.empty() || !std::ranges::all_of(name, is_token_character)) refuse();
        if (same_without_case(name, "Content-Type")) part.content_type = value;
        if (same_without_case(name, "Content-Transfer-Encoding")) require_identity(value);
        if (!same_without_case(name, "Content-Disposition")) continue;
        if (std::exchange(has_disposition, true)) refuse();
        read_disposition(part, value);
    }
    if (!has_disposition) refuse();
    return part;
}

} // namespace erasmi::web
