// Taxonomies from seed files.
#include "features/taxonomies/rules.hpp"
#include "features/taxonomies/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <stdexcept>

namespace erasmi::taxonomies {

namespace {

/// A text in each language that has one.
struct SeedTexts {
    std::optional<std::string> en, de, it, tr, ar, uk;
};
BOOST_DESCRIBE_STRUCT(SeedTexts, (), (en, de, it, tr, ar, uk))

struct SeedTerm {
    std::string key;
    SeedTexts labels;
    std::optional<SeedTexts> note;
};
BOOST_DESCRIBE_STRUCT(SeedTerm, (), (key, labels, note))

struct Seed {
    std::string taxonomy;
    SeedTexts labels;
    std::optional<SeedTexts> note;
    std::vector<SeedTerm> terms;
};
BOOST_DESCRIBE_STRUCT(Seed, (), (taxonomy, labels, note, terms))

Seed read(json::value const& source)
{
    auto seed = from_json<Seed>(source);
    if (!seed) throw std::runtime_error("a taxonomy's seed is wrong at " + seed.error().front().field);
    if (!rules::is_key(seed->taxonomy)) throw std::runtime_error("no name of a taxonomy: " + seed->taxonomy);
    for (auto const& term : seed->terms)
        if (!rules::is_key_or_code(term.key)) throw std::runtime_error("no key of a term: " + term.key);
    return std::move(*seed);
}

std::string text_in(SeedTexts const& texts, Language language)
{
    std::string found;
    each_field(texts, [&](std::string_view name, std::optional<std::string> const& text) {
        if (name == code(language)) found = text.value_or("");
    });
    return found;
}

void add_labels(std::vector<LabelRow>& rows, std::string const& taxonomy, std::string const& key,
                SeedTexts const& labels, std::optional<SeedTexts> const& notes)
{
    for (auto language : all_languages) {
        LabelRow row{
            taxonomy, key, language, text_in(labels, language), notes ? text_in(*notes, language) : "",
            false};
        if (!row.label.empty() || !row.note.empty()) rows.push_back(std::move(row));
    }
}

void put(data::Tx& tx, Seed const& seed)
{
    store::add_taxonomy(tx, seed.taxonomy);
    std::vector<LabelRow> labels;
    std::vector<std::string> keys;
    add_labels(labels, seed.taxonomy, "", seed.labels, seed.note);
    for (auto const& term : seed.terms) {
        keys.push_back(term.key);
        add_labels(labels, seed.taxonomy, term.key, term.labels, term.note);
    }
    store::add_terms(tx, seed.taxonomy, keys);
    store::put_seed_labels(tx, labels);
}

} // namespace

void load(data::Tx& tx, json::value const& seed) { load(tx, std::span(&seed, 1)); }

void load(data::Tx& tx, std::span<json::value const> seeds)
{
    for (auto const& seed : seeds) put(tx, read(seed));
    store::renew_digest(tx);
}

} // namespace erasmi::taxonomies
