#include "data/links.hpp"

namespace erasmi::data {

namespace {

std::string select(std::string_view condition)
{
    return "select " + columns<LinkRow>() + " from link where " + std::string(condition) +
           " order by at, from_id, to_id";
}

} // namespace

bool link(Tx& tx, LinkRow link)
{
    link.at = tx.now();
    return tx.insert_if_absent("link", link);
}

bool unlink(Tx& tx, LinkRow const& link)
{
    return tx.run("delete from link where from_kind = $1 and from_id = $2 and from_version = $3 and type = $4"
                  " and to_kind = $5 and to_id = $6 and to_version = $7",
                  link.from_kind, link.from_id, link.from_version, link.type, link.to_kind, link.to_id,
                  link.to_version) > 0;
}

std::vector<LinkRow> links_from(Tx& tx, std::string_view kind, std::string_view id,
                                std::optional<LinkType> type)
{
    static auto const any = select("from_kind = $1 and from_id = $2");
    static auto const typed = select("from_kind = $1 and from_id = $2 and type = $3");
    return type ? tx.all<LinkRow>(typed, kind, id, *type) : tx.all<LinkRow>(any, kind, id);
}

std::vector<LinkRow> links_to(Tx& tx, std::string_view kind, std::string_view id,
                              std::optional<LinkType> type)
{
    static auto const any = select("to_kind = $1 and to_id = $2");
    static auto const typed = select("to_kind = $1 and to_id = $2 and type = $3");
    return type ? tx.all<LinkRow>(typed, kind, id, *type) : tx.all<LinkRow>(any, kind, id);
}

void forget_links(Tx& tx, std::string_view kind, std::string_view id)
{
    tx.run("delete from link where from_kind = $1 and from_id = $2", kind, id);
    tx.run("delete from link where to_kind = $1 and to_id = $2", kind, id);
}

} // namespace erasmi::data
