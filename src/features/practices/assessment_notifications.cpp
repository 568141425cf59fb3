#include "features/practices/assessment_notifications.hpp"

#include "features/practices/assessment_store.hpp"
#include "features/practices/events.hpp"
#include "features/practices/mails.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

namespace {

using data::Tx;

void on_asked(Tx& tx, ReviewAsked const& event)
{
    auto page = "/assessment/reviews/" + event.review.str();
    tell(tx, store::review(tx, event.review).reviewer, about(store::get(tx, event.id), "review_asked", page));
}

void on_moved(Tx& tx, ReviewMoved const& event)
{
    if (event.state == ReviewState::released)
        tell(tx, store::review(tx, event.review).reviewer,
             about(store::get(tx, event.id), "review_released", ""));
}

void on_waiting(Tx& tx, AssessmentWaits const& event)
{
    tell(tx, store::assessment(tx, event.assessment).opened_by,
         about(store::get(tx, event.id), "assessment_waits", "/assessment"));
}

void on_assessed(Tx& tx, Assessed const& event)
{
    auto practice = store::get(tx, event.id);
    auto mail = about(practice, "assessed", "#assessment");
    tell_authors_side(tx, practice, mail);
    for (auto const& review : store::reviews(tx, event.assessment))
        if (review.is_given()) tell(tx, review.reviewer, mail);
}

} // namespace

data::Follower assessment_notifications()
{
    return {.name = "practices.assessment_notifications", // not a message
            .handle = [](Tx& tx, data::EventRow const& event) {
                if (event.is<ReviewAsked>())
                    on_asked(tx, event.as<ReviewAsked>());
                else if (event.is<ReviewMoved>())
                    on_moved(tx, event.as<ReviewMoved>());
                else if (event.is<AssessmentWaits>())
                    on_waiting(tx, event.as<AssessmentWaits>());
                else if (event.is<Assessed>())
                    on_assessed(tx, event.as<Assessed>());
            }};
}

} // namespace erasmi::practices
