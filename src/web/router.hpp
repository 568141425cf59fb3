// Finds the route for a method and a path.
#pragma once

#include "web/route.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// Path parameters by name, decoded.
using PathParameters = std::vector<std::pair<std::string_view, std::string>>;

struct Match {
    Route const* route = nullptr; ///< null: the path is known, the method is not
    PathParameters parameters;
    std::string allowed; ///< for `Allow` when `route` is null: "GET, HEAD, POST"
};

class Router {
public:
    Router();
    ~Router();
    /// Throws std::logic_error when a method and pattern are there already.
    void add(Route const& route);
    /// Nothing: no such path. HEAD finds GET. A literal segment wins over a parameter.
    std::optional<Match> find(std::string_view method, std::string_view path) const;
    /// In the order of adding.
    std::vector<Route const*> routes() const;

private:
    struct Node;
    std::unique_ptr<Node> root_;
    std::vector<std::unique_ptr<Route>> routes_;
};

} // namespace erasmi::web
