#include "features/identity/one_use_links.hpp"

#include "data/digest.hpp"
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

} // namespace erasmi::identity
