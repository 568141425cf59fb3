// The fixture of this feature's scenarios: practices in every state, made by the cast through the actions.
#pragma once

#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/practices.hpp"
#include "features/practices/tests/sample.hpp"

#include <gmock/gmock.h>

namespace erasmi::practices {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;
using web::testing::Browser;
using web::testing::Reply;
using web::testing::Who;

/// A request that several people make in turn; the path is without language: "/practices/mine".
struct Asked {
    std::string method;
    std::string path;
    Fields fields = {};
};

class Scenario : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, identity::testing::population(), {practices::feature()}};

    static std::string path(PracticeId id, std::string const& rest = "")
    {
        return "/practices/" + id.str() + rest;
    }
    static std::string en(PracticeId id, std::string const& rest = "") { return "/en" + path(id, rest); }

    Reply ask(Who who, Asked const& asked);
    /// Each of the people is answered with the status.
    void expect(Status status, std::initializer_list<Who> people, Asked const& asked);
    /// A guest is sent to sign in.
    void expect_sign_in(Asked const& asked);

    Actor actor(data::Tx& tx, Who who) { return *world.site.accounts.actor(tx, world.person(who)); }

    /// Version 2 of the owner's practice, which belongs to her organisation: a draft.
    PracticeId draft(Fields const& form = complete_form());
    /// A draft that belongs to nobody but its author.
    PracticeId draft_of(Who author);
    PracticeId submitted(Fields const& form = complete_form());
    PracticeId published(Fields const& form = complete_form());
    /// The next version, saved, submitted by the owner and published by the curator.
    void publish_next(PracticeId id, Fields const& form);
    void save_next(PracticeId id, Fields const& form);
    void submit_by(Who who, PracticeId id);
    void publish_by_curator(PracticeId id);

    /// Who gets which mail: "anna@example.org: A question about “…”".
    std::vector<std::string> mails();

private:
    PracticeId keep(data::Tx& tx, Who author, std::optional<OrganisationId> owner, Fields const& form);
};

} // namespace erasmi::practices
