// Writing: making a practice and saving its next version.
#include "features/practices/actions.hpp"

#include "features/practices/events.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices {

Practice get_known(Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = store::get(tx, id);
    if (!rules::may_read_working_version(actor, practice) && !practice.is_public())
        throw Stop(Status::not_found);
    return practice;
}

Practice get_editable(Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_edit(actor, practice));
    return practice;
}

PersonId person(Actor const& actor)
{
    require(!actor.is_guest());
    return *actor.person;
}

Problems doubled_keys(Content const& content)
{
    Problems problems;
    for (std::size_t i = 0; i < content.steps.size(); ++i) {
        bool is_first = std::ranges::find(content.steps, content.steps[i].key, &Step::key) ==
                        content.steps.begin() + static_cast<std::ptrdiff_t>(i);
        if (!is_first) problems.push_back({"steps." + std::to_string(i) + ".key", {"problem.not_unique"}});
    }
    return problems;
}

namespace {

Problems content_problems(Tx& tx, Content const& content)
{
    auto problems = taxonomies::unknown_terms(tx, content);
    for (auto const& more : {doubled_keys(content), rules::region_elsewhere(content)})
        problems.insert(problems.end(), more.begin(), more.end());
    return problems;
}

void keep_next_version(Tx& tx, Practice& practice, PersonId by, Content const& content,
                       std::string_view reason)
{
    practice.version += 1;
    practice.title = content.title.str();
    practice.updated_at = tx.now();
    if (practice.state == State::published) practice.state = State::draft;
    store::save_version(tx, practice);
    store::keep_content(tx, practice, by, reason, content);
    tx.record(Saved{practice.id, practice.version, by});
}

} // namespace

Checked<Practice> create(Tx& tx, Actor const& actor, NewPractice const& wanted)
{
    return create(tx, actor, wanted, {.content = {.title = wanted.title}});
}

Checked<Practice> create(Tx& tx, Actor const& actor, NewPractice const& wanted, FirstVersion const& first)
{
    auto author = person(actor);
    require(!wanted.owner || actor.belongs_to(*wanted.owner));
    if (auto problems = content_problems(tx, first.content); !problems.empty()) return problems;
    Practice practice{.id = tx.new_id<struct PracticeRecord>(),
                      .version = 1,
                      .owner = wanted.owner,
                      .author = author,
                      .source_language = wanted.language,
                      .title = first.content.title.str(),
                      .created_at = tx.now(),
                      .updated_at = tx.now()};
    store::insert(tx, practice);
    store::keep_content(tx, practice, author, first.reason, first.content);
    tx.record(Saved{practice.id, practice.version, author});
    return practice;
}

Checked<SaveOutcome> save(Tx& tx, Actor const& actor, PracticeId id, Edit const& edit)
{
    auto practice = get_editable(tx, actor, id);
    if (auto problems = content_problems(tx, edit.content); !problems.empty()) return problems;

    SaveOutcome outcome{.practice = practice, .content = edit.content};
    if (edit.base_version != practice.version) {
        auto base = store::content(tx, id, edit.base_version);
        auto merged = merge(base, edit.content, store::content(tx, id, practice.version));
        outcome.content = std::move(merged.content);
        outcome.clashes = std::move(merged.clashes);
        if (!outcome.clashes.empty()) return outcome;
    }
    keep_next_version(tx, outcome.practice, person(actor), outcome.content, edit.reason);
    return outcome;
}

} // namespace erasmi::practices
