#include "features/practices/assessment_store.hpp"

namespace erasmi::practices::store {

namespace {
std::string const assessment_columns = data::columns<Assessment>();
std::string const review_columns = data::columns<Review>();
} // namespace

void insert(Tx& tx, Assessment const& assessment) { tx.insert("practice_assessment", assessment); }
void insert(Tx& tx, Review const& review) { tx.insert("practice_review", review); }
void save_version(Tx& tx, Assessment const& row) { tx.update_version("practice_assessment", row); }
void save_version(Tx& tx, Review const& row) { tx.update_version("practice_review", row); }

std::optional<Assessment> open_assessment(Tx& tx, PracticeId practice)
{
    return tx.maybe<Assessment>("select " + assessment_columns +
                                    " from practice_assessment where practice = $1 and state <> 'concluded'",
                                practice);
}

std::optional<Assessment> concluded_assessment(Tx& tx, PracticeId practice)
{
    return tx.maybe<Assessment>("select " + assessment_columns +
                                    " from practice_assessment where practice = $1 and state = 'concluded'"
                                    " order by opened_at desc, id desc limit 1",
                                practice);
}

Review review(Tx& tx, ReviewId id)
{
    return tx.get<Review>("select " + review_columns + " from practice_review where id = $1", id);
}

Assessment assessment(Tx& tx, AssessmentId id)
{
    return tx.get<Assessment>("select " + assessment_columns + " from practice_assessment where id = $1", id);
}

std::vector<Review> reviews(Tx& tx, AssessmentId assessment)
{
    return tx.all<Review>("select " + review_columns +
                              " from practice_review where assessment = $1 order by asked_at, id limit 100",
                          assessment);
}

std::vector<AwaitedReview> awaited_reviews(Tx& tx, PersonId reviewer, int limit)
{
    return tx.all<AwaitedReview>(
        "select r.id, a.practice, l.title, r.asked_at as since from practice_review r"
        " join practice_assessment a on a.id = r.assessment join practice_listing l on l.practice = "
        "a.practice"
        " where r.reviewer = $1 and r.state in ('asked', 'accepted') order by r.asked_at, r.id limit $2",
        reviewer, limit);
}

std::vector<AwaitedConclusion> awaited_conclusions(Tx& tx, int limit)
{
    return tx.all<AwaitedConclusion>(
        "select a.practice, l.title, a.waiting_since as since from practice_assessment a"
        " join practice_listing l on l.practice = a.practice where a.state = 'to_conclude'"
        " order by a.waiting_since, a.id limit $1",
        limit);
}

std::vector<Review> reviews_by(Tx& tx, PersonId person)
{
    return tx.all<Review>("select " + review_columns +
                              " from practice_review where reviewer = $1 order by state, asked_at, id",
                          person);
}

std::vector<Assessment> assessments_by(Tx& tx, PersonId person)
{
    return tx.all<Assessment>("select " + assessment_columns +
                                  " from practice_assessment where opened_by = $1 or concluded_by = $1"
                                  " order by opened_at, id",
                              person);
}

} // namespace erasmi::practices::store
