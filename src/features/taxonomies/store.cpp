#include "features/taxonomies/store.hpp"

#include "data/digest.hpp"

#include <set>

namespace erasmi::taxonomies::store {

namespace {

struct TaxonomyRow {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(TaxonomyRow, (), (name))

// Lengths keep neighbouring fields apart.
template <Described Row>
void add_rows(data::Sha256& hash, std::vector<Row> const& rows)
{
    for (auto const& row : rows)
        each_field(row, [&](std::string_view, auto const& field) {
            auto text = field_text(field);
            hash.add(std::to_string(text.size())).add(":").add(text);
        });
}

} // namespace

std::string digest(data::Tx& tx)
{
    return tx.value<std::string>("select digest from taxonomy_digest where id = 'all'").value_or("");
}

void renew_digest(data::Tx& tx)
{
    data::Sha256 hash;
    add_rows(hash, terms(tx));
    add_rows(hash, labels(tx));
    tx.run("update taxonomy_digest set digest = $1 where id = 'all'", hash.hex());
}

std::vector<TermRow> terms(data::Tx& tx)
{
    return tx.all<TermRow>("select taxonomy, key, position, is_active from term"
                           " order by taxonomy, position, key");
}

std::vector<TermRow> terms(data::Tx& tx, std::string_view taxonomy)
{
    return tx.all<TermRow>("select taxonomy, key, position, is_active from term where taxonomy = $1"
                           " order by position, key",
                           taxonomy);
}

std::vector<LabelRow> labels(data::Tx& tx)
{
    return tx.all<LabelRow>("select taxonomy, key, language, label, note, by_operator from term_label"
                            " order by taxonomy, key, language");
}

std::vector<LabelRow> labels(data::Tx& tx, std::string_view taxonomy)
{
    return tx.all<LabelRow>("select taxonomy, key, language, label, note, by_operator from term_label"
                            " where taxonomy = $1",
                            taxonomy);
}

bool has_taxonomy(data::Tx& tx, std::string_view name)
{
    return tx.value<std::string>("select name from taxonomy where name = $1", name).has_value();
}

TermRow term(data::Tx& tx, std::string_view taxonomy, std::string_view key)
{
    return tx.get<TermRow>("select taxonomy, key, position, is_active from term"
                           " where taxonomy = $1 and key = $2",
                           taxonomy, key);
}

void add_taxonomy(data::Tx& tx, std::string_view name)
{
    tx.insert_if_absent("taxonomy", TaxonomyRow{std::string(name)});
}

bool add_term(data::Tx& tx, std::string_view taxonomy, std::string_view key)
{
    auto last = tx.value<std::int64_t>("select max(position) from term where taxonomy = $1", taxonomy);
    return tx.insert_if_absent("term",
                               TermRow{std::string(taxonomy), std::string(key), last.value_or(0) + 1, true});
}

void update_term(data::Tx& tx, TermRow const& term)
{
    tx.run("update term set position = $1, is_active = $2 where taxonomy = $3 and key = $4", term.position,
           term.is_active, term.taxonomy, term.key);
}

bool has_label(data::Tx& tx, LabelRow const& row)
{
    return tx
        .value<std::string>("select label from term_label where taxonomy = $1 and key = $2"
                            " and language = $3",
                            row.taxonomy, row.key, row.language)
        .has_value();
}

void add_terms(data::Tx& tx, std::string const& taxonomy, std::vector<std::string> const& keys)
{
    std::int64_t last = 0;
    std::set<std::string, std::less<>> known;
    for (auto const& term : terms(tx, taxonomy)) {
        last = term.position;
        known.insert(term.key);
    }
    std::vector<TermRow> added;
    for (auto const& key : keys)
        if (known.insert(key).second) added.push_back({taxonomy, key, ++last, true});
    tx.insert_all<TermRow>("term", added);
}

void put_seed_labels(data::Tx& tx, std::vector<LabelRow> const& rows)
{
    tx.insert_all<LabelRow>(
        "term_label", rows,
        "on conflict (taxonomy, key, language) do update set label = excluded.label, note = excluded.note"
        " where not term_label.by_operator"
        " and (term_label.label <> excluded.label or term_label.note <> excluded.note)");
}

void put_operator_label(data::Tx& tx, LabelRow const& row)
{
    tx.run(
        "insert into term_label (taxonomy, key, language, label, note, by_operator)"
        " values ($1, $2, $3, $4, $5, true)"
        " on conflict (taxonomy, key, language) do update set label = excluded.label, note = excluded.note,"
        " by_operator = true where term_label.label <> excluded.label or term_label.note <> excluded.note",
        row.taxonomy, row.key, row.language, row.label, row.note);
}

} // namespace erasmi::taxonomies::store
