#include "features/practices/rules.hpp"

#include "base/difference.hpp"
#include "base/text.hpp"
#include "features/regions/regions.hpp"

namespace erasmi::practices::rules {

bool is_on_authors_side(Actor const& actor, Practice const& practice)
{
    if (practice.owner) return actor.belongs_to(*practice.owner);
    return actor.is(practice.author) || actor.is(SiteRole::curator);
}

bool may_read_working_version(Actor const& actor, Practice const& practice)
{
    bool is_own = actor.is(practice.author) || is_on_authors_side(actor, practice);
    if (is_own || actor.is(SiteRole::operator_)) return true;
    return actor.is(SiteRole::curator) && practice.state != State::draft;
}

bool may_read_version(Actor const& actor, Practice const& practice,
                      std::vector<std::int64_t> const& published, std::int64_t version)
{
    return may_read_working_version(actor, practice) ||
           std::ranges::find(published, version) != published.end();
}

bool may_edit(Actor const& actor, Practice const& practice)
{
    return is_on_authors_side(actor, practice) && practice.state != State::declined;
}

bool may_submit(Actor const& actor, Practice const& practice)
{
    bool is_ready = practice.state == State::draft || practice.state == State::returned;
    return is_ready && is_on_authors_side(actor, practice);
}

namespace {

bool is_impartial_curator(Actor const& actor, Practice const& practice)
{
    bool is_own = actor.is(practice.author) || (practice.owner && actor.belongs_to(*practice.owner));
    return !is_own && actor.is(SiteRole::curator);
}

} // namespace

bool may_judge(Actor const& actor, Practice const& practice)
{
    bool is_waiting = practice.state == State::submitted || practice.state == State::in_review;
    return is_waiting && is_impartial_curator(actor, practice);
}

bool may_comment(Actor const& actor, Practice const& practice)
{
    bool is_closed = practice.state == State::draft || practice.state == State::declined;
    return !is_closed && (is_on_authors_side(actor, practice) || actor.is(SiteRole::curator));
}

MessageKind kind_of_words(Actor const& actor, Practice const& practice)
{
    bool is_curators = is_impartial_curator(actor, practice);
    switch (practice.state) {
    case State::submitted: return is_curators ? MessageKind::question : MessageKind::comment;
    case State::in_review:
    case State::returned: return is_curators ? MessageKind::question : MessageKind::answer;
    default: return MessageKind::comment;
    }
}

bool may_translate(Actor const& actor, Practice const& practice)
{
    bool is_open = practice.state != State::declined;
    return is_open && (is_on_authors_side(actor, practice) ||
                       (actor.is(SiteRole::curator) && practice.state != State::draft));
}

bool may_confirm(Actor const& actor, Practice const& practice)
{
    return practice.is_public() && is_on_authors_side(actor, practice);
}

bool may_adopt(Actor const& actor, Practice const& practice, OrganisationId adopter)
{
    return practice.is_public() && actor.belongs_to(adopter);
}

namespace {

void need(Problems& problems, bool is_there, std::string field, char const* key = "problem.required")
{
    if (!is_there) problems.push_back({std::move(field), {key}});
}

void need_steps(Problems& problems, std::vector<Step> const& steps)
{
    need(problems, !steps.empty(), "steps", "practices.problem.no_steps");
    for (std::size_t i = 0; i < steps.size(); ++i)
        need(problems, !steps[i].what.empty(), "steps." + std::to_string(i) + ".what");
}

void need_actors(Problems& problems, std::vector<NetworkActor> const& actors)
{
    need(problems, actors.size() >= 2, "actors", "practices.problem.too_few_actors");
    for (std::size_t i = 0; i < actors.size(); ++i)
        need(problems, !actors[i].kind.empty(), "actors." + std::to_string(i) + ".kind");
}

} // namespace

Problems region_elsewhere(Content const& content)
{
    bool fits = content.region.empty() || content.country.empty() ||
                regions::country_of(content.region) == content.country.key;
    if (fits) return {};
    return {{"region", {"practices.problem.region_elsewhere"}}};
}

Problems missing_to_publish(Content const& content)
{
    Problems problems;
    need(problems, !content.title.empty(), "title");
    need(problems, !content.country.empty(), "country");
    need(problems, !content.place.empty(), "place");
    need(problems, content.since.has_value(), "since");
    need(problems, !content.themes.empty(), "themes");
    need(problems, !content.summary.empty(), "summary");
    need(problems, !content.challenge.empty(), "challenge");
    need(problems, !content.how_it_works.empty(), "how_it_works");
    need(problems, !content.results.empty(), "results");
    need(problems, !content.coordination.empty(), "coordination");
    need_actors(problems, content.actors);
    need_steps(problems, content.steps);
    return problems;
}

std::vector<Advice> advice(Content const& content)
{
    std::vector<Advice> found;
    each_field(content, [&]<class Type>(std::string_view name, Type const& field) {
        if constexpr (requires { requires Type::rule.advised_to > 0; }) {
            int words = static_cast<int>(count_words(field));
            bool is_short = words > 0 && words < Type::rule.advised_from;
            bool is_long = words > Type::rule.advised_to;
            if (is_short || is_long)
                found.push_back({std::string(name), words, Type::rule.advised_from, Type::rule.advised_to});
        }
    });
    return found;
}

std::vector<std::string> changed_steps(Content const& before, Content const& after)
{
    std::vector<std::string> changed;
    for (auto const& step : before.steps) {
        auto now = std::ranges::find(after.steps, step.key, &Step::key);
        if (now == after.steps.end() || !differences(step, *now).empty()) changed.push_back(step.key.str());
    }
    return changed;
}

bool kept(Adoption const& adoption, std::string_view step)
{
    auto told =
        std::ranges::find_if(adoption.steps, [&](auto const& s) { return std::string_view(s.step) == step; });
    return told != adoption.steps.end() && told->choice == StepChoice::kept;
}

std::vector<AdoptedStep> with_untold_steps(std::vector<AdoptedStep> const& told, Content const& adopted)
{
    std::vector<AdoptedStep> steps;
    for (auto const& step : adopted.steps) {
        auto found = std::ranges::find(told, step.key, &AdoptedStep::step);
        steps.push_back(found == told.end() ? AdoptedStep{.step = step.key} : *found);
    }
    return steps;
}

} // namespace erasmi::practices::rules
