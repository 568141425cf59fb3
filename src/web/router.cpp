#include "web/router.hpp"

#include "web/url.hpp"

#include <ranges>
#include <stdexcept>

namespace erasmi::web {

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::vector<Route const*> routes;
};

namespace {

std::vector<std::string_view> segments(std::string_view path)
{
    std::vector<std::string_view> found;
    for (auto part : path.substr(1) | std::views::split('/')) found.emplace_back(part.begin(), part.end());
    return found;
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

std::string allowed_methods(std::vector<Route const*> const& routes)
{
    std::string text;
    for (auto const* route : routes) {
        if (!text.empty()) text += ", ";
        text += route->method;
        if (route->method == "GET") text += ", HEAD";
    }
    return text;
}

bool answers(Route const& route, std::string_view method)
{
    return route.method == method || (method == "HEAD" && route.method == "GET");
}

PathParameters parameters_of(std::string_view pattern, std::vector<std::string> values)
{
    PathParameters parameters;
    auto value = values.begin();
    for (auto segment : segments(pattern))
        if (is_parameter(segment))
            parameters.emplace_back(segment.substr(1, segment.size() - 2), std::move(*value++));
    return parameters;
}

} // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;

void Router::add(Route const& route)
{
    auto* node = root_.get();
    for (auto segment : segments(route.pattern)) {
        auto& next = is_parameter(segment) ? node->parameter : node->literals[std::string(segment)];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    for (auto const* known : node->routes)
        if (known->method == route.method)
            throw std::logic_error("two routes for " + std::string(route.method) + " " +
                                   std::string(route.pattern));
    node->routes.push_back(routes_.emplace_back(std::make_unique<Route>(route)).get());
}

std::optional<Match> Router::find(std::string_view method, std::string_view path) const
{
    auto const* node = root_.get();
    std::vector<std::string> values;
    for (auto segment : segments(path)) {
        if (auto literal = node->literals.find(segment); literal != node->literals.end()) {
            node = literal->second.get();
            continue;
        }
        auto value = percent_decode(segment);
        if (!node->parameter || segment.empty() || !value) return {};
        values.push_back(std::move(*value));
        node = node->parameter.get();
    }
    if (node->routes.empty()) return {};

    for (auto const* route : node->routes)
        if (answers(*route, method))
            return Match{route, parameters_of(route->pattern, std::move(values)), {}};
    return Match{nullptr, {}, allowed_methods(node->routes)};
}

std::vector<Route const*> Router::routes() const
{
    std::vector<Route const*> all;
    for (auto const& route : routes_) all.push_back(route.get());
    return all;
}

} // namespace erasmi::web
