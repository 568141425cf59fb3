// What organisations do with a practice, told by themselves.
#include "data/links.hpp"
#include "data/revisions.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/events.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices {

namespace {

Problems story_problems(Tx& tx, Content const& content, AdoptionStory const& story)
{
    auto problems = taxonomies::unknown_terms(tx, story);
    if (story.stage.empty()) problems.push_back({"stage", {"problem.required"}});
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        auto const& told = story.steps[i];
        auto path = "steps." + std::to_string(i);
        bool exists = std::ranges::find(content.steps, told.step, &Step::key) != content.steps.end();
        if (!exists) problems.push_back({path + ".step", {"problem.unknown_choice"}});
        if (told.choice != StepChoice::kept && told.how.empty())
            problems.push_back({path + ".how", {"practices.problem.say_how"}});
    }
    return problems;
}

/// A version of a practice that was public, and what it says.
struct AdoptedVersion {
    std::int64_t version = 1;
    Content content = {};
};

/// What the organisation told before, or version 0 of a new adoption.
Adoption told_so_far(Tx& tx, Practice const& practice, OrganisationId organisation)
{
    if (auto known = store::adoption_by(tx, practice.id, organisation)) return *known;
    return {.id = tx.new_id<struct AdoptionRecord>(),
            .version = 0,
            .practice = practice.id,
            .organisation = organisation,
            .is_example = practice.is_example,
            .created_at = tx.now()};
}

Adoption next_version(Tx& tx, Adoption adoption, AdoptedVersion const& adopted, PersonId by,
                      AdoptionStory const& story)
{
    adoption.version += 1;
    adoption.practice_version = adopted.version;
    adoption.person = by;
    adoption.stage = story.stage;
    adoption.outcome = story.outcome;
    adoption.started = story.started;
    adoption.steps = rules::with_untold_steps(story.steps, adopted.content);
    adoption.added = story.added;
    adoption.lessons = story.lessons.str();
    adoption.updated_at = tx.now();
    return adoption;
}

/// The version the teller read; the public one when she does not say.
std::int64_t version_told_of(Practice const& practice, AdoptionStory const& story)
{
    return story.practice_version ? story.practice_version->value : *practice.published_version;
}

} // namespace

Checked<Adoption> adopt(Tx& tx, Actor const& actor, PracticeId id, AdoptionStory const& story)
{
    auto practice = store::get(tx, id);
    if (!practice.is_public()) throw Stop(Status::not_found);
    require(rules::may_adopt(actor, practice, story.organisation));
    AdoptedVersion adopted{.version = version_told_of(practice, story)};
    if (!store::publication(tx, id, adopted.version))
        return Problems{{"practice_version", {"problem.unknown_choice"}}};
    adopted.content = store::content(tx, id, adopted.version);
    if (auto problems = story_problems(tx, adopted.content, story); !problems.empty()) return problems;

    auto before = told_so_far(tx, practice, story.organisation);
    if (story.base_version && story.base_version->value != before.version)
        return Problems{{"", {"problem.changed_meanwhile"}}};
    auto adoption = next_version(tx, std::move(before), adopted, person(actor), story);
    if (adoption.version == 1) {
        store::insert(tx, adoption);
        store::count_adopters(tx, id);
    } else {
        store::save_version(tx, adoption);
    }
    data::revisions::keep(tx, "adoption", adoption, adoption.person);
    data::link(tx, {.from_kind = "adoption",
                    .from_id = adoption.id.str(),
                    .from_version = adoption.version,
                    .type = data::LinkType::adopts,
                    .to_kind = "practice",
                    .to_id = practice.id.str(),
                    .to_version = adoption.practice_version});
    tx.record(
        Adopted{practice.id, adoption.practice_version, person(actor), adoption.id, adoption.organisation});
    return adoption;
}

} // namespace erasmi::practices
