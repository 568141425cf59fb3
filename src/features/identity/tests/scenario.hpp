// The fixture of this feature's scenarios.
#pragma once

#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"

#include <gmock/gmock.h>

namespace erasmi::identity {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using web::testing::Browser;
using web::testing::everybody_signed_in;
using web::testing::Who;

inline constexpr std::string_view good_password = "four words in a row";

class Scenario : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, testing::population()};

    /// The page of the owner's organisation, or one below it.
    std::string home(std::string const& rest = "")
    {
        return "/en/organisations/" + world.cast.organisation.str() + rest;
    }

    void give_password(Who who, std::string_view password = good_password)
    {
        // Hashing is slow on purpose, so one hash serves all scenarios.
        static auto const hash = password_hash(good_password);
        auto own = password == good_password ? hash : password_hash(password);
        world.write([&](data::Tx& tx) { set_password(tx, world.person(who), own); });
        world.new_events();
    }

    web::testing::Reply sign_in(Browser& browser, std::string email,
                                std::string_view password = good_password)
    {
        return browser.post("/en/sign-in",
                            {{"email", std::move(email)}, {"password", std::string(password)}});
    }

    /// The secret in the link of a mail.
    static std::string token_in(data::Mail const& mail)
    {
        auto start = mail.text.find("token=") + 6;
        return mail.text.substr(start, mail.text.find('\n', start) - start);
    }
};

} // namespace erasmi::identity
