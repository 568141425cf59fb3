// A request as a handler sees it: parsed, signed in, translated, with its transaction.
#pragma once

#include "base/actor.hpp"
#include "base/form.hpp"
#include "base/locale.hpp"
#include "data/tx.hpp"
#include "web/http.hpp"
#include "web/multipart.hpp"
#include "web/router.hpp"
#include "web/site.hpp"
#include "web/url.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// What the client wants to read, from the URL's suffix or from Accept.
enum class Representation { html, json, json_ld, csv, atom, xlsx, pdf, odt };

/// A document to keep or to print, which takes its time to be made.
inline bool is_paper(Representation wanted)
{
    return wanted == Representation::pdf || wanted == Representation::odt;
}

enum class Theme { automatic, light, dark };

/// The session of a signed-in person. `csrf` is what her forms must carry.
struct Session {
    std::string id;
    PersonId person;
    std::string name;
};

struct Context {
    Site const& site;
    Request const& request;
    Locale const* locale = nullptr;
    Route const* route = nullptr;
    PathParameters parameters = {};
    std::string path = {}; ///< without language prefix and suffix: "/practices/…"
    Parameters query = {};
    FormData form = {};
    std::vector<Part> files = {}; ///< uploaded files of a multipart form
    Representation wanted = Representation::html;
    Theme theme = Theme::automatic;
    Actor actor = {};
    std::optional<Session> session = {};
    std::string csrf = {};       ///< token for the forms on this page
    std::string new_cookie = {}; ///< a Set-Cookie line that the answer must carry, or empty
    data::Tx* transaction = nullptr;

    data::Tx& tx() const { return *transaction; }
    Language language() const { return locale->language(); }
    std::string_view text(std::string_view key) const { return locale->text(key); }

    /// The path parameter of that name; a missing one is a bug in the route table.
    std::string_view parameter(std::string_view name) const;

    /// The path parameter as an id; what is no id names nothing: stops with 404.
    template <class Kind>
    Id<Kind> id(std::string_view name = "id") const
    {
        auto parsed = Id<Kind>::parse(parameter(name));
        if (!parsed) throw Stop(Status::not_found);
        return *parsed;
    }

    /// The signed-in person; stops with 401 for a guest.
    PersonId me() const;

    /// "/practices" in this page's language: "/de/practices".
    std::string url(std::string_view path) const;
    /// The same page in another language.
    std::string url_in(Language language) const;
    /// With scheme and host, for feeds, mails and linked data.
    std::string absolute_url(std::string_view path) const;
    /// A field of the query as a whole number within bounds, or the fallback.
    std::int64_t number(std::string_view name, std::int64_t fallback, std::int64_t least,
                        std::int64_t most) const;
};

} // namespace erasmi::web
