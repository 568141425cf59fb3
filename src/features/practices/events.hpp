// What happens to practices, as the event log keeps it.
#pragma once

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

} // namespace erasmi::practices
