#include "features/questions/moderation.hpp"

#include "features/questions/actions.hpp"
#include "features/questions/events.hpp"
#include "features/questions/rules.hpp"
#include "features/questions/store.hpp"

namespace erasmi::questions {

namespace {

/// The same state again only tells another reason.
template <class Event>
void decide(Tx& tx, Actor const& actor, Found found, PostState state, ReasonForm const& wanted)
{
    auto& [question, post] = found;
    post.state = state;
    post.reason = wanted.reason.str();
    post.reported_at.reset();
    store::save_state(tx, post);
    if (!post.is_shown() && question.accepted == post.id) {
        question.accepted.reset();
        store::save(tx, question);
    }
    store::count_answers(tx, question.id);
    tx.record(Event{{question.id, *actor.person, post.id}});
}

} // namespace

Problems report(Tx& tx, Actor const& actor, QuestionId question, PostId id, ReasonForm const& wanted)
{
    auto post = get_readable(tx, actor, question, id).post;
    require(rules::may_report(actor, post));
    if (!store::insert(tx, Report{id, *actor.person, wanted.reason.str(), tx.now()}))
        return {{"", {"questions.problem.reported_already"}}};
    if (!post.reported_at) post.reported_at = tx.now();
    store::save_state(tx, post);
    return {};
}

void hide(Tx& tx, Actor const& actor, QuestionId question, PostId post, ReasonForm const& wanted)
{
    decide<Hidden>(tx, actor, get_moderatable(tx, actor, question, post), PostState::hidden, wanted);
}

void show_again(Tx& tx, Actor const& actor, QuestionId question, PostId post, ReasonForm const& wanted)
{
    decide<ShownAgain>(tx, actor, get_moderatable(tx, actor, question, post), PostState::shown, wanted);
}

void dismiss_reports(Tx& tx, Actor const& actor, QuestionId question, PostId id)
{
    auto post = get_moderatable(tx, actor, question, id).post;
    if (!post.reported_at) return;
    post.reported_at.reset();
    store::save_state(tx, post);
    tx.record(ReportsDismissed{{question, *actor.person, id}});
}

} // namespace erasmi::questions
