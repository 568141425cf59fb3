// Linked data by the definitions of schema.org: each property stands at a type that has it and
// holds what it may hold.
#include "features/practices/tests/scenario.hpp"

#include <algorithm>
#include <set>

namespace erasmi::practices {
namespace {

using Types = std::set<std::string, std::less<>>;

/// Each type with those it is a kind of, from https://schema.org/TYPE; Thing is above all.
std::map<std::string, Types, std::less<>> const kinds{
    {"CollectionPage", {"WebPage", "CreativeWork"}},
    {"HowTo", {"CreativeWork"}},
    {"HowToStep", {"ItemList", "ListItem", "CreativeWork", "Intangible"}},
    {"ImageObject", {"MediaObject", "CreativeWork"}},
    {"CreativeWork", {}},
    {"ItemList", {"Intangible"}},
    {"ListItem", {"Intangible"}},
    {"DefinedTerm", {"Intangible"}},
    {"Audience", {"Intangible"}},
    {"Organization", {}},
    {"Country", {"AdministrativeArea", "Place"}},
    {"Place", {}}};

/// Where a property may stand and what it may hold, from https://schema.org/PROPERTY. Of data types those
/// that we write.
struct Property {
    Types domain;
    Types range;
};
std::map<std::string, Property, std::less<>> const properties{
    {"about", {{"CreativeWork"}, {"Thing"}}},
    {"audience", {{"CreativeWork"}, {"Audience"}}},
    {"audienceType", {{"Audience"}, {"Text"}}},
    {"author", {{"CreativeWork"}, {"Organization", "Person"}}},
    {"caption", {{"ImageObject"}, {"MediaObject", "Text"}}},
    {"containedInPlace", {{"Place"}, {"Place"}}},
    {"contentUrl", {{"MediaObject"}, {"URL"}}},
    {"creditText", {{"CreativeWork"}, {"Text"}}},
    {"dateModified", {{"CreativeWork"}, {"DateTime"}}},
    {"datePublished", {{"CreativeWork"}, {"DateTime"}}},
    {"description", {{"Thing"}, {"Text"}}},
    {"image", {{"Thing"}, {"ImageObject", "URL"}}},
    {"inDefinedTermSet", {{"DefinedTerm"}, {"DefinedTermSet", "URL"}}},
    {"inLanguage", {{"CreativeWork"}, {"Language", "Text"}}},
    {"isBasedOn", {{"CreativeWork"}, {"CreativeWork", "Product", "URL"}}},
    {"itemListElement", {{"ItemList"}, {"ListItem", "Text", "Thing"}}},
    {"keywords", {{"CreativeWork"}, {"DefinedTerm", "Text", "URL"}}},
    {"license", {{"CreativeWork"}, {"CreativeWork", "URL"}}},
    {"mainEntity", {{"CreativeWork"}, {"Thing"}}},
    {"name", {{"Thing"}, {"Text"}}},
    {"numberOfItems", {{"ItemList"}, {"Integer"}}},
    {"position", {{"CreativeWork", "ListItem"}, {"Integer", "Text"}}},
    {"publisher", {{"CreativeWork"}, {"Organization", "Person"}}},
    {"spatialCoverage", {{"CreativeWork"}, {"Place"}}},
    {"step", {{"HowTo"}, {"CreativeWork", "HowToSection", "HowToStep", "Text"}}},
    {"termCode", {{"DefinedTerm"}, {"Text"}}},
    {"text", {{"CreativeWork"}, {"Text"}}},
    {"translationOfWork", {{"CreativeWork"}, {"CreativeWork"}}},
    {"url", {{"Thing"}, {"URL"}}},
    {"version", {{"CreativeWork"}, {"Integer", "Text"}}},
    {"workTranslation", {{"CreativeWork"}, {"CreativeWork"}}}};

Types types_of(json::object const& thing)
{
    std::string type(thing.at("@type").as_string());
    auto found = kinds.find(type);
    EXPECT_NE(found, kinds.end()) << "unknown type " << type;
    auto types = found == kinds.end() ? Types() : found->second;
    types.insert({type, "Thing"});
    return types;
}

/// What a value is: a whole number, an address, a moment or other text, or a thing with its types.
Types types_of(json::value const& value)
{
    if (auto const* thing = value.if_object()) return types_of(*thing);
    if (value.is_int64() || value.is_uint64()) return {"Integer"};
    std::string text(value.as_string());
    if (text.empty()) return {"nothing"};
    if (text.starts_with("http://") || text.starts_with("https://")) return {"URL", "Text"};
    bool is_moment = text.size() == 20 && text[4] == '-' && text[10] == 'T' && text[19] == 'Z';
    return is_moment ? Types{"DateTime"} : Types{"Text"};
}

bool is_any_of(Types const& some, Types const& others)
{
    return std::ranges::any_of(some, [&](auto const& type) { return others.contains(type); });
}

void expect_valid(json::object const& thing);

void expect_valid(std::string const& name, json::value const& value, Types const& bearer)
{
    if (auto const* values = value.if_array()) {
        EXPECT_FALSE(values->empty()) << name;
        for (auto const& each : *values) expect_valid(name, each, bearer);
        return;
    }
    auto property = properties.find(name);
    ASSERT_NE(property, properties.end()) << "unknown property " << name;
    EXPECT_TRUE(is_any_of(bearer, property->second.domain)) << name << " does not stand there";
    EXPECT_TRUE(is_any_of(types_of(value), property->second.range)) << name << " is " << json_text(value);
    if (auto const* inner = value.if_object()) expect_valid(*inner);
}

void expect_valid(json::object const& thing)
{
    auto types = types_of(thing);
    for (auto const& member : thing)
        if (!member.key().starts_with('@')) expect_valid(std::string(member.key()), member.value(), types);
}

class LinkedData : public Scenario {
protected:
    json::object data(std::string const& target)
    {
        auto reply = world.as(Who::guest).get(target).is(Status::ok);
        EXPECT_EQ(reply.header("Content-Type"), "application/ld+json");
        auto data = reply.json().as_object();
        EXPECT_EQ(data.at("@context").as_string(), "https://schema.org");
        expect_valid(data);
        return data;
    }

    static std::string text(json::value const& value) { return std::string(value.as_string()); }
};
ERASMI_ON_EACH_DATABASE(LinkedData)

TEST_P(LinkedData, SaysWhatAPracticeIs)
{
    auto form = with(complete_form(), "beneficiaries", "People who *learn* German");
    auto id = published(form);
    auto of = data("/de" + path(id, ".jsonld"));
    EXPECT_EQ(text(of.at("@type")), "HowTo");
    EXPECT_EQ(text(of.at("name")), sample_title);
    EXPECT_THAT(text(of.at("url")), ::testing::EndsWith("/de" + path(id)));
    EXPECT_EQ(text(of.at("author").at("name")), "Halle Adult Education Centre");
    EXPECT_THAT(text(of.at("author").at("url")), HasSubstr("/de/organisations/"));
    EXPECT_EQ(text(of.at("publisher").at("name")), "ERASMI");
    EXPECT_EQ(text(of.at("audience").at("audienceType")), "People who learn German");
    EXPECT_THAT(of.at("keywords").as_array(), SizeIs(3)) << "two themes and the country";
    EXPECT_EQ(text(of.at("about").at(0).at("termCode")), "language_learning");
    EXPECT_EQ(text(of.at("spatialCoverage").at("name")), "Halle (Saale)");
    EXPECT_EQ(text(of.at("spatialCoverage").at("containedInPlace").at("name")), "Deutschland");
    ASSERT_THAT(of.at("step").as_array(), SizeIs(2));
    EXPECT_EQ(text(of.at("step").at(1).at("name")), "Invite hosts");
    EXPECT_EQ(of.at("step").at(1).at("position").as_int64(), 2);
    EXPECT_EQ(text(of.at("isBasedOn").at(0).at("url")), "https://example.org/report");
    EXPECT_FALSE(of.contains("image")) << "there is none";
}

TEST_P(LinkedData, LeadsToStepsThatStandOnThePage)
{
    auto id = published();
    auto page = world.as(Who::guest).get(en(id));
    auto linked = data("/en" + path(id, ".jsonld"));
    for (auto const& step : linked.at("step").as_array()) {
        auto address = text(step.at("url"));
        page.contains("id=\"" + address.substr(address.find('#') + 1) + "\"");
    }
}

TEST_P(LinkedData, TellsWhenItBecamePublicAndWhenItChanged)
{
    auto id = published();
    auto before = data("/en" + path(id, ".jsonld"));
    EXPECT_EQ(before.at("datePublished"), before.at("dateModified"));
    world.advance(std::chrono::hours(24));
    publish_next(id, with(complete_form(), "title", "Changed"));
    auto after = data("/en" + path(id, ".jsonld"));
    EXPECT_EQ(after.at("datePublished"), before.at("datePublished"));
    EXPECT_GT(text(after.at("dateModified")), text(before.at("dateModified")));
}

TEST_P(LinkedData, JoinsAWorkAndItsTranslations)
{
    auto id = published();
    EXPECT_FALSE(data("/en" + path(id, ".jsonld")).contains("workTranslation"));
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::tr,
                  {{"title", "Dil kafesi"}, {"summary", "Çay içerken Almanca."}})
            .value();
    });
    auto original = data("/en" + path(id, ".jsonld"));
    auto translation = data("/tr" + path(id, ".jsonld"));
    EXPECT_EQ(text(original.at("workTranslation").at(0).at("@id")), text(translation.at("@id")));
    EXPECT_EQ(text(translation.at("translationOfWork").at("@id")), text(original.at("@id")));
    EXPECT_EQ(text(translation.at("inLanguage")), "tr");
    EXPECT_FALSE(translation.contains("workTranslation"));
    auto shown_in_source = data("/it" + path(id, ".jsonld"));
    EXPECT_EQ(text(shown_in_source.at("inLanguage")), "en");
    EXPECT_EQ(shown_in_source.at("@id"), original.at("@id"));
}

TEST_P(LinkedData, HasTheListToo)
{
    published();
    auto id = published(with(complete_form(), "country", "tr"));
    auto of = data("/en/practices.jsonld?country=tr");
    EXPECT_EQ(text(of.at("@type")), "CollectionPage");
    auto const& list = of.at("mainEntity");
    EXPECT_EQ(list.at("numberOfItems").as_int64(), 1);
    EXPECT_THAT(text(list.at("itemListElement").at(0).at("url")), ::testing::EndsWith(en(id)));
    world.as(Who::guest)
        .get("/en/practices?country=tr")
        .contains(
            R"(<link rel="alternate" type="application/ld+json" href="/en/practices.jsonld?country=tr">)");
}

} // namespace
} // namespace erasmi::practices
