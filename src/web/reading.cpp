#include "web/reading.hpp"

#include "base/text.hpp"
#include "web/accept.hpp"
#include "web/cookies.hpp"
#include "web/sessions.hpp"

#include <array>

namespace erasmi::web {

namespace {

struct Suffix {
    std::string_view text;
    Representation wanted;
};

constexpr std::array suffixes{
    Suffix{".json", Representation::json}, Suffix{".jsonld", Representation::json_ld},
    Suffix{".csv", Representation::csv},   Suffix{".atom", Representation::atom},
    Suffix{".xlsx", Representation::xlsx}, Suffix{".pdf", Representation::pdf},
    Suffix{".odt", Representation::odt}};

struct Offer {
    std::string_view media_type;
    Representation wanted;
};

constexpr std::array offers{
    Offer{"text/html", Representation::html},
    Offer{"application/json", Representation::json},
    Offer{"application/ld+json", Representation::json_ld},
    Offer{"text/csv", Representation::csv},
    Offer{"application/atom+xml", Representation::atom},
    Offer{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Representation::xlsx},
    Offer{"application/pdf", Representation::pdf},
    Offer{"application/vnd.oasis.opendocument.text", Representation::odt}};

std::string_view without_suffix(std::string_view path, Representation& wanted)
{
    for (auto const& suffix : suffixes)
        if (path.ends_with(suffix.text)) {
            wanted = suffix.wanted;
            return path.substr(0, path.size() - suffix.text.size());
        }
    return path;
}

Representation accepted(Request const& request)
{
    auto header = request.headers.get("Accept");
    bool sends_json = request.headers.get("Content-Type").starts_with("application/json");
    if (header.empty() || header == "*/*") return sends_json ? Representation::json : Representation::html;
    std::vector<std::string_view> types;
    for (auto const& offer : offers) types.push_back(offer.media_type);
    auto best = best_media_type(header, types);
    for (auto const& offer : offers)
        if (best == offer.media_type) return offer.wanted;
    return Representation::html;
}

bool is_offered(Site const& site, Language language)
{
    return std::ranges::find(site.languages, language) != site.languages.end() ||
           (site.allows_test_languages && language == Language::ar);
}

Language negotiated_language(Context const& context)
{
    std::vector<std::string_view> codes;
    for (auto language : context.site.languages) codes.push_back(code(language));
    auto best = best_language(context.request.headers.get("Accept-Language"), codes);
    return language_of(best).value_or(Language::en);
}

// "/de/practices" is "de" and "/practices"; "/de" is "de" and "/".
std::optional<Language> take_language(Site const& site, std::string_view& path)
{
    auto end = path.find('/', 1);
    auto language = language_of(path.substr(1, end == path.npos ? path.npos : end - 1));
    if (!language || !is_offered(site, *language)) return {};
    path = end == path.npos ? "/" : path.substr(end);
    return language;
}

Theme theme_of(Request const& request)
{
    auto value = cookie(request.headers.get("Cookie"), "theme");
    if (value == "dark") return Theme::dark;
    return value == "light" ? Theme::light : Theme::automatic;
}

/// Turns the members of JSON into fields of a form. A field's name has the names of all members around it, so
/// that without limits a small body could fill the memory.
class Flattening {
public:
    explicit Flattening(FormData& form) : form_(form) {}

    void add(json::value const& value, std::string const& path)
    {
        constexpr std::size_t longest_path = 1000;
        if (path.size() > longest_path) throw Stop(Status::content_too_large);
        if (auto const* object = value.if_object()) {
            for (auto const& member : *object) add(member.value(), field_path(path, member.key()));
        } else if (auto const* list = value.if_array()) {
            add_items(*list, path);
        } else if (auto const* text = value.if_string())
            add_field(path, *text);
        else if (!value.is_null())
            add_field(path, json_text(value));
    }

private:
    void add_items(json::array const& list, std::string const& path)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            bool is_scalar = !list[i].is_object() && !list[i].is_array();
            add(list[i], is_scalar ? path : field_path(path, std::to_string(i)));
        }
    }

    void add_field(std::string const& path, std::string_view text)
    {
        if (!is_utf8(text)) throw Stop(Status::bad_request, {"problem.not_json"}); // a NUL may be escaped
        if (++fields_ > most_parameters) throw Stop(Status::content_too_large);
        form_.add(path, text);
    }

    FormData& form_;
    std::size_t fields_ = 0;
};

void read_json(Context& context)
{
    auto value = parse_json(context.request.body);
    if (!value || !value->is_object()) throw Stop(Status::bad_request, {"problem.not_json"});
    Flattening(context.form).add(*value, "");
}

void read_urlencoded(Context& context)
{
    auto fields = parse_parameters(context.request.body);
    if (!fields) throw Stop(Status::bad_request, {"problem.broken_form"});
    for (auto const& [name, value] : *fields) context.form.add(name, value);
}

void read_parts(Context& context)
{
    auto parts = read_multipart(context.request, context.site.upload_folder);
    if (!parts) throw Stop(Status::bad_request, {"problem.broken_form"});
    for (auto& part : *parts) {
        if (part.filename)
            context.files.push_back(std::move(part));
        else
            context.form.add(part.name, part.text);
    }
}

bool is_own_origin(Context const& context, std::string_view origin)
{
    auto host = context.request.headers.get("Host");
    return origin == "http://" + std::string(host) || origin == "https://" + std::string(host);
}

bool is_program_without_cookies(Context const& context)
{
    auto type = context.request.headers.get("Content-Type");
    return type.starts_with("application/json") && !context.request.headers.has("Cookie");
}

} // namespace

bool read_address(Context& context)
{
    auto path = context.request.path();
    auto language = take_language(context.site, path);
    context.locale = &Locale::of(language ? *language : negotiated_language(context));
    context.wanted = accepted(context.request);
    context.path = without_suffix(path, context.wanted);
    context.theme = theme_of(context.request);
    auto query = parse_parameters(context.request.query());
    if (!query) throw Stop(Status::bad_request, {"problem.broken_query"});
    context.query = std::move(*query);
    return language.has_value();
}

bool read_form(Context& context)
{
    auto const& request = context.request;
    auto type = request.headers.get("Content-Type");
    bool has_body = !request.body.empty() || request.body_file;
    if (type.empty()) return !has_body;
    if (type.starts_with("application/x-www-form-urlencoded"))
        read_urlencoded(context);
    else if (type.starts_with("multipart/form-data"))
        read_parts(context);
    else if (type.starts_with("application/json"))
        read_json(context);
    else
        return false;
    return true;
}

std::string_view meant_method(Context const& context)
{
    auto asked = context.form.get("_method");
    bool is_override = context.request.method == "POST" && (asked == "PUT" || asked == "DELETE");
    return is_override ? asked : std::string_view(context.request.method);
}

FormToken check_forgery(Context const& context, std::string_view cookie_token)
{
    auto const& headers = context.request.headers;
    auto site = headers.get("Sec-Fetch-Site");
    bool is_foreign = !site.empty() && site != "same-origin" && site != "none";
    auto origin = headers.get("Origin");
    if (is_foreign || (!origin.empty() && !is_own_origin(context, origin)))
        throw Stop(Status::forbidden, {"error.forgery"});

    if (is_program_without_cookies(context)) return FormToken::fits;
    auto given = headers.has("X-CSRF-Token") ? headers.get("X-CSRF-Token") : context.form.get("_csrf");
    if (!cookie_token.empty() && csrf_matches(cookie_token, given)) return FormToken::fits;
    bool is_surely_ours = site == "same-origin" || !origin.empty();
    if (!is_surely_ours) throw Stop(Status::forbidden, {"error.forgery"});
    return FormToken::outdated;
}

} // namespace erasmi::web
