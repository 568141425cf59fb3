// What happens to practices, as the event log keeps it.
#pragma once

#include "features/practices/assessment_types.hpp"
#include "features/practices/types.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::practices {

struct Submitted {
    static constexpr std::string_view kind = "practices.submitted";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (id, version, by))

/// Something was said between author and curators; `message` has the words.
struct Said {
    static constexpr std::string_view kind = "practices.said";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    MessageId message;
    MessageKind said = MessageKind::comment;
};
BOOST_DESCRIBE_STRUCT(Said, (), (id, version, by, message, said))

struct Saved {
    static constexpr std::string_view kind = "practices.saved";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
};
BOOST_DESCRIBE_STRUCT(Saved, (), (id, version, by))

struct Published {
    static constexpr std::string_view kind = "practices.published";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    std::optional<std::int64_t> former; ///< the version that was public before
};
BOOST_DESCRIBE_STRUCT(Published, (), (id, version, by, former))

struct Translated {
    static constexpr std::string_view kind = "practices.translated";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    Language language = Language::en;
};
BOOST_DESCRIBE_STRUCT(Translated, (), (id, version, by, language))

struct Adopted {
    static constexpr std::string_view kind = "practices.adopted";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    AdoptionId adoption;
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(Adopted, (), (id, version, by, adoption, organisation))

/// Somebody of the author's side said that the published version is still right.
struct Confirmed {
    static constexpr std::string_view kind = "practices.confirmed";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
};
BOOST_DESCRIBE_STRUCT(Confirmed, (), (id, version, by))

/// Nobody has said so for long: the author's side is asked, `reminders` times by now.
struct ConfirmationDue {
    static constexpr std::string_view kind = "practices.confirmation_due";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    std::int64_t reminders = 1;
};
BOOST_DESCRIBE_STRUCT(ConfirmationDue, (), (id, version, reminders))

/// Somebody is asked to assess a version; a curator asked.
struct ReviewAsked {
    static constexpr std::string_view kind = "practices.review_asked";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    ReviewId review;
};
BOOST_DESCRIBE_STRUCT(ReviewAsked, (), (id, version, by, review))

/// A review went on: accepted, conflicted, released, given.
struct ReviewMoved {
    static constexpr std::string_view kind = "practices.review_moved";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    ReviewId review;
    ReviewState state = ReviewState::accepted;
};
BOOST_DESCRIBE_STRUCT(ReviewMoved, (), (id, version, by, review, state))

/// Reviewers have answered: a curator is waited for, to conclude or to ask somebody else.
struct AssessmentWaits {
    static constexpr std::string_view kind = "practices.assessment_waits";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    AssessmentId assessment;
};
BOOST_DESCRIBE_STRUCT(AssessmentWaits, (), (id, version, assessment))

/// A curator concluded the assessment of a version.
struct Assessed {
    static constexpr std::string_view kind = "practices.assessed";
    static constexpr std::string_view subject_kind = "practice";
    PracticeId id;
    std::int64_t version = 1;
    PersonId by;
    AssessmentId assessment;
    Level level = Level::field_story;
};
BOOST_DESCRIBE_STRUCT(Assessed, (), (id, version, by, assessment, level))

} // namespace erasmi::practices
