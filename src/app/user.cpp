#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/installation.hpp"
#include "app/password_prompt.hpp"
#include "features/identity/identity.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

namespace erasmi::app {

namespace {

struct Order {
    std::string verb;
    std::string mail;
    std::string name;
    std::optional<SiteRole> role;
};

Order order_of(CommandLine const& line)
{
    if (line.words.size() != 2) throw WrongUsage("Write: erasmi user add|password|block MAIL --data DIR");
    Order order{.verb = line.words[0], .mail = line.words[1], .name = {}, .role = {}};
    Email address;
    if (parse_field(order.mail, address)) throw WrongUsage("'" + order.mail + "' is no mail address.");
    order.name = line.flag("--name").value_or(order.mail.substr(0, order.mail.find('@')));
    if (auto role = line.flag("--role")) {
        order.role = enum_of<SiteRole>(*role);
        if (!order.role) throw WrongUsage("--role is operator, curator or reviewer, not '" + *role + "'.");
    }
    return order;
}

PersonId known_person(data::Tx& tx, std::string const& mail)
{
    auto person = identity::person_with_email(tx, mail);
    if (!person) throw WrongUsage("Nobody has the address " + mail + ". See 'erasmi user add'.");
    return *person;
}

PersonId add_person(data::Tx& tx, Order const& order)
{
    if (identity::person_with_email(tx, order.mail))
        throw WrongUsage("Somebody has the address " + order.mail + " already.");
    identity::PersonSeed seed{.email = order.mail, .name = order.name};
    if (order.role) seed.roles.push_back(*order.role);
    try {
        return identity::create_person(tx, seed);
    } catch (std::invalid_argument const& error) {
        throw WrongUsage(error.what());
    }
}

void add(Installation& installation, Order const& order)
{
    auto link = installation.database->write([&](data::Tx& tx) {
        return identity::sign_in_link(tx, add_person(tx, order), installation.site.base_url);
    });
    std::cout << "With this link " << order.mail << " chooses a password, once and within an hour:\n"
              << link << "\n";
}

void set_password(Installation& installation, Order const& order)
{
    auto person = installation.database->read([&](data::Tx& tx) { return known_person(tx, order.mail); });
    auto password = ask_for_password("New password for " + order.mail + ": ");
    auto problems = installation.database->read(
        [&](data::Tx& tx) { return identity::password_problems(tx, person, password); });
    if (!problems.empty()) throw WrongUsage(Locale::of(Language::en).text(problems.front().message));
    auto hash = identity::password_hash(password);
    installation.database->write([&](data::Tx& tx) { identity::set_password(tx, person, hash); });
    std::cout << "The password is set. All sessions of " << order.mail << " have ended.\n";
}

void block(Installation& installation, Order const& order)
{
    installation.database->write([&](data::Tx& tx) { identity::block(tx, known_person(tx, order.mail)); });
    std::cout << order.mail << " is blocked. All sessions have ended.\n";
}

constexpr std::array<std::string_view, 3> verbs{"add", "password", "block"};

} // namespace

int user(Settings const& settings, CommandLine const& line)
{
    auto order = order_of(line);
    if (std::ranges::find(verbs, order.verb) == verbs.end())
        throw WrongUsage("There is no 'erasmi user " + order.verb + "': add, password or block.");
    // An account can be made in a new site; whoever wants to change one has mistyped the folder.
    auto installation = order.verb == "add" ? open_installation(settings) : open_existing(settings);
    bring_up_to_date(*installation);
    if (order.verb == "add")
        add(*installation, order);
    else if (order.verb == "password")
        set_password(*installation, order);
    else
        block(*installation, order);
    return exit_ok;
}

} // namespace erasmi::app
