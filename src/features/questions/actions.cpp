#include "features/questions/actions.hpp"

#include "features/questions/events.hpp"
#include "features/questions/rules.hpp"
#include "features/questions/store.hpp"

namespace erasmi::questions {

namespace {

void require_readable(Actor const& actor, Post const& post)
{
    if (!rules::may_read(actor, post)) throw Stop(Status::gone);
}

/// The first version of what the actor writes, signed.
Post new_post(Tx& tx, Actor const& actor, Signature const& signature, std::string_view text)
{
    require(!actor.is_guest());
    require(!signature.organisation || actor.belongs_to(*signature.organisation));
    auto id = tx.new_id<struct PostRecord>();
    return {.id = id,
            .question = id,
            .author = *actor.person,
            .organisation = signature.organisation,
            .language = signature.language,
            .text = std::string(text),
            .created_at = tx.now(),
            .updated_at = tx.now()};
}

void follow(Tx& tx, Post const& post)
{
    store::insert(tx, Follow{post.question, post.author, true, tx.new_token()});
}

/// Writes what the form says as the next version. Who has left an organisation may leave its name where it
/// stands.
void save_words(Tx& tx, Actor const& actor, Found& found, Signature const& signature, std::string_view text)
{
    auto& post = found.post;
    bool is_same = signature.organisation == post.organisation;
    require(is_same || !signature.organisation || actor.belongs_to(*signature.organisation));
    post.version += 1;
    post.organisation = signature.organisation;
    post.language = signature.language;
    post.text = text;
    post.updated_at = tx.now();
    store::save_version(tx, post);
    store::keep_wording(tx, post, post.is_question() ? found.question.title : "");
    tx.record(Changed{{found.question.id, *actor.person, post.id}});
}

} // namespace

Found get_readable(Tx& tx, Actor const& actor, QuestionId question, PostId id)
{
    Found found{store::question(tx, question), store::post(tx, question)};
    require_readable(actor, found.post);
    if (id == question) return found;
    found.post = store::post(tx, id);
    if (found.post.question != question) throw Stop(Status::not_found);
    require_readable(actor, found.post);
    return found;
}

Found get_changeable(Tx& tx, Actor const& actor, QuestionId question, PostId id)
{
    auto found = get_readable(tx, actor, question, id);
    require(rules::may_change(actor, found.post));
    return found;
}

Found get_moderatable(Tx& tx, Actor const& actor, QuestionId question, PostId id)
{
    auto found = get_readable(tx, actor, question, id);
    require(rules::may_moderate(actor, found.post));
    return found;
}

QuestionId ask(Tx& tx, Actor const& actor, QuestionForm const& wanted)
{
    auto post = new_post(tx, actor, wanted, wanted.text);
    store::insert(tx, Question{.id = post.id, .title = wanted.title.str()});
    store::insert(tx, post);
    store::keep_wording(tx, post, wanted.title);
    follow(tx, post);
    tx.record(Asked{{post.id, post.author, post.id}});
    return post.id;
}

Post answer(Tx& tx, Actor const& actor, QuestionId id, AnswerForm const& wanted)
{
    auto asked = get_readable(tx, actor, id, id).post;
    require(rules::may_answer(actor, asked));
    auto post = new_post(tx, actor, wanted, wanted.text);
    post.question = id;
    store::insert(tx, post);
    store::keep_wording(tx, post, "");
    store::count_answers(tx, id);
    follow(tx, post);
    tx.record(Answered{{id, post.author, post.id}});
    return post;
}

void change(Tx& tx, Actor const& actor, QuestionId id, QuestionForm const& wanted)
{
    auto found = get_changeable(tx, actor, id, id);
    found.question.title = wanted.title.str();
    store::save(tx, found.question);
    save_words(tx, actor, found, wanted, wanted.text);
}

Post change(Tx& tx, Actor const& actor, QuestionId question, PostId answer, AnswerForm const& wanted)
{
    auto found = get_changeable(tx, actor, question, answer);
    save_words(tx, actor, found, wanted, wanted.text);
    return found.post;
}

void withdraw(Tx& tx, Actor const& actor, QuestionId id, PostId post_id)
{
    auto [question, post] = get_changeable(tx, actor, id, post_id);
    post.state = PostState::withdrawn;
    post.text.clear();
    post.reported_at.reset();
    store::save_state(tx, post);
    store::forget_wordings(tx, post.id);
    if (post.is_question()) question.title.clear();
    if (question.accepted == post.id) question.accepted.reset();
    store::save(tx, question);
    store::count_answers(tx, id);
    tx.record(Withdrawn{{id, post.author, post.id}});
}

void accept(Tx& tx, Actor const& actor, QuestionId id, PostId answer)
{
    auto asked = get_readable(tx, actor, id, id);
    auto found = get_readable(tx, actor, id, answer);
    require(rules::may_accept(actor, asked.post, found.post));
    if (found.question.accepted == answer) return;
    found.question.accepted = answer;
    store::save(tx, found.question);
    tx.record(Accepted{{id, *actor.person, answer}});
}

void reopen(Tx& tx, Actor const& actor, QuestionId id, PostId answer)
{
    auto asked = get_readable(tx, actor, id, id);
    auto found = get_readable(tx, actor, id, answer);
    require(rules::may_accept(actor, asked.post, found.post));
    if (found.question.accepted != answer) return;
    found.question.accepted.reset();
    store::save(tx, found.question);
    tx.record(Reopened{{id, *actor.person, answer}});
}

void set_mails(Tx& tx, Actor const& actor, QuestionId id, Mails mails)
{
    get_readable(tx, actor, id, id);
    require(!actor.is_guest());
    auto follow = store::follow(tx, id, *actor.person);
    if (!follow) throw Stop(Status::not_found);
    follow->by_mail = mails == Mails::on;
    store::save(tx, *follow);
}

Follow follow_of_mail(Tx& tx, std::string_view secret)
{
    auto follow = store::follow_by_secret(tx, secret);
    if (!follow) throw Stop(Status::gone, {"questions.mail_stop.gone"});
    return std::move(*follow);
}

Follow stop_mails(Tx& tx, std::string_view secret)
{
    auto follow = follow_of_mail(tx, secret);
    follow.by_mail = false;
    store::save(tx, follow);
    return follow;
}

} // namespace erasmi::questions
