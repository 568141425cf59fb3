// What happens to questions and answers, as the event log keeps it.
#pragma once

#include "features/questions/types.hpp"

#include <string_view>

namespace erasmi::questions {

/// Base of all: `post` is what was asked, or an answer.
struct AboutPost {
    static constexpr std::string_view subject_kind = "question";
    QuestionId id;
    PersonId by;
    PostId post;
};
BOOST_DESCRIBE_STRUCT(AboutPost, (), (id, by, post))

struct Asked : AboutPost {
    static constexpr std::string_view kind = "questions.asked";
};
BOOST_DESCRIBE_STRUCT(Asked, (AboutPost), ())

struct Answered : AboutPost {
    static constexpr std::string_view kind = "questions.answered";
};
BOOST_DESCRIBE_STRUCT(Answered, (AboutPost), ())

struct Changed : AboutPost {
    static constexpr std::string_view kind = "questions.changed";
};
BOOST_DESCRIBE_STRUCT(Changed, (AboutPost), ())

struct Withdrawn : AboutPost {
    static constexpr std::string_view kind = "questions.withdrawn";
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (AboutPost), ())

struct Accepted : AboutPost {
    static constexpr std::string_view kind = "questions.accepted";
};
BOOST_DESCRIBE_STRUCT(Accepted, (AboutPost), ())

/// The answer is the accepted one no longer.
struct Reopened : AboutPost {
    static constexpr std::string_view kind = "questions.reopened";
};
BOOST_DESCRIBE_STRUCT(Reopened, (AboutPost), ())

struct Hidden : AboutPost {
    static constexpr std::string_view kind = "questions.hidden";
};
BOOST_DESCRIBE_STRUCT(Hidden, (AboutPost), ())

struct ShownAgain : AboutPost {
    static constexpr std::string_view kind = "questions.shown_again";
};
BOOST_DESCRIBE_STRUCT(ShownAgain, (AboutPost), ())

/// A curator found nothing wrong with what was reported.
struct ReportsDismissed : AboutPost {
    static constexpr std::string_view kind = "questions.reports_dismissed";
};
BOOST_DESCRIBE_STRUCT(ReportsDismissed, (AboutPost), ())

} // namespace erasmi::questions
