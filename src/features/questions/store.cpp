#include "features/questions/store.hpp"

#include "data/revisions.hpp"

namespace erasmi::questions::store {

namespace {

constexpr std::string_view kind_in_history = "question_post";

std::string const question_columns = data::columns<Question>();
std::string const post_columns = data::columns<Post>();
std::string const follow_columns = data::columns<Follow>();
std::string const report_columns = data::columns<Report>();

// With a place to begin at, both databases walk along the ids instead of sorting all.
constexpr std::string_view behind_all_ids = "ffffffff-ffff-ffff-ffff-ffffffffffff";

} // namespace

void insert(Tx& tx, Question const& question) { tx.insert("question", question); }

Question question(Tx& tx, QuestionId id)
{
    return tx.get<Question>("select " + question_columns + " from question where id = $1", id);
}

void save(Tx& tx, Question const& question) { tx.update("question", question); }

void count_answers(Tx& tx, QuestionId id)
{
    tx.run("update question set answers = (select count(*) from question_post"
           " where question = $1 and id <> $1 and state = 'shown') where id = $1",
           id);
}

void insert(Tx& tx, Post const& post) { tx.insert("question_post", post); }

Post post(Tx& tx, PostId id)
{
    return tx.get<Post>("select " + post_columns + " from question_post where id = $1", id);
}

void save_version(Tx& tx, Post const& post) { tx.update_version("question_post", post); }
void save_state(Tx& tx, Post const& post) { tx.update("question_post", post); }

void keep_wording(Tx& tx, Post const& post, std::string_view title)
{
    data::revisions::keep(
        tx, {.record_kind = std::string(kind_in_history),
             .record = post.id.str(),
             .version = post.version,
             .at = tx.now(),
             .actor = post.author,
             .content = json_text(to_json(Wording{std::string(title), post.text, post.language}))});
}

std::vector<Wording> former_wordings(Tx& tx, Post const& post, int limit)
{
    std::vector<std::int64_t> versions;
    for (auto version = post.version - 1; version > 0 && std::ssize(versions) < limit; --version)
        versions.push_back(version);
    std::vector<Wording> wordings;
    for (auto const& revision : data::revisions::several(tx, kind_in_history, post.id, versions))
        wordings.insert(wordings.begin(), revision.as<Wording>());
    return wordings;
}

void forget_wordings(Tx& tx, PostId id) { data::revisions::forget(tx, kind_in_history, id); }

std::vector<ListRow> newest(Tx& tx, Which which, std::optional<QuestionId> before, int limit)
{
    std::string sql = "select q.id, q.title, q.accepted, q.answers, q.is_example, p.author, p.organisation,"
                      " p.language, p.created_at from question q join question_post p on p.id = q.id"
                      " where p.state = 'shown' and q.id < $1";
    if (which == Which::without_accepted) sql += " and q.accepted is null";
    return tx.all<ListRow>(sql + " order by q.id desc limit $2", before ? before->text() : behind_all_ids,
                           limit);
}

std::vector<Post> answers(Tx& tx, Question const& question, std::optional<PostId> after, int limit)
{
    return tx.all<Post>("select " + post_columns +
                            " from question_post where question = $1 and id > $2 and id <> $3 and id <> $1"
                            " and state <> 'withdrawn' order by id limit $4",
                        question.id, after.value_or(PostId()), question.accepted.value_or(PostId()), limit);
}

std::vector<ChangedAt> changes(Tx& tx, std::string_view after, int limit)
{
    return tx.all<ChangedAt>("select q.id, p.updated_at from question q join question_post p on p.id = q.id"
                             " where p.state = 'shown' and q.id > $1 order by q.id limit $2",
                             after, limit);
}

std::vector<std::string> ends_of_pages(Tx& tx, int size)
{
    return tx.column<std::string>(
        "select id from (select q.id, row_number() over (order by q.id) as place from question q"
        " join question_post p on p.id = q.id where p.state = 'shown') numbered"
        " where place % $1 = 0 order by id",
        size);
}

bool insert(Tx& tx, Follow const& follow) { return tx.insert_if_absent("question_follow", follow); }

std::optional<Follow> follow(Tx& tx, QuestionId question, PersonId person)
{
    return tx.maybe<Follow>("select " + follow_columns +
                                " from question_follow where question = $1 and person = $2",
                            question, person);
}

std::optional<Follow> follow_by_secret(Tx& tx, std::string_view secret)
{
    return tx.maybe<Follow>("select " + follow_columns + " from question_follow where stop_secret = $1",
                            secret);
}

void save(Tx& tx, Follow const& follow)
{
    tx.run("update question_follow set by_mail = $3 where question = $1 and person = $2", follow.question,
           follow.person, follow.by_mail);
}

bool insert(Tx& tx, Report const& report) { return tx.insert_if_absent("question_report", report); }

std::vector<Report> reports(Tx& tx, PostId post, int limit)
{
    return tx.all<Report>("select " + report_columns +
                              " from question_report where post = $1 order by at desc, person limit $2",
                          post, limit);
}

std::vector<ReportedRow> reported(Tx& tx, PersonId but, int limit)
{
    return tx.all<ReportedRow>("select p.id, p.question, q.title, p.reported_at from question_post p"
                               " join question q on q.id = p.question"
                               " where p.reported_at is not null and p.author <> $1"
                               " order by p.reported_at, p.id limit $2",
                               but, limit);
}

std::vector<OwnPost> posts_by(Tx& tx, PersonId person)
{
    return tx.all<OwnPost>("select q.title, p.text, p.language, p.state, p.created_at, p.updated_at"
                           " from question_post p join question q on q.id = p.question"
                           " where p.author = $1 and p.state <> 'withdrawn' order by p.id",
                           person);
}

std::vector<OwnFollow> follows_by(Tx& tx, PersonId person)
{
    return tx.all<OwnFollow>("select q.title, f.by_mail from question_follow f"
                             " join question q on q.id = f.question where f.person = $1 order by f.question",
                             person);
}

std::vector<Report> reports_by(Tx& tx, PersonId person)
{
    return tx.all<Report>("select " + report_columns + " from question_report where person = $1 order by at",
                          person);
}

void forget_person(Tx& tx, PersonId person)
{
    tx.run("delete from question_follow where person = $1", person);
    tx.run("delete from question_report where person = $1", person);
    tx.run("update question_post set organisation = null where author = $1", person);
}

} // namespace erasmi::questions::store
