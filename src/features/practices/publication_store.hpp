// Statements for what is told to the world outside: feeds, site maps, linked data. Only of what is published.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices::store {

/// Whose a practice is, and when it became public for the first time.
struct Origin {
    PracticeId practice;
    std::optional<OrganisationId> owner;
    Instant first_published{};
};
BOOST_DESCRIBE_STRUCT(Origin, (), (practice, owner, first_published))

/// Of those of `ids` that were ever published, in any order.
std::vector<Origin> origins(data::Tx& tx, std::vector<PracticeId> const& ids);

struct PublishedAt {
    PracticeId practice;
    Instant published_at{};
};
BOOST_DESCRIBE_STRUCT(PublishedAt, (), (practice, published_at))

/// Published practices in ascending order of their ids, from the one after `after`.
std::vector<PublishedAt> published(data::Tx& tx, std::string_view after, int limit);
/// The last id of each full page of that size, of the same order.
std::vector<std::string> ends_of_pages(data::Tx& tx, int size);

} // namespace erasmi::practices::store
