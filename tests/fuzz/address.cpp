// The target of a request line: whatever the server lets through has a path of ours and finds a route or
// none.
#include "targets.hpp"
#include "web/reading.hpp"
#include "web/server/framing.hpp"

namespace erasmi::fuzz {

namespace {

struct SmallSite : web::Site {
    SmallSite()
    {
        for (auto pattern :
             {"/", "/practices", "/practices/new", "/practices/{id}", "/practices/{id}/{part}"})
            router.add(web::get(pattern, nullptr));
    }
};

} // namespace

void address(std::string_view input)
{
    static SmallSite const site;
    if (!web::is_origin_form(input)) return;
    web::Request request{.method = "GET", .target = std::string(input), .headers = {}};
    web::Context context{site, request};
    try {
        web::read_address(context);
        promise(context.path.starts_with('/'));
        promise(web::is_local_path(context.url(context.path)));
        if (auto found = site.router.find("GET", context.path)) promise(found->route);
    } catch (Stop const& stop) {
        promise_client_error(stop);
    }
}

} // namespace erasmi::fuzz
