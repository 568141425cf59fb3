#include "web/assets.hpp"

#include "base/embedded.hpp"
#include "base/json.hpp"
#include "web/accept.hpp"

#include <array>
#include <stdexcept>
#include <unordered_map>

namespace erasmi::web {

namespace {

struct Asset {
    std::string_view plain;
    std::string_view brotli;
    std::string_view gzip;
};

struct Assets {
    std::unordered_map<std::string_view, Asset> by_file;
    std::unordered_map<std::string, std::string> addresses;
};

void add_file(Assets& assets, embedded::File const& file)
{
    auto ends = [&](std::string_view suffix) { return file.path.ends_with(suffix); };
    if (ends(".br"))
        assets.by_file[file.path.substr(0, file.path.size() - 3)].brotli = file.bytes;
    else if (ends(".gz"))
        assets.by_file[file.path.substr(0, file.path.size() - 3)].gzip = file.bytes;
    else
        assets.by_file[file.path].plain = file.bytes;
}

Assets load()
{
    Assets assets;
    for (auto const& file : embedded::assets()) {
        if (file.path != "manifest.json") {
            add_file(assets, file);
            continue;
        }
        auto manifest = parse_json(file.bytes);
        for (auto const& entry : manifest->as_object())
            assets.addresses.emplace(entry.key(), std::string_view(entry.value().as_string()));
    }
    return assets;
}

Assets const& assets()
{
    static Assets const loaded = load();
    return loaded;
}

std::string_view media_type(std::string_view file)
{
    struct Kind {
        std::string_view suffix;
        std::string_view type;
    };
    static constexpr std::array kinds{Kind{".css", "text/css; charset=utf-8"},
                                      Kind{".js", "text/javascript; charset=utf-8"},
                                      Kind{".svg", "image/svg+xml"}, Kind{".woff2", "font/woff2"},
                                      Kind{".txt", "text/plain; charset=utf-8"}};
    for (auto const& kind : kinds)
        if (file.ends_with(kind.suffix)) return kind.type;
    return "application/octet-stream";
}

void choose_encoding(Response& response, Asset const& asset, std::string_view accepted)
{
    response.static_body = asset.plain;
    auto encoding = best_encoding(accepted);
    auto encoded = encoding == Encoding::brotli ? asset.brotli : encoding == Encoding::gzip ? asset.gzip : "";
    if (!encoded.empty()) {
        response.static_body = encoded;
        response.headers.add("Content-Encoding", std::string(encoding_name(encoding)));
    }
}

} // namespace

std::string const& asset(std::string_view name)
{
    auto found = assets().addresses.find(std::string(name));
    if (found == assets().addresses.end()) throw std::logic_error("no asset " + std::string(name));
    return found->second;
}

std::string icon_address(std::string_view icon)
{
    static std::string const sprite = asset("icons.svg") + "#";
    return sprite + std::string(icon);
}

std::optional<Response> asset_answer(Request const& request)
{
    constexpr std::string_view folder = "/assets/";
    auto path = request.path();
    if (!path.starts_with(folder)) return {};
    auto found = assets().by_file.find(path.substr(folder.size()));
    if (found == assets().by_file.end()) return {};

    Response response;
    response.headers.add("Content-Type", std::string(media_type(path)));
    response.headers.add("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.add("Vary", "Accept-Encoding");
    // Weak, for it is the same whatever the encoding (RFC 9110, 8.8.3.3).
    response.headers.add("ETag", "W/\"" + std::string(found->first) + "\"");
    choose_encoding(response, found->second, request.headers.get("Accept-Encoding"));
    return response;
}

} // namespace erasmi::web
