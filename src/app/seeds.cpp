#include "app/seeds.hpp"

#include "base/embedded.hpp"
#include "base/json.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/practices.hpp"
#include "features/questions/questions.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace erasmi::app {

namespace {

struct OrganisationEntry {
    std::string key;
    std::string name;
    std::string kind;
    std::string cluster;
    std::string country;
    std::string region;
    std::string place;
    std::optional<std::string> website;
};
BOOST_DESCRIBE_STRUCT(OrganisationEntry, (), (key, name, kind, cluster, country, region, place, website))

struct PersonEntry {
    std::string mail;
    std::string name;
    std::vector<std::string> languages;
    std::string organisation;
    std::string role;
    std::vector<std::string> site_roles;
};
BOOST_DESCRIBE_STRUCT(PersonEntry, (), (mail, name, languages, organisation, role, site_roles))

/// People and organisations of seeds/examples/*.json.
struct Cast {
    std::vector<OrganisationEntry> organisations;
    std::vector<PersonEntry> people;
};
BOOST_DESCRIBE_STRUCT(Cast, (), (organisations, people))

struct PostEntry {
    std::string by;
    std::string organisation;
    Language language = Language::en;
    std::string text; ///< "practice:SLUG" as the address of a link is that practice
    std::optional<bool> accepted;
};
BOOST_DESCRIBE_STRUCT(PostEntry, (), (by, organisation, language, text, accepted))

struct QuestionEntry {
    std::string title;
    PostEntry asked;
    std::vector<PostEntry> answers;
};
BOOST_DESCRIBE_STRUCT(QuestionEntry, (), (title, asked, answers))

json::value seed_file(std::string_view path)
{
    auto value = parse_json(embedded::bytes_of(embedded::seeds(), path));
    if (!value) throw std::runtime_error("seeds/" + std::string(path) + " is no JSON");
    return std::move(*value);
}

/// Calls `visit` with the content of every seed below `folder`.
template <class Visit>
void each_seed(std::string_view folder, Visit&& visit)
{
    for (auto const& file : embedded::seeds())
        if (file.path.starts_with(folder) && file.path.ends_with(".json")) visit(seed_file(file.path));
}

OrganisationId create(data::Tx& tx, OrganisationEntry const& entry)
{
    return identity::create_organisation(tx, {.name = entry.name,
                                              .kind = entry.kind,
                                              .cluster = entry.cluster,
                                              .country = entry.country,
                                              .region = entry.region,
                                              .place = entry.place,
                                              .website = entry.website.value_or(""),
                                              .is_example = true});
}

PersonId create(data::Tx& tx, PersonEntry const& entry, practices::SeedCast const& cast)
{
    identity::PersonSeed seed{.email = entry.mail, .name = entry.name, .languages = entry.languages};
    seed.mail_language = language_of(entry.languages.front()).value_or(Language::en);
    for (auto const& role : entry.site_roles) seed.roles.push_back(enum_of<SiteRole>(role).value());
    seed.memberships.push_back(
        {cast.organisations.at(entry.organisation), enum_of<MemberRole>(entry.role).value()});
    return identity::create_person(tx, seed);
}

bool has_role(PersonEntry const& entry, std::string_view role)
{
    return std::ranges::find(entry.site_roles, role) != entry.site_roles.end();
}

practices::SeedCast load_cast(data::Tx& tx, Cast const& entries)
{
    practices::SeedCast cast;
    for (auto const& entry : entries.organisations) cast.organisations[entry.key] = create(tx, entry);
    for (auto const& entry : entries.people) {
        auto person = create(tx, entry, cast);
        cast.people[entry.mail] = person;
        if (has_role(entry, "operator")) cast.editor = person;
        if (has_role(entry, "curator")) cast.curator = person;
    }
    return cast;
}

Cast demonstration_cast()
{
    Cast cast;
    each_seed("examples/", [&](json::value const& seed) {
        auto region = from_json<Cast>(seed).value();
        std::ranges::move(region.organisations, std::back_inserter(cast.organisations));
        std::ranges::move(region.people, std::back_inserter(cast.people));
    });
    return cast;
}

/// Calls `visit` with each entry of one list of the examples, in the order of the regions.
template <class Visit>
void each_example(std::string_view list, Visit&& visit)
{
    each_seed("examples/", [&](json::value const& region) {
        if (auto const* entries = region.as_object().if_contains(list))
            for (auto const& entry : entries->as_array()) visit(entry);
    });
}

using Loaded = std::map<std::string, practices::PracticeId, std::less<>>;

std::string with_addresses(std::string text, Loaded const& loaded)
{
    constexpr std::string_view mark = "(practice:";
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at)) {
        auto slug = text.substr(at + mark.size(), text.find(')', at) - at - mark.size());
        text.replace(at + 1, mark.size() - 1 + slug.size(), "/practices/" + loaded.at(slug).str());
    }
    return text;
}

questions::PostSeed post_of(PostEntry const& entry, practices::SeedCast const& cast, Loaded const& loaded)
{
    return {.author = cast.people.at(entry.by),
            .organisation = cast.organisations.at(entry.organisation),
            .language = entry.language,
            .text = with_addresses(entry.text, loaded)};
}

void load_question(data::Tx& tx, QuestionEntry const& entry, practices::SeedCast const& cast,
                   Loaded const& loaded)
{
    questions::QuestionSeed seed{.title = entry.title, .asked = post_of(entry.asked, cast, loaded)};
    for (auto const& answer : entry.answers) {
        if (answer.accepted.value_or(false)) seed.accepted = seed.answers.size();
        seed.answers.push_back(post_of(answer, cast, loaded));
    }
    questions::load_example(tx, seed);
}

void load_world(data::Tx& tx, std::string const& password_hash)
{
    auto cast = load_cast(tx, demonstration_cast());
    for (auto const& [mail, person] : cast.people) identity::set_password(tx, person, password_hash);
    Loaded loaded;
    auto load = [&](json::value const& seed) {
        loaded[std::string(seed.at("slug").as_string())] = practices::load_practice(tx, seed, cast);
    };
    each_seed("practices/", load);
    each_example("practices", load);
    each_example("adoptions", [&](json::value const& seed) {
        practices::load_adoption(tx, seed, loaded.at(std::string(seed.at("practice").as_string())), cast);
    });
    each_example("assessments", [&](json::value const& seed) {
        practices::load_assessment(tx, seed, loaded.at(std::string(seed.at("practice").as_string())), cast);
    });
    each_example("questions", [&](json::value const& seed) {
        load_question(tx, from_json<QuestionEntry>(seed).value(), cast, loaded);
    });
}

} // namespace

void load_foundations(data::Database& database)
{
    database.write([](data::Tx& tx) {
        each_seed("taxonomies/", [&](json::value const& seed) { taxonomies::load(tx, seed); });
    });
}

bool load_demonstration(data::Database& database)
{
    if (database.read(identity::has_people)) return false;
    auto hash = identity::password_hash(identity::demonstration_password);
    database.write([&](data::Tx& tx) { load_world(tx, hash); });
    return true;
}

std::string demonstration_guide(std::string_view base_url)
{
    auto text = "Everybody may read. To take part, sign in with one click at " + std::string(base_url) +
                "/en/sign-in as one of these; programs use the password \"" +
                std::string(identity::demonstration_password) + "\":\n";
    for (auto const& person : demonstration_cast().people) {
        if (!identity::is_demonstration_account(person.mail)) continue;
        auto roles = person.site_roles.empty() ? person.role : std::string();
        for (auto const& role : person.site_roles) roles += (roles.empty() ? "" : ", ") + role;
        text += "  " + person.name + " <" + person.mail + ">, " + roles + "\n";
    }
    return text;
}

} // namespace erasmi::app
