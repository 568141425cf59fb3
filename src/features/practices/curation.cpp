// The conversation between author and curators, and its verdicts.
#include "base/text.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/events.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"

namespace erasmi::practices {

namespace {

CurationMessage tell(Tx& tx, Practice const& practice, PersonId by, MessageKind kind,
                     std::string const& words)
{
    CurationMessage message{.id = tx.new_id<struct CurationMessageRecord>(),
                            .practice = practice.id,
                            .version = practice.version,
                            .kind = kind,
                            .person = by,
                            .text = words,
                            .at = tx.now()};
    store::insert(tx, message);
    tx.record(Said{practice.id, practice.version, by, message.id, kind});
    return message;
}

Problems problems_of_words(std::string const& words)
{
    if (count_characters(words) > 5000) return {{"words", {"problem.too_long", {{"most", "5000"}}}}};
    return {};
}

/// Of words that must not be missing.
Problems problems_of_explanation(std::string const& words)
{
    if (trim(words).empty()) return {{"words", {"problem.required"}}};
    return problems_of_words(words);
}

void move_to(Tx& tx, Practice& practice, State state)
{
    practice.state = state;
    practice.updated_at = tx.now();
    bool is_waiting = state == State::submitted || state == State::in_review || state == State::returned;
    practice.waiting_since = is_waiting ? std::optional(tx.now()) : std::nullopt;
    store::save_state(tx, practice);
}

Problems unseen_changes(Practice const& practice, Verdict const& verdict)
{
    if (!verdict.version || *verdict.version == practice.version) return {};
    return {{"", {"practices.problem.newer_version", {{"version", std::to_string(practice.version)}}}}};
}

/// A verdict that must be explained: back to the author, or declined.
Checked<Practice> judge(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict, State state,
                        MessageKind kind)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_judge(actor, practice));
    if (auto unseen = unseen_changes(practice, verdict); !unseen.empty()) return unseen;
    if (auto problems = problems_of_explanation(verdict.words); !problems.empty()) return problems;
    practice.curator = person(actor);
    move_to(tx, practice, state);
    tell(tx, practice, person(actor), kind, verdict.words);
    return practice;
}

} // namespace

Checked<Practice> submit(Tx& tx, Actor const& actor, PracticeId id, std::string const& words)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_submit(actor, practice));
    if (auto problems = problems_of_words(words); !problems.empty()) return problems;
    auto missing = rules::missing_to_publish(store::content(tx, id, practice.version));
    if (!missing.empty()) return missing;
    move_to(tx, practice, State::submitted);
    tell(tx, practice, person(actor), MessageKind::submitted, words);
    tx.record(Submitted{practice.id, practice.version, person(actor)});
    return practice;
}

Practice take(Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_judge(actor, practice));
    practice.curator = person(actor);
    move_to(tx, practice, State::in_review);
    tell(tx, practice, person(actor), MessageKind::taken, "");
    return practice;
}

Checked<CurationMessage> say(Tx& tx, Actor const& actor, PracticeId id, std::string const& words)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_comment(actor, practice));
    if (auto problems = problems_of_explanation(words); !problems.empty()) return problems;
    auto kind = rules::kind_of_words(actor, practice);
    bool is_first_question = kind == MessageKind::question && practice.state == State::submitted;
    if (is_first_question) practice = take(tx, actor, id);
    if (kind != MessageKind::comment) {
        practice.waiting_since = tx.now();
        store::save_state(tx, practice);
    }
    return tell(tx, practice, person(actor), kind, words);
}

Checked<Practice> give_back(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict)
{
    return judge(tx, actor, id, verdict, State::returned, MessageKind::returned);
}

Checked<Practice> decline(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict)
{
    return judge(tx, actor, id, verdict, State::declined, MessageKind::declined);
}

Checked<Practice> publish(Tx& tx, Actor const& actor, PracticeId id, Verdict const& verdict)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_judge(actor, practice));
    if (auto unseen = unseen_changes(practice, verdict); !unseen.empty()) return unseen;
    if (auto problems = problems_of_words(verdict.words); !problems.empty()) return problems;
    auto content = store::content(tx, id, practice.version);
    if (auto missing = rules::missing_to_publish(content); !missing.empty()) return missing;

    auto former = practice.published_version;
    practice.published_version = practice.version;
    practice.published_at = tx.now();
    set_confirmed(practice, tx.now());
    practice.validated_by = practice.curator = person(actor);
    if (practice.level.empty()) practice.level.key = "field_story";
    move_to(tx, practice, State::published);
    refresh_listing(tx, practice, content);
    tell(tx, practice, person(actor), MessageKind::published, verdict.words);
    tx.record(Published{practice.id, practice.version, person(actor), former});
    return practice;
}

} // namespace erasmi::practices
