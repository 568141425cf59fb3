#include "features/practices/publication_store.hpp"

namespace erasmi::practices::store {

std::vector<Origin> origins(data::Tx& tx, std::vector<PracticeId> const& ids)
{
    if (ids.empty()) return {};
    return tx.all<Origin>("select p.id as practice, p.owner, min(m.at) as first_published"
                          " from practice p join practice_message m on m.practice = p.id"
                          " where p.id in ($1) and m.kind = 'published' group by p.id, p.owner",
                          ids);
}

std::vector<PublishedAt> published(data::Tx& tx, std::string_view after, int limit)
{
    return tx.all<PublishedAt>("select practice, published_at from practice_listing"
                               " where practice > $1 order by practice limit $2",
                               after, limit);
}

std::vector<std::string> ends_of_pages(data::Tx& tx, int size)
{
    return tx.column<std::string>(
        "select practice from (select practice, row_number() over (order by practice) as place"
        " from practice_listing) numbered where place % $1 = 0 order by practice",
        size);
}

} // namespace erasmi::practices::store
