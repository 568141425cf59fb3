#include "app/schema.hpp"

#include "app/failures.hpp"

#include <stdexcept>

namespace erasmi::app {

void verify_rows(data::Database& database, std::span<web::Feature const> features)
{
    database.read([&](data::Tx& tx) {
        for (auto const& feature : features) try {
                if (feature.check_rows) feature.check_rows(tx.connection());
            } catch (std::runtime_error const& error) {
                throw DataNotUsable("The database does not fit this program (" + std::string(feature.name) +
                                    "): " + error.what() + ". Run 'erasmi migrate', or restore a backup.");
            }
    });
}

} // namespace erasmi::app
