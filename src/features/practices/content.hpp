// What a practice says: the fields of a best practice, its network pattern and its blueprint.
//
// The fields and their advised lengths follow the template of the European Website on Integration; the
// network pattern follows the success factors SF1–SF5 and Provan and Kenis' forms of governance. One value of
// `Content` is one version: it is stored whole, as JSON, in the history.
#pragma once

#include "base/fields.hpp"
#include "features/regions/regions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

/// May a town that takes the practice over change this step, or does the effect depend on it?
enum class Adaptability { core, adaptable };
BOOST_DESCRIBE_ENUM(Adaptability, core, adaptable)

struct NetworkActor {
    Text<1, 160> name;
    Term<"organisation_kind"> kind;
    Text<0, 300> role;
};
BOOST_DESCRIBE_STRUCT(NetworkActor, (), (name, kind, role))

struct FactorMet {
    Term<"success_factor"> factor;
    Markdown<1000> how;
};
BOOST_DESCRIBE_STRUCT(FactorMet, (), (factor, how))

/// `key` names the step for ever, whatever its place and words become: adopters refer to it.
struct Step {
    Text<1, 20> key;
    Text<1, 160> title;
    Markdown<2000> what;
    Text<0, 300> who;
    Text<0, 200> effort;
    Text<0, 200> duration;
    Text<0, 400> materials;
    Adaptability adaptability = Adaptability::adaptable;
    Markdown<1000> note;
};
BOOST_DESCRIBE_STRUCT(Step, (), (key, title, what, who, effort, duration, materials, adaptability, note))

struct SuggestedIndicator {
    Text<1, 200> name;
    Text<0, 60> unit;
    Term<"indicator_level"> level;
};
BOOST_DESCRIBE_STRUCT(SuggestedIndicator, (), (name, unit, level))

struct Source {
    Text<0, 200> title;
    WebAddress url;
};
BOOST_DESCRIBE_STRUCT(Source, (), (title, url))

/// A picture from the blob store. `alt` says what it shows to those who do not see it, and is required.
struct Picture {
    Text<64, 64> file; ///< SHA-256 of the contents, lower-case hex
    Text<1, 300> alt;
    Text<0, 200> credit;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (file, alt, credit))

struct Content {
    Title<15> title;
    Term<"country"> country;
    Term<"region"> region; ///< NUTS code, such as "DEE0"; empty: not given, or the whole country
    Text<0, 120> place;
    Term<"municipality_size"> size;
    std::optional<Year> since;
    std::optional<Year> until;
    bool regular_service = false;
    std::vector<Term<"theme">> themes;

    Passage<75, 100> summary;
    Passage<100, 150> challenge;
    Passage<75, 100> how_it_works;
    Passage<75, 100> results;
    Passage<0, 100> evaluation;
    Term<"evaluation_type"> evaluation_type;
    Passage<0, 40> beneficiaries;
    std::optional<Whole<0, 100'000'000>> reached;
    Passage<0, 100> funding;
    Term<"cost_band"> cost_band;
    Passage<0, 100> lessons;

    std::vector<NetworkActor> actors;
    Markdown<1500> coordination;
    Term<"governance"> governance;
    Text<0, 300> rhythm;
    Text<0, 300> tools;
    Text<0, 500> agreements;
    Term<"phase"> phase;
    std::vector<FactorMet> factors;

    Markdown<2000> preconditions;
    std::vector<Step> steps;
    Markdown<1500> roles;
    Markdown<1500> competences;
    std::vector<SuggestedIndicator> indicators;
    Markdown<1500> costs;
    Markdown<1500> risks;

    std::vector<Source> sources;
    std::vector<Picture> pictures;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (title, country, region, place, size, since, until, regular_service, themes, summary,
                       challenge, how_it_works, results, evaluation, evaluation_type, beneficiaries, reached,
                       funding, cost_band, lessons, actors, coordination, governance, rhythm, tools,
                       agreements, phase, factors, preconditions, steps, roles, competences, indicators,
                       costs, risks, sources, pictures))

} // namespace erasmi::practices
