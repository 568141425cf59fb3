#include "web/testing/atom_rules.hpp"

#include "web/testing/parsed_xml.hpp"

#include <regex>
#include <set>

namespace erasmi::web::testing {

namespace {

using Faults = std::vector<std::string>;

constexpr std::string_view atom = "http://www.w3.org/2005/Atom";

void expect(Faults& faults, bool holds, std::string const& fault)
{
    if (!holds) faults.push_back(fault);
}

bool is_absolute(std::string const& iri)
{
    static std::regex const absolute("[A-Za-z][A-Za-z0-9+.-]*:[^ <>\"{}|\\\\^`]+");
    return std::regex_match(iri, absolute);
}

bool is_date(std::string const& text)
{
    static std::regex const date(
        R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d))");
    return std::regex_match(text, date);
}

/// 4.1.1 and 4.1.2: exactly one of each.
void check_required(Faults& faults, XmlElement const& element)
{
    for (auto const* name : {"id", "title", "updated"})
        expect(faults, element.count(name) == 1, "4.1: one " + std::string(name) + " in " + element.name);
    expect(faults, !element.text_of("title").empty(), "4.2.14: a title says something");
    expect(faults, is_absolute(element.text_of("id")),
           "4.2.6: id is an absolute IRI: " + element.text_of("id"));
}

void check_single(Faults& faults, XmlElement const& element, std::initializer_list<char const*> names)
{
    for (auto const* name : names)
        expect(faults, element.count(name) <= 1, "4.1: at most one " + std::string(name));
}

void check_dates(Faults& faults, XmlElement const& element)
{
    for (auto const* name : {"updated", "published"})
        for (auto const* date : element.all(name))
            expect(faults, is_date(date->text), "3.3: no RFC 3339 date: " + date->text);
}

/// 4.1: no two alternates of the same type and language.
void check_links(Faults& faults, XmlElement const& element)
{
    std::set<std::string> alternates;
    for (auto const* link : element.all("link")) {
        expect(faults, is_absolute(link->attribute("href")), "4.2.7.1: href: " + link->attribute("href"));
        if (link->attribute("rel") != "alternate") continue;
        auto kind = link->attribute("type") + " " + link->attribute("hreflang");
        expect(faults, alternates.insert(kind).second, "4.1: two alternates of one kind: " + kind);
    }
    expect(faults, !alternates.empty(), "4.1.2: an alternate where there is no content");
}

void check_authors(Faults& faults, XmlElement const& element)
{
    for (auto const* author : element.all("author")) {
        expect(faults, author->count("name") == 1 && !author->text_of("name").empty(), "3.2.1: one name");
        for (auto const* uri : author->all("uri")) expect(faults, is_absolute(uri->text), "3.2.2: uri");
    }
}

void check_known(Faults& faults, XmlElement const& element, std::set<std::string> const& known)
{
    for (auto const& child : element.children)
        expect(faults, child.space == atom && known.contains(child.name), "unknown element " + child.name);
}

void check_common(Faults& faults, XmlElement const& element)
{
    check_required(faults, element);
    check_dates(faults, element);
    check_links(faults, element);
    check_authors(faults, element);
}

void check_entry(Faults& faults, XmlElement const& entry, bool feed_has_author)
{
    check_common(faults, entry);
    check_single(faults, entry, {"content", "published", "rights", "source", "summary"});
    check_known(faults, entry,
                {"author", "category", "contributor", "id", "link", "published", "rights", "summary", "title",
                 "updated"});
    expect(faults, feed_has_author || entry.count("author") > 0, "4.1.2: an author in entry or feed");
    expect(faults, entry.text_of("published") <= entry.text_of("updated"), "published after updated");
}

} // namespace

std::vector<std::string> faults_of_feed(std::string_view xml)
{
    auto feed = parse_xml(xml);
    if (!feed) return {"2: not well-formed"};
    if (feed->space != atom || feed->name != "feed") return {"4.1.1: the root is no atom:feed"};
    Faults faults;
    check_common(faults, *feed);
    check_single(faults, *feed, {"generator", "icon", "logo", "rights", "subtitle"});
    check_known(faults, *feed,
                {"author", "category", "contributor", "entry", "generator", "icon", "id", "link", "logo",
                 "rights", "subtitle", "title", "updated"});
    std::set<std::string> ids{feed->text_of("id")};
    for (auto const* entry : feed->all("entry")) {
        check_entry(faults, *entry, feed->count("author") > 0);
        expect(faults, ids.insert(entry->text_of("id")).second, "4.2.6.1: id twice");
    }
    return faults;
}

} // namespace erasmi::web::testing
