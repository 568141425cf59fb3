#include "features/practices/importing.hpp"

#include "features/practices/steps_of_actions.hpp"

#include <algorithm>

namespace erasmi::practices {

namespace {

Practice make(Tx& tx, Actor const& actor, Import const& import, PlannedPractice const& planned,
              std::string const& reason)
{
    NewPractice wanted{planned.content->title, planned.language, import.owner};
    return create(tx, actor, wanted, {*planned.content, reason}).value();
}

Practice change(Tx& tx, Actor const& actor, PlannedPractice const& planned, std::string const& reason)
{
    auto saved =
        save(tx, actor, planned.practice->id, {planned.base_version, *planned.content, reason}).value();
    if (!saved.clashes.empty()) throw Stop(Status::conflict, {"problem.changed_meanwhile"});
    return saved.practice;
}

void apply(Tx& tx, Actor const& actor, Import const& import, PlannedPractice const& planned,
           std::string const& reason)
{
    auto practice = !planned.practice ? make(tx, actor, import, planned, reason)
                    : planned.content ? change(tx, actor, planned, reason)
                                      : *planned.practice;
    auto version = planned.content ? practice.version : planned.base_version;
    for (auto const& [language, texts] : planned.texts)
        keep_translations(tx, practice, version, language, texts, person(actor));
}

} // namespace

bool ImportPlan::has_problems() const
{
    return !problems.empty() || std::ranges::any_of(practices, [](PlannedPractice const& practice) {
        return !practice.problems.empty();
    });
}

std::int64_t ImportPlan::count(ImportOutcome outcome) const
{
    return std::ranges::count(practices, outcome, &PlannedPractice::outcome);
}

void apply_import(Tx& tx, Actor const& actor, Import import, ImportPlan const& plan,
                  std::string const& reason)
{
    import.created = plan.count(ImportOutcome::created);
    import.changed = plan.count(ImportOutcome::changed);
    if (!store::confirm(tx, import)) return;
    for (auto const& planned : plan.practices) apply(tx, actor, import, planned, reason);
}

} // namespace erasmi::practices
