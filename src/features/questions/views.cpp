#include "features/questions/views.hpp"

#include "data/paging.hpp"
#include "features/identity/identity.hpp"
#include "features/questions/rules.hpp"
#include "features/questions/store.hpp"

namespace erasmi::questions {

namespace {

/// The names of those who wrote, and of their organisations, in one query each.
class Signatures {
public:
    template <class Row>
    Signatures(web::Context const& context, std::vector<Row> const& rows) : locale_(*context.locale)
    {
        std::vector<PersonId> people;
        std::vector<OrganisationId> organisations;
        for (auto const& row : rows) {
            people.push_back(row.author);
            if (row.organisation) organisations.push_back(*row.organisation);
        }
        names_ = identity::names(context.tx(), people);
        organisations_ = identity::organisations(context.tx(), organisations);
    }

    std::string person(PersonId id) const
    {
        auto found = names_.find(id);
        return identity::shown_name(found == names_.end() ? "" : found->second, locale_);
    }

    std::string organisation(std::optional<OrganisationId> id) const
    {
        auto found = id ? organisations_.find(*id) : organisations_.end();
        return found == organisations_.end() ? "" : found->second.name;
    }

private:
    Locale const& locale_;
    std::map<PersonId, std::string> names_;
    std::map<OrganisationId, identity::OrganisationCard> organisations_;
};

Line line_of(store::ListRow const& row, Signatures const& signatures)
{
    return {.id = row.id,
            .title = row.title,
            .has_accepted = row.accepted.has_value(),
            .answers = row.answers,
            .is_example = row.is_example,
            .author = signatures.person(row.author),
            .organisation_name = signatures.organisation(row.organisation),
            .language = row.language,
            .created_at = row.created_at};
}

PostView view_of(Actor const& actor, Post const& post, Signatures const& signatures)
{
    PostView view{.id = post.id,
                  .author = signatures.person(post.author),
                  .organisation = post.organisation,
                  .organisation_name = signatures.organisation(post.organisation),
                  .language = post.language,
                  .text = post.text,
                  .state = post.state,
                  .reason = post.is_shown() ? "" : post.reason,
                  .created_at = post.created_at,
                  .may_change = rules::may_change(actor, post),
                  .may_report = rules::may_report(actor, post),
                  .may_moderate = rules::may_moderate(actor, post)};
    if (post.version > 1) view.changed_at = post.updated_at;
    return view;
}

/// On the first page the accepted answer comes first.
std::vector<Post> page_of_answers(web::Context const& context, Question const& question, std::string& next)
{
    constexpr int page_size = 20;
    auto after = PostId::parse(context.query.get("after"));
    auto posts = store::answers(context.tx(), question, after, page_size + 1);
    if (data::take_surplus(posts, page_size)) next = posts.back().id.str();
    if (question.accepted && !after)
        posts.insert(posts.begin(), store::post(context.tx(), *question.accepted));
    std::erase_if(posts, [&](Post const& post) { return !rules::may_read(context.actor, post); });
    return posts;
}

} // namespace

QuestionId question_id(web::Context const& context) { return context.id<struct PostRecord>(); }
PostId post_id(web::Context const& context) { return context.id<struct PostRecord>("post"); }

std::string path_of(QuestionId id) { return "/questions/" + id.str(); }

std::string path_of(QuestionId question, PostId post) { return path_of(question) + "/posts/" + post.str(); }

std::string mail_stop_path(std::string_view secret)
{
    web::Parameters query;
    query.add("secret", secret);
    return web::with_query("/questions/mail-stop", query);
}

ListView list_view(web::Context const& context)
{
    constexpr int page_size = 20;
    auto which = context.query.get("accepted") == "no" ? store::Which::without_accepted : store::Which::all;
    auto rows =
        store::newest(context.tx(), which, QuestionId::parse(context.query.get("after")), page_size + 1);
    ListView view;
    if (data::take_surplus(rows, page_size)) view.next = rows.back().id.str();
    Signatures signatures(context, rows);
    for (auto const& row : rows) view.questions.push_back(line_of(row, signatures));
    return view;
}

QuestionView question_view(web::Context const& context, QuestionId id)
{
    auto [question, asked] = get_readable(context.tx(), context.actor, id, id);
    QuestionView view{.title = question.title,
                      .is_example = question.is_example,
                      .total = question.answers,
                      .accepted = question.accepted,
                      .may_answer = rules::may_answer(context.actor, asked),
                      .may_accept = context.actor.is(asked.author)};
    auto posts = page_of_answers(context, question, view.next);
    posts.push_back(asked);
    Signatures signatures(context, posts);
    for (auto const& post : posts) view.answers.push_back(view_of(context.actor, post, signatures));
    view.asked = std::move(view.answers.back());
    view.answers.pop_back();
    if (context.actor.person)
        if (auto follow = store::follow(context.tx(), id, *context.actor.person))
            view.by_mail = follow->by_mail;
    return view;
}

PostView post_view(web::Context const& context, Post const& post)
{
    return view_of(context.actor, post, Signatures(context, std::vector{post}));
}

ModerationView moderation_view(web::Context const& context, Found const& found)
{
    constexpr int most = 100;
    auto& tx = context.tx();
    ModerationView view{.question = found.question.id,
                        .title = found.question.title,
                        .post = post_view(context, found.post),
                        .is_reported = found.post.reported_at.has_value(),
                        .former = store::former_wordings(tx, found.post, most)};
    auto reports = store::reports(tx, found.post.id, most);
    std::vector<PersonId> people;
    for (auto const& report : reports) people.push_back(report.person);
    auto names = identity::names(tx, people);
    for (auto const& report : reports)
        view.reports.push_back(
            {identity::shown_name(names[report.person], *context.locale), report.words, report.at});
    return view;
}

} // namespace erasmi::questions
