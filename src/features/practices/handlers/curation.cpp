#include "features/identity/identity.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

PracticeId practice_id(Context const& context) { return context.id<struct PracticeRecord>(); }
std::string words(Context const& context) { return std::string(context.form.get("words")); }

std::vector<pages::SaidView> conversation(Context const& context, PracticeId id)
{
    auto messages = store::messages(context.tx(), id);
    std::vector<PersonId> people;
    for (auto const& message : messages) people.push_back(message.person);
    auto names = identity::names(context.tx(), people);
    std::vector<pages::SaidView> said;
    for (auto& message : messages)
        said.push_back({.kind = message.kind,
                        .version = message.version,
                        .name = identity::shown_name(names[message.person], *context.locale),
                        .text = std::move(message.text),
                        .at = message.at});
    return said;
}

pages::CurationView curation_view(Context const& context, PracticeId id, Problems const& problems)
{
    auto practice = get_known(context.tx(), context.actor, id);
    require(rules::may_read_working_version(context.actor, practice));
    return {.practice = practice,
            .messages = conversation(context, id),
            .missing = rules::missing_to_publish(store::content(context.tx(), id, practice.version)),
            .words = words(context),
            .problems = problems};
}

/// The conversation again with what is wrong, or on to it.
template <class T>
Response outcome(Context const& context, PracticeId id, Checked<T> const& result)
{
    if (!result)
        return answer_problems(context, result.error(), [&](Html& out) {
            pages::curation(out, context, curation_view(context, id, result.error()));
        });
    if (context.wanted != Representation::html) return json_answer(to_json(*result));
    return see_other(context, path_of(id) + "/curation");
}

using Judging = Checked<Practice> (*)(data::Tx&, Actor const&, PracticeId, Verdict const&);

Response judge(Context const& context, Judging judging)
{
    auto id = practice_id(context);
    Verdict verdict{.words = words(context)};
    std::int64_t version = 0;
    if (!parse_field(context.form.get("version"), version)) verdict.version = version;
    return outcome(context, id, judging(context.tx(), context.actor, id, verdict));
}

} // namespace

Response curation(Context& context)
{
    return answer(context, curation_view(context, practice_id(context), {}), pages::curation);
}

Response say(Context& context)
{
    auto id = practice_id(context);
    return outcome(context, id, practices::say(context.tx(), context.actor, id, words(context)));
}

Response take(Context& context)
{
    auto id = practice_id(context);
    return outcome(context, id, Checked<Practice>(practices::take(context.tx(), context.actor, id)));
}

Response submit(Context& context)
{
    auto id = practice_id(context);
    return outcome(context, id, practices::submit(context.tx(), context.actor, id, words(context)));
}

Response give_back(Context& context) { return judge(context, practices::give_back); }
Response decline(Context& context) { return judge(context, practices::decline); }
Response publish(Context& context) { return judge(context, practices::publish); }

} // namespace erasmi::practices::handlers
