// The rows of questions, the forms that fill them and the views that show them.
#pragma once

#include "base/fields.hpp"
#include "features/questions/questions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::questions {

/// A question or an answer.
using PostId = QuestionId;

struct Question {
    QuestionId id;
    std::string title;
    std::optional<PostId> accepted; ///< the answer that helped
    std::int64_t answers = 0;       ///< as many as are shown
    bool is_example = false;        ///< invented, for demonstration
};
BOOST_DESCRIBE_STRUCT(Question, (), (id, title, accepted, answers, is_example))

/// hidden: by a curator, for everybody but its writer and curators. withdrawn: by its writer, words and all.
enum class PostState { shown, hidden, withdrawn };
BOOST_DESCRIBE_ENUM(PostState, shown, hidden, withdrawn)

struct Post {
    PostId id;
    std::int64_t version = 1;
    QuestionId question;
    PersonId author;
    std::optional<OrganisationId> organisation; ///< for which she writes, as far as she says so
    Language language = Language::en;
    std::string text;
    PostState state = PostState::shown;
    std::string reason; ///< why it was last hidden or shown again
    std::optional<Instant> reported_at;
    Instant created_at{};
    Instant updated_at{};

    bool is_question() const { return id == question; }
    bool is_shown() const { return state == PostState::shown; }
};
BOOST_DESCRIBE_STRUCT(Post, (),
                      (id, version, question, author, organisation, language, text, state, reason,
                       reported_at, created_at, updated_at))

/// Whether somebody who takes part wants mails about a question.
struct Follow {
    QuestionId question;
    PersonId person;
    bool by_mail = true;
    std::string stop_secret; ///< in the link of each mail
};
BOOST_DESCRIBE_STRUCT(Follow, (), (question, person, by_mail, stop_secret))

/// Each person reports a post once.
struct Report {
    PostId post;
    PersonId person;
    std::string words;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(Report, (), (post, person, words, at))

/// What the history keeps of a version.
struct Wording {
    std::string title; ///< of a question; empty for an answer
    std::string text;
    Language language = Language::en;
};
BOOST_DESCRIBE_STRUCT(Wording, (), (title, text, language))

template <int Most>
using Words = RuledText<TextRule{.least = 1, .most = Most, .lines = Lines::many}>;

/// In which language somebody writes, and for which organisation.
struct Signature {
    Language language = Language::en;
    std::optional<OrganisationId> organisation;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (language, organisation))

struct QuestionForm : Signature {
    Title<15> title;
    Markdown<5000> text;
};
BOOST_DESCRIBE_STRUCT(QuestionForm, (Signature), (title, text))

struct AnswerForm : Signature {
    Words<5000> text;
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (Signature), (text))

/// What is wrong with a post, or why a curator hides it or shows it again.
struct ReasonForm {
    Words<1000> reason;
};
BOOST_DESCRIBE_STRUCT(ReasonForm, (), (reason))

/// A post as a reader sees it, and what she may do with it.
struct PostView {
    PostId id;
    std::string author; ///< a name
    std::optional<OrganisationId> organisation;
    std::string organisation_name;
    Language language = Language::en;
    std::string text;
    PostState state = PostState::shown;
    std::string reason; ///< why it is hidden
    Instant created_at{};
    std::optional<Instant> changed_at;
    bool may_change = false;
    bool may_report = false;
    bool may_moderate = false;
};
BOOST_DESCRIBE_STRUCT(PostView, (),
                      (id, author, organisation, organisation_name, language, text, state, reason, created_at,
                       changed_at, may_change, may_report, may_moderate))

/// The accepted answer first, then the oldest.
struct QuestionView {
    std::string title;
    PostView asked;
    bool is_example = false;
    std::int64_t total = 0; ///< of the answers that are shown
    std::vector<PostView> answers;
    std::optional<PostId> accepted;
    std::string next; ///< value of `after` for more answers; empty: there are no more
    bool may_answer = false;
    bool may_accept = false;
    std::optional<bool> by_mail; ///< nothing for who does not take part
};
BOOST_DESCRIBE_STRUCT(QuestionView, (),
                      (title, asked, is_example, total, answers, accepted, next, may_answer, may_accept,
                       by_mail))

/// What the list shows of a question.
struct Line {
    QuestionId id;
    std::string title;
    bool has_accepted = false;
    std::int64_t answers = 0;
    bool is_example = false;
    std::string author; ///< a name
    std::string organisation_name;
    Language language = Language::en;
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (id, title, has_accepted, answers, is_example, author, organisation_name, language,
                       created_at))

struct ListView {
    std::vector<Line> questions;
    std::string next; ///< value of `after` for the next page; empty: this is the last
};
BOOST_DESCRIBE_STRUCT(ListView, (), (questions, next))

struct ReportView {
    std::string person; ///< a name
    std::string words;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(ReportView, (), (person, words, at))

/// What curators look at before they decide.
struct ModerationView {
    QuestionId question;
    std::string title;
    PostView post;
    bool is_reported = false; ///< and nobody has decided yet
    std::vector<ReportView> reports;
    std::vector<Wording> former; ///< what it said before, the newest first
};
BOOST_DESCRIBE_STRUCT(ModerationView, (), (question, title, post, is_reported, reports, former))

} // namespace erasmi::questions
