#include "features/practices/personal_data.hpp"

#include "features/practices/assessment_store.hpp"
#include "features/practices/imports_store.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

namespace {

// One statement for each practice: an export is rare, and a person writes few.
json::array practices_of(data::Tx& tx, PersonId person)
{
    constexpr int most = 10'000;
    json::array all;
    for (auto const& practice : store::mine(tx, person, {}, {}, most)) {
        auto entry = to_json(practice).as_object();
        entry["content"] = to_json(store::content(tx, practice.id, practice.version));
        all.push_back(std::move(entry));
    }
    return all;
}

} // namespace

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    constexpr int most_imports = 10'000;
    return json::object{{"practices", practices_of(tx, person)},
                        {"messages", to_json(store::messages_by(tx, person))},
                        {"assessments", to_json(store::assessments_by(tx, person))},
                        {"reviews", to_json(store::reviews_by(tx, person))},
                        {"adoptions", to_json(store::adoptions_by(tx, person))},
                        {"imports", to_json(store::imports_of(tx, person, most_imports))}};
}

void erase_personal_data(data::Tx& tx, PersonId person) { store::forget_imports(tx, person); }

} // namespace erasmi::practices
