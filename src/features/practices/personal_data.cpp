#include "features/practices/personal_data.hpp"

#include "data/drafts.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    constexpr int most = 10'000;
    return json::object{{"practices", to_json(store::mine(tx, person, {}, {}, most))},
                        {"messages", to_json(store::messages_by(tx, person))},
                        {"adoptions", to_json(store::adoptions_by(tx, person))}};
}

void erase_personal_data(data::Tx& tx, PersonId person) { data::drafts::forget(tx, person); }

} // namespace erasmi::practices
