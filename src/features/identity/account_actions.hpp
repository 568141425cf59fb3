// What a person does with her own account.
#pragma once

#include "base/problem.hpp"
#include "data/jobs.hpp"
#include "features/identity/types.hpp"

#include <string>
#include <string_view>

namespace erasmi::identity {

struct ProfileForm {
    Text<2, 120> name = {};
    Languages languages = {};
    Language mail_language = Language::en;
};
BOOST_DESCRIBE_STRUCT(ProfileForm, (), (name, languages, mail_language))

Checked<Person> change_profile(data::Tx& tx, PersonId me, ProfileForm const& form);
/// Stops with 404 when she does not belong there.
void leave(data::Tx& tx, PersonId me, OrganisationId organisation);
/// Stops with 404 unless it is her own session.
void end_own_session(data::Tx& tx, PersonId me, std::string_view session);

// The following hash passwords: not inside a transaction.

struct PasswordForm {
    std::string current = {};
    std::string fresh = {};
};
BOOST_DESCRIBE_STRUCT(PasswordForm, (), (current, fresh))

/// Ends all her sessions but `session`.
Problems change_password(data::Database& database, PersonId me, PasswordForm const& form,
                         std::string_view session);

/// Orders the mail with the link, if there is such an account: looking for it is left to a job, so that the
/// answer takes the same time for every address.
void request_password_reset(data::Tx& tx, Email const& email);
data::JobHandler password_reset_job();
/// Stops with 410 for a dead link. Ends all sessions of the person.
Problems reset_password(data::Database& database, std::string_view secret, std::string_view fresh);

/// Mails a link to the new address; it becomes hers when the link is opened and confirmed.
Problems request_email_change(data::Database& database, PersonId me, Email const& email,
                              std::string_view password);
/// Stops with 410 for a dead link or an address that was taken meanwhile; tells the former address.
void confirm_email_change(data::Tx& tx, std::string_view secret);

/// True when the password is hers.
bool is_own_password(data::Database& database, PersonId me, std::string_view password);

} // namespace erasmi::identity
