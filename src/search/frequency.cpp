#include "search/frequency.hpp"

namespace erasmi::search {

Frequency frequency_in(Xapian::Database const& database)
{
    return [&database](std::string_view word) -> std::int64_t {
        std::string const wanted(word);
        auto found = database.spellings_begin();
        found.skip_to(wanted);
        return found != database.spellings_end() && *found == wanted ? found.get_termfreq() : 0;
    };
}

} // namespace erasmi::search
