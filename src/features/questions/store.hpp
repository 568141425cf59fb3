// Statements on the tables of questions. Functions that take an id stop with 404 when there is no such
// record.
#pragma once

#include "data/tx.hpp"
#include "features/questions/types.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace erasmi::questions::store {

using data::Tx;

void insert(Tx& tx, Question const& question);
Question question(Tx& tx, QuestionId id);
void save(Tx& tx, Question const& question);
/// Counts the answers that are shown anew.
void count_answers(Tx& tx, QuestionId id);

void insert(Tx& tx, Post const& post);
Post post(Tx& tx, PostId id);
/// Writes the next version; stops with 409 when somebody was quicker.
void save_version(Tx& tx, Post const& post);
/// Writes the post without a new version: its state.
void save_state(Tx& tx, Post const& post);

/// Into the history, by its writer, as its version.
void keep_wording(Tx& tx, Post const& post, std::string_view title);
/// Versions before the post's own, the newest first.
std::vector<Wording> former_wordings(Tx& tx, Post const& post, int limit);
void forget_wordings(Tx& tx, PostId id);

/// A question and what was asked, for lists.
struct ListRow {
    QuestionId id;
    std::string title;
    std::optional<PostId> accepted;
    std::int64_t answers = 0;
    bool is_example = false;
    PersonId author;
    std::optional<OrganisationId> organisation;
    Language language = Language::en;
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(ListRow, (),
                      (id, title, accepted, answers, is_example, author, organisation, language, created_at))

enum class Which { all, without_accepted };
/// Those that are shown, newest first, those before `before` when there is one.
std::vector<ListRow> newest(Tx& tx, Which which, std::optional<QuestionId> before, int limit);
/// Shown or hidden, oldest first, from the one after `after` and without `accepted`, when there are such.
std::vector<Post> answers(Tx& tx, Question const& question, std::optional<PostId> after, int limit);

/// For the site map: those that are shown, in ascending order of their ids, from the one after `after`.
struct ChangedAt {
    QuestionId id;
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(ChangedAt, (), (id, updated_at))
std::vector<ChangedAt> changes(Tx& tx, std::string_view after, int limit);
/// The last id of each full page of that size.
std::vector<std::string> ends_of_pages(Tx& tx, int size);

/// False when the person follows the question already, with or without mails.
bool insert(Tx& tx, Follow const& follow);
std::optional<Follow> follow(Tx& tx, QuestionId question, PersonId person);
std::optional<Follow> follow_by_secret(Tx& tx, std::string_view secret);
void save(Tx& tx, Follow const& follow);

/// False when the person has reported the post already.
bool insert(Tx& tx, Report const& report);
/// The newest first.
std::vector<Report> reports(Tx& tx, PostId post, int limit);

struct ReportedRow {
    PostId id;
    QuestionId question;
    std::string title;
    Instant reported_at{};
};
BOOST_DESCRIBE_STRUCT(ReportedRow, (), (id, question, title, reported_at))
/// Of others than that person, longest waiting first.
std::vector<ReportedRow> reported(Tx& tx, PersonId but, int limit);

/// What a person wrote that is not withdrawn, with the titles of the questions.
struct OwnPost {
    std::string title;
    std::string text;
    Language language = Language::en;
    PostState state = PostState::shown;
    Instant created_at{};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(OwnPost, (), (title, text, language, state, created_at, updated_at))
std::vector<OwnPost> posts_by(Tx& tx, PersonId person);
struct OwnFollow {
    std::string title;
    bool by_mail = false;
};
BOOST_DESCRIBE_STRUCT(OwnFollow, (), (title, by_mail))
std::vector<OwnFollow> follows_by(Tx& tx, PersonId person);
std::vector<Report> reports_by(Tx& tx, PersonId person);
/// What she follows and reported, and for which organisations she wrote; the posts themselves stay.
void forget_person(Tx& tx, PersonId person);

} // namespace erasmi::questions::store
