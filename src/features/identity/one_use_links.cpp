#include "features/identity/one_use_links.hpp"

#include "data/digest.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/links_store.hpp"

namespace erasmi::identity {

namespace {

std::string link_id(std::string_view secret) { return data::Sha256().add("link:").add(secret).hex(); }

} // namespace

std::chrono::milliseconds lifetime(LinkPurpose purpose)
{
    using namespace std::chrono_literals;
    switch (purpose) {
    case LinkPurpose::invitation: return 24h * 14;
    case LinkPurpose::email_change: return 24h;
    case LinkPurpose::confirmation: return 24h * 60;
    default: return 1h;
    }
}

std::string make_link(data::Tx& tx, Link link)
{
    auto secret = tx.new_token();
    link.id = link_id(secret);
    link.expires_at = tx.now() + lifetime(link.purpose);
    store::drop_dead_links(tx, link.person);
    store::insert(tx, link);
    return secret;
}

Link read_link(data::Tx& tx, std::string_view secret, LinkPurpose purpose)
{
    auto link = store::live_link(tx, link_id(secret), purpose);
    if (!link) throw Stop(Status::gone, {"identity.link_dead"});
    return std::move(*link);
}

Link use_link(data::Tx& tx, std::string_view secret, LinkPurpose purpose)
{
    auto link = read_link(tx, secret, purpose);
    if (!store::use_link(tx, link.id)) throw Stop(Status::gone, {"identity.link_dead"});
    return link;
}

std::string confirmation_link(data::Tx& tx, PersonId person, std::string_view subject)
{
    return make_link(
        tx, {.purpose = LinkPurpose::confirmation, .person = person, .subject = std::string(subject)});
}

Confirmation read_confirmation(data::Tx& tx, std::string_view secret)
{
    auto link = read_link(tx, secret, LinkPurpose::confirmation);
    return {link.person, link.subject.value_or("")};
}

Confirmation use_confirmation(data::Tx& tx, std::string_view secret)
{
    auto link = use_link(tx, secret, LinkPurpose::confirmation);
    return {link.person, link.subject.value_or("")};
}

} // namespace erasmi::identity
