// Seeds: questions of the demonstration world, as people would have asked and answered them.
#include "features/questions/questions.hpp"
#include "features/questions/store.hpp"

namespace erasmi::questions {

namespace {

using data::Tx;

Post insert(Tx& tx, PostSeed const& seed, std::optional<QuestionId> question, std::string_view title)
{
    auto id = tx.new_id<struct PostRecord>();
    Post post{.id = id,
              .question = question.value_or(id),
              .author = seed.author,
              .organisation = seed.organisation,
              .language = seed.language,
              .text = seed.text,
              .created_at = tx.now(),
              .updated_at = tx.now()};
    if (post.is_question())
        store::insert(tx, Question{.id = id, .title = std::string(title), .is_example = true});
    store::insert(tx, post);
    store::keep_wording(tx, post, title);
    return post;
}

} // namespace

QuestionId load_example(Tx& tx, QuestionSeed const& seed)
{
    auto id = insert(tx, seed.asked, {}, seed.title).id;
    auto question = store::question(tx, id);
    for (std::size_t place = 0; place < seed.answers.size(); ++place) {
        auto answer = insert(tx, seed.answers[place], id, "");
        if (seed.accepted == place) question.accepted = answer.id;
    }
    store::save(tx, question);
    store::count_answers(tx, id);
    return id;
}

} // namespace erasmi::questions
