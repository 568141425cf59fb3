#include "app/site/handlers.hpp"
#include "base/utc_text.hpp"
#include "data/events.hpp"
#include "data/followers.hpp"
#include "data/migrations.hpp"
#include "web/answer.hpp"
#include "web/log.hpp"
#include "web/metrics.hpp"
#include "web/network.hpp"

#include <chrono>
#include <filesystem>

namespace erasmi::app::site {

namespace {

constexpr std::string_view plain_text = "text/plain; charset=utf-8";

// Below this share of free space writes will soon fail; a balancer should send its clients elsewhere.
constexpr std::uintmax_t least_free_percent = 5;

/// Throws what the database throws when it cannot write. Something is really written: an empty commit proves
/// nothing.
void probe_writing(data::Database& database)
{
    database.write([](data::Tx& tx) { data::followers::rewind(tx, "readiness", data::events::end(tx)); });
}

void probe_schema(data::Database& database)
{
    database.read([](data::Tx& tx) {
        auto known = data::embedded_migrations();
        auto applied = data::applied_migrations(tx.connection());
        data::check_history(applied, known);
        if (applied.size() < known.size()) throw std::runtime_error("migrations are missing");
    });
}

void probe_space(std::filesystem::path const& folder)
{
    auto space = std::filesystem::space(folder);
    if (space.available < space.capacity / 100 * least_free_percent)
        throw std::runtime_error("the disk is nearly full");
}

bool is_from_this_machine(web::Request const& request)
{
    bool is_forwarded = request.headers.has("X-Forwarded-For") || request.headers.has("Forwarded");
    return web::is_loopback(request.peer) && !is_forwarded;
}

Response uncached(std::string text, Status status = Status::ok)
{
    auto response = web::text_answer(std::move(text), plain_text, status);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace

Response is_alive(Context&) { return uncached("alive\n"); }

Response is_ready(Context& context)
{
    try {
        probe_schema(*context.site.database);
        probe_writing(*context.site.database);
        probe_space(context.site.upload_folder);
        return uncached("ready\n");
    } catch (std::exception const& error) {
        web::log_line("not ready", {{"what", error.what()}});
        return uncached("not ready\n", Status::service_unavailable);
    }
}

Response metrics(Context& context)
{
    if (!is_from_this_machine(context.request)) throw Stop(Status::not_found);
    auto response = web::text_answer(web::metrics_text(), "text/plain; version=0.0.4; charset=utf-8");
    response.headers.set("Cache-Control", "no-store");
    return response;
}

Response robots(Context& context)
{
    return web::text_answer("User-agent: *\nDisallow: /*/sign-in\nDisallow: /*/account\nDisallow: /*/theme\n"
                            "Disallow: /*/searches\nSitemap: " +
                                context.site.base_url + "/sitemap.xml\n",
                            plain_text);
}

// RFC 9116. It must not say that it is valid for more than a year (section 2.5.5).
Response security_contact(Context& context)
{
    auto const& site = context.site;
    if (site.contact.empty()) throw Stop(Status::not_found);
    auto expires = std::chrono::floor<std::chrono::days>(context.tx().now()) + std::chrono::days(180);
    return web::text_answer("Contact: mailto:" + site.contact + "\nExpires: " + utc_text(expires) +
                                "\nPreferred-Languages: en, de, it, tr\nCanonical: " + site.base_url +
                                "/.well-known/security.txt\n",
                            plain_text);
}

} // namespace erasmi::app::site
