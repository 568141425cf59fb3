// What organisations do with a practice, told by themselves.
#include "data/links.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/events.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"

namespace erasmi::practices {

namespace {

Problems story_problems(Tx& tx, Practice const& practice, AdoptionStory const& story)
{
    auto problems = unknown_terms(tx, story);
    if (story.stage.empty()) problems.push_back({"stage", {"problem.required"}});
    auto content = store::content(tx, practice.id, *practice.published_version);
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

Adoption adoption_of(Tx& tx, Practice const& practice, PersonId by, AdoptionStory const& story)
{
    auto known = store::adoption_by(tx, practice.id, story.organisation);
    Adoption adoption = known.value_or(Adoption{.id = tx.new_id<struct AdoptionRecord>(),
                                                .version = 0,
                                                .practice = practice.id,
                                                .organisation = story.organisation,
                                                .is_example = practice.is_example,
                                                .created_at = tx.now()});
    adoption.version += 1;
    adoption.practice_version = *practice.published_version;
    adoption.person = by;
    adoption.stage = story.stage;
    adoption.outcome = story.outcome;
    adoption.started = story.started.str();
    adoption.steps = story.steps;
    adoption.added = story.added;
    adoption.lessons = story.lessons.str();
    adoption.updated_at = tx.now();
    return adoption;
}

} // namespace

Checked<Adoption> adopt(Tx& tx, Actor const& actor, PracticeId id, AdoptionStory const& story)
{
    auto practice = store::get(tx, id);
    if (!practice.is_public()) throw Stop(Status::not_found);
    require(rules::may_adopt(actor, practice, story.organisation));
    if (auto problems = story_problems(tx, practice, story); !problems.empty()) return problems;

    auto adoption = adoption_of(tx, practice, person(actor), story);
    if (adoption.version == 1) {
        store::insert(tx, adoption);
        store::count_adopters(tx, id);
    } else {
        store::save_version(tx, adoption);
    }
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
