// Invitations by mail: into an organisation by its admins, or to the site by an operator.
#pragma once

#include "base/problem.hpp"
#include "data/database.hpp"
#include "features/identity/types.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::identity {

struct InvitationForm {
    Email email = {};
    MemberRole role = MemberRole::representative; ///< unused without an organisation
    Language language = Language::en;             ///< of the mail
};
BOOST_DESCRIBE_STRUCT(InvitationForm, (), (email, role, language))

/// Mails the invitation. To a blocked account nothing is sent, and the inviter is not told. Problems: she is
/// a member already.
Problems invite(data::Tx& tx, Actor const& actor, std::optional<OrganisationId> organisation,
                InvitationForm const& form);

/// What the page of an invitation shows.
struct InvitationView {
    std::string token = {};
    std::string email = {};
    std::string organisation = {}; ///< name; empty: to the site only
    bool has_account = false;      ///< true: she only confirms; false: she chooses name and password
};
BOOST_DESCRIBE_STRUCT(InvitationView, (), (token, email, organisation, has_account))

/// Stops with 410 for a dead link.
InvitationView view_invitation(data::Tx& tx, std::string_view secret);

struct AcceptanceForm {
    std::string token = {};
    std::string name = {};
    std::string password = {};
};
BOOST_DESCRIBE_STRUCT(AcceptanceForm, (), (token, name, password))

/// The person who accepted; her account is active, and she belongs to the organisation. Not inside a
/// transaction. `language` is that of her future mails. Stops with 410 for a dead link.
Checked<PersonId> accept_invitation(data::Database& database, AcceptanceForm const& form, Language language);

} // namespace erasmi::identity
