#include "web/atom.hpp"

#include "base/utc_text.hpp"
#include "data/digest.hpp"
#include "web/answer.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

constexpr std::string_view suffix = ".atom";

/// Without what XML 1.0 (2.2) excludes: control characters, U+FFFE and U+FFFF.
std::string xml_text(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto byte = static_cast<unsigned char>(text[at]);
        bool is_control = byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r';
        bool is_noncharacter =
            text.substr(at).starts_with("\xef\xbf\xbe") || text.substr(at).starts_with("\xef\xbf\xbf");
        if (is_noncharacter) at += 2;
        if (!is_control && !is_noncharacter) out += text[at];
    }
    return out;
}

/// A UUIDv8 made from the name's SHA-256 (RFC 9562, B.2): the same address, the same id.
std::string urn_of(std::string_view name)
{
    auto digits = data::sha256(name);
    digits[12] = '8';
    digits[16] = "89ab"[static_cast<std::size_t>(digits[16]) % 4];
    std::string urn = "urn:uuid:";
    for (std::size_t at = 0; at < 32; ++at) {
        if (at == 8 || at == 12 || at == 16 || at == 20) urn += '-';
        urn += digits[at];
    }
    return urn;
}

std::string in_language(Context const& context, Language language, std::string_view path)
{
    return context.site.base_url + "/" + std::string(code(language)) + std::string(path);
}

/// The list, or with an ending another representation of it.
struct Listed {
    Context const& context;
    Parameters const& query;

    std::string in(Language language, std::string_view ending = "") const
    {
        return with_query(in_language(context, language, context.path + std::string(ending)), query);
    }
};

void links(Html& out, Context const& context, Listed const& list)
{
    out.put<R"(<link rel="self" type="application/atom+xml" href="{}"/>)">(
        list.in(context.language(), suffix));
    out.put<R"(<link rel="alternate" type="text/html" hreflang="{}" href="{}"/>)">(
        code(context.language()), list.in(context.language()));
    for (auto language : context.site.languages)
        if (language != context.language())
            out.put<R"(<link rel="alternate" type="application/atom+xml" hreflang="{}" href="{}"/>)">(
                code(language), list.in(language, suffix));
}

Instant newest(std::vector<FeedEntry> const& entries)
{
    Instant newest{};
    for (auto const& entry : entries) newest = std::max(newest, entry.updated);
    return newest;
}

void entry_of(Html& out, Context const& context, FeedEntry const& entry)
{
    auto page = in_language(context, context.language(), entry.path);
    out.put<R"(<entry xml:lang="{}"><id>{}</id><title>{}</title>)">(code(entry.language), entry.id,
                                                                    xml_text(entry.title));
    out.put<R"(<link rel="alternate" type="text/html" href="{}"/>)">(page);
    out.put<R"(<link rel="alternate" type="application/json" href="{}"/>)">(page + ".json");
    if (!entry.author.empty()) out.put<"<author><name>{}</name></author>">(xml_text(entry.author));
    out.put<"<published>{}</published><updated>{}</updated><summary>{}</summary></entry>">(
        utc_text(entry.published), utc_text(entry.updated), xml_text(entry.summary));
}

} // namespace

Response feed_answer(Context const& context, FeedView const& view, Parameters const& query)
{
    Listed const list{context, query};
    Html out;
    out.put<
        R"(<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">)">(
        code(context.language()));
    out.put<"<id>{}</id><title>{}</title><subtitle>{}</subtitle><updated>{}</updated>">(
        urn_of(list.in(context.language(), suffix)), xml_text(view.title), xml_text(view.subtitle),
        utc_text(newest(view.entries)));
    out.put<"<author><name>{}</name><uri>{}</uri></author>">(context.site.name, context.site.base_url);
    links(out, context, list);
    if (!view.licence.empty()) out.put<R"(<link rel="license" href="{}"/>)">(view.licence); // RFC 4946
    for (auto const& entry : view.entries) entry_of(out, context, entry);
    out.put<"</feed>">();
    return text_answer(out.take(), "application/atom+xml; charset=utf-8");
}

std::string feed_address(Context const& context, std::string_view list_path, Parameters const& query)
{
    return with_query(context.url(list_path) + std::string(suffix), query);
}

} // namespace erasmi::web
