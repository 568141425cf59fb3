#include "features/taxonomies/actions.hpp"

#include "features/taxonomies/events.hpp"
#include "features/taxonomies/rules.hpp"
#include "features/taxonomies/store.hpp"

namespace erasmi::taxonomies {

namespace {

void require_operator(data::Tx& tx, Actor const& actor, std::string_view taxonomy)
{
    require(actor.is(SiteRole::operator_));
    if (!store::has_taxonomy(tx, taxonomy)) throw Stop(Status::not_found);
}

void put_texts(data::Tx& tx, std::string_view taxonomy, std::string_view key, Wordings const& texts)
{
    each_field(texts, [&](std::string_view language, Wording const& wording) {
        bool is_empty = wording.label.empty() && wording.note.empty();
        LabelRow row{std::string(taxonomy), std::string(key),   *language_of(language),
                     wording.label.str(),   wording.note.str(), true};
        // An emptied text is written, so that the seed's does not come back; one that never was is left out.
        bool is_known = !is_empty || store::has_label(tx, row);
        if (is_known) store::put_operator_label(tx, row);
    });
}

} // namespace

Problems reword(data::Tx& tx, Actor const& actor, std::string_view taxonomy, TaxonomyChange const& change)
{
    require_operator(tx, actor, taxonomy);
    if (auto problems = rules::problems_of(change.texts); !problems.empty()) return problems;
    put_texts(tx, taxonomy, "", change.texts);
    store::renew_digest(tx);
    tx.record(TaxonomyReworded{std::string(taxonomy), *actor.person});
    return {};
}

Problems add_term(data::Tx& tx, Actor const& actor, std::string_view taxonomy, NewTerm const& term)
{
    require_operator(tx, actor, taxonomy);
    if (auto problems = rules::problems_of(term); !problems.empty()) return problems;
    if (!store::add_term(tx, taxonomy, term.key)) return {{"key", {"problem.not_unique"}}};
    put_texts(tx, taxonomy, term.key, term.texts);
    store::renew_digest(tx);
    tx.record(TermAdded{std::string(taxonomy), term.key, *actor.person});
    return {};
}

Problems change_term(data::Tx& tx, Actor const& actor, std::string_view taxonomy, std::string_view key,
                     TermChange const& change)
{
    require_operator(tx, actor, taxonomy);
    store::term(tx, taxonomy, key);
    if (auto problems = rules::problems_of(change.texts); !problems.empty()) return problems;
    for (auto term : rules::moved(store::terms(tx, taxonomy), key, change.position.value)) {
        if (term.key == key) term.is_active = change.is_active;
        store::update_term(tx, term);
    }
    put_texts(tx, taxonomy, key, change.texts);
    store::renew_digest(tx);
    tx.record(TermChanged{std::string(taxonomy), std::string(key), *actor.person});
    return {};
}

} // namespace erasmi::taxonomies
