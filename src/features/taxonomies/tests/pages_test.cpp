// This module stands below the one that keeps persons, so its pages are tried with a cast of its own.
#include "features/taxonomies/taxonomies.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

namespace erasmi::taxonomies {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using web::testing::Fields;
using web::testing::Who;

// The rows that sessions need, without the feature that owns them.
PersonId person(data::Tx& tx)
{
    auto id = tx.new_id<PersonRecord>();
    tx.run("insert into person (id, version, name, languages, mail_language, state, created_at, updated_at)"
           " values ($1, 1, 'x', '[]', 'en', 'active', 0, 0)",
           id);
    return id;
}

web::testing::Population population()
{
    auto cast = std::make_shared<web::testing::Cast>();
    auto actor = [cast](data::Tx&, PersonId id) {
        Actor actor{.person = id, .roles = {}, .memberships = {}};
        if (id == cast->operator_) actor.roles.push_back(SiteRole::operator_);
        if (id == cast->curator) actor.roles.push_back(SiteRole::curator);
        return std::optional(actor);
    };
    return {.accounts = {actor, [](data::Tx&, PersonId) { return std::string("Somebody"); }},
            .features = {feature()},
            .settle = [cast](data::Tx& tx) {
                load(tx, *parse_json(
                             R"({"taxonomy": "phase", "labels": {"en": "Phase", "de": "Phase des Netzwerks"},
                    "terms": [{"key": "form", "labels": {"en": "Form", "de": "Aufbauen"}},
                              {"key": "establish", "labels": {"en": "Establish"}}]})"));
                for (auto* who : {&cast->owner, &cast->colleague, &cast->outsider, &cast->newcomer,
                                  &cast->curator, &cast->operator_})
                    *who = person(tx);
                return *cast;
            }};
}

class TaxonomyPages : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, population()};

    Fields texts(Fields more = {})
    {
        more.insert(more.end(), {{"texts.en.label", "Consolidate"},
                                 {"texts.de.label", "Verstetigen"},
                                 {"texts.en.note", "Stay."}});
        return more;
    }
};

ERASMI_ON_EACH_DATABASE(TaxonomyPages)

TEST_P(TaxonomyPages, AreForEverybodyToRead)
{
    for (auto who : {Who::guest, Who::owner, Who::operator_}) {
        world.as(who).get("/de/taxonomies").is(Status::ok).contains("Phase des Netzwerks");
        world.as(who).get("/de/taxonomies/phase").is(Status::ok).contains("Aufbauen").contains("Establish");
    }
    world.as(Who::guest).get("/de/taxonomies/phase").lacks("/terms/form");
    world.as(Who::guest).get("/de/taxonomies/unheard_of").is(Status::not_found);
}

TEST_P(TaxonomyPages, AreReadByProgramsInAllLanguages)
{
    auto reply = world.as(Who::guest).get("/en/taxonomies/phase.json").is(Status::ok);
    auto terms = reply.json().at("terms").as_array();
    EXPECT_EQ(terms.at(0).at("key").as_string(), "form");
    EXPECT_EQ(terms.at(0).at("texts").as_array().size(), 2U);
    reply.contains("Aufbauen").contains("Establish");
}

TEST_P(TaxonomyPages, AreChangedByOperatorsOnly)
{
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get("/en/taxonomies/phase/new-term").is(Status::forbidden);
        world.as(who).get("/en/taxonomies/phase/texts").is(Status::forbidden);
        world.as(who).get("/en/taxonomies/phase/terms/form").is(Status::forbidden);
        world.as(who)
            .post("/en/taxonomies/phase/terms", texts({{"key", "consolidate"}}))
            .is(Status::forbidden);
        world.as(who)
            .put("/en/taxonomies/phase/terms/form", texts({{"position", "1"}}))
            .is(Status::forbidden);
        world.as(who).put("/en/taxonomies/phase", texts()).is(Status::forbidden);
    }
    world.as(Who::guest)
        .post("/en/taxonomies/phase/terms", texts({{"key", "consolidate"}}))
        .is(Status::see_other);
    EXPECT_THAT(world.new_events(), IsEmpty());
    for (auto path : {"/new-term", "/texts", "/terms/form"})
        world.as(Who::operator_).get(std::string("/en/taxonomies/phase") + path).is(Status::ok);
}

TEST_P(TaxonomyPages, TakeNewTerms)
{
    world.as(Who::operator_)
        .post("/en/taxonomies/phase/terms", texts({{"key", "consolidate"}}))
        .leads_to("/en/taxonomies/phase");
    EXPECT_THAT(world.new_events(), ElementsAre("taxonomies.term_added"));
    world.as(Who::guest).get("/de/taxonomies/phase").contains("Verstetigen").contains("Stay.");
}

TEST_P(TaxonomyPages, SayWhatIsWrongWithATerm)
{
    auto& operator_ = world.as(Who::operator_);
    operator_.post("/en/taxonomies/phase/terms", texts({{"key", "form"}}))
        .is(Status::unprocessable_content)
        .contains("already taken");
    operator_.post("/en/taxonomies/phase/terms", {{"key", "A b"}})
        .is(Status::unprocessable_content)
        .contains("small letters")
        .contains(R"(href="#texts-en-label")");
    operator_.post("/en/taxonomies/unheard_of/terms", texts({{"key", "x"}})).is(Status::not_found);
    operator_.put("/en/taxonomies/phase/terms/unheard_of", texts({{"position", "1"}})).is(Status::not_found);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(TaxonomyPages, MoveAndRetireTerms)
{
    world.as(Who::operator_)
        .put("/en/taxonomies/phase/terms/establish", texts({{"position", "1"}, {"is_active", "true"}}))
        .is(Status::see_other);
    auto order = [&] {
        return world.read([](data::Tx& tx) {
            auto terms = catalogue(tx)->terms("phase");
            return std::vector(terms.begin(), terms.end());
        });
    };
    EXPECT_THAT(order(), ElementsAre("establish", "form"));
    world.as(Who::operator_)
        .put("/en/taxonomies/phase/terms/form", texts({{"position", "2"}}))
        .is(Status::see_other);
    EXPECT_THAT(order(), ElementsAre("establish"));
    world.as(Who::guest).get("/en/taxonomies/phase").lacks("<code>form</code>");
    world.as(Who::operator_)
        .get("/en/taxonomies/phase")
        .contains("<code>form</code>")
        .contains("no longer offered");
}

TEST_P(TaxonomyPages, ChangeTheHeading)
{
    world.as(Who::operator_).put("/en/taxonomies/phase", texts()).is(Status::see_other);
    world.as(Who::guest).get("/en/taxonomies").contains("Consolidate");
    EXPECT_THAT(world.new_events(), ElementsAre("taxonomies.taxonomy_reworded"));
}

} // namespace
} // namespace erasmi::taxonomies
