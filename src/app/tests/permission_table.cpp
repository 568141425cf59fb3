#include "app/tests/permission_table.hpp"

#include "web/url.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace erasmi::app {

namespace {

constexpr std::size_t width_of_method = 7;
constexpr std::size_t width_of_address = 72;
constexpr std::size_t width_of_answer = 10;

// A PNG of one pixel.
// clang-format off
constexpr unsigned char pixel[] = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b,
    0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0x00, 0x01,
    0x01, 0x01, 0x00, 0xb1, 0x38, 0xf6, 0x14, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae,
    0x42, 0x60, 0x82};
// clang-format on

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(text.size() + 1, width), ' ');
    return text;
}

std::string without_final_spaces(std::string text)
{
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// Files of approved texts get theirs when they are written.
std::string without_final_line_feed(std::string text)
{
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

std::string multipart(web::Parameters const& form, std::string const& boundary)
{
    std::string body;
    for (auto const& [name, value] : form)
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" +
                value + "\r\n";
    auto file = [&](std::string const& name, std::string const& file_name, std::string_view content) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" +
                file_name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body += std::string(content) + "\r\n";
    };
    // Each route takes the file that it knows.
    file("picture", "a.png", {reinterpret_cast<char const*>(pixel), sizeof pixel});
    file("table", "a.csv", "title\nTea and talk\n");
    return body + "--" + boundary + "--\r\n";
}

} // namespace

std::vector<PermissionLine> permission_table()
{
    std::ifstream file(std::filesystem::path(ERASMI_SOURCE_DIR) / "src/app/tests/permissions.txt");
    std::vector<PermissionLine> lines;
    std::vector<std::string> comments;
    for (std::string text; std::getline(file, text);) {
        if (text.empty() || text.starts_with('#')) {
            comments.push_back(text);
        } else if (text.starts_with(' ')) {
            lines.at(lines.size() - 1).form = text.substr(text.find_first_not_of(' '));
        } else {
            std::istringstream words(text);
            PermissionLine line{.comments = std::exchange(comments, {})};
            words >> line.method >> line.address;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::string table_text(std::vector<PermissionLine> const& lines,
                       std::vector<std::vector<std::string>> const& answers)
{
    std::string table;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (auto const& comment : lines[i].comments) table += comment + "\n";
        auto row = padded(lines[i].method, width_of_method) + padded(lines[i].address, width_of_address);
        for (auto const& answer : answers[i]) row += padded(answer, width_of_answer);
        table += without_final_spaces(row) + "\n";
        if (!lines[i].form.empty()) table += "    " + lines[i].form + "\n";
    }
    return without_final_line_feed(std::move(table));
}

web::Route const* route_of(WholeSite const& site, PermissionLine const& line)
{
    auto address = site.address(line.address);
    auto path = address.substr(0, address.find('?'));
    for (std::string_view suffix : {".json", ".csv", ".pdf", ".odt"})
        if (path.ends_with(suffix)) path.resize(path.size() - suffix.size());
    auto match = site.world.site.router.find(line.method, path);
    return match ? match->route : nullptr;
}

bool is_reading(PermissionLine const& line) { return line.method == "GET"; }

web::Request request_of(WholeSite const& site, PermissionLine const& line, Browser const& browser)
{
    auto const* route = route_of(site, line);
    auto target = route->prefix == web::Prefix::language ? "/en" + site.address(line.address)
                                                         : site.address(line.address);
    if (is_reading(line)) return browser.request("GET", target);

    auto request = browser.request("POST", target);
    auto form = web::parse_parameters(site.address(line.form)).value();
    if (line.method != "POST") form.add("_method", line.method);
    form.add("_csrf", browser.csrf());
    request.headers.set("Content-Type", route->takes_files() ? "multipart/form-data; boundary=cut"
                                                             : "application/x-www-form-urlencoded");
    request.body = route->takes_files() ? multipart(form, "cut") : form.query();
    return request;
}

Reply ask(WholeSite& site, PermissionLine const& line, Who who)
{
    auto browser = site.as(who); // a copy, which may be signed out
    // A guest's form is bound to her browser by a cookie that the page with the form sets.
    if (who == Who::guest) browser.set_cookie("guest", "a-guest");
    return browser.send(request_of(site, line, browser));
}

std::string answer_text(Reply const& reply)
{
    bool is_asked_in =
        reply.status() == Status::see_other && (reply.header("Location").starts_with("/en/sign-in?next=") ||
                                                reply.header("Location") == "/en/sign-in");
    return is_asked_in ? "in" : std::to_string(static_cast<int>(reply.status()));
}

bool is_granted(std::string_view answer) { return answer != "in" && answer < "400"; }

bool is_refused(std::string_view answer)
{
    constexpr std::array refusals{"in", "401", "403", "404", "410"};
    return std::ranges::find(refusals, answer) != refusals.end();
}

} // namespace erasmi::app
