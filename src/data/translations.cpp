#include "data/translations.hpp"

namespace erasmi::data::translations {

namespace {

std::string select(std::string_view condition)
{
    return "select " + columns<TranslationRow>() + " from translation where " + std::string(condition);
}

} // namespace

void put(Tx& tx, TranslationRow translation)
{
    static auto const sql = insert_sql<TranslationRow>("translation") +
                            " on conflict (record_kind, record, language, field) do update set"
                            " text = excluded.text, source_version = excluded.source_version,"
                            " how = excluded.how, updated_at = excluded.updated_at,"
                            " updated_by = excluded.updated_by";
    translation.updated_at = tx.now();
    tx.run_row(sql, translation);
}

void remove(Tx& tx, std::string_view kind, std::string_view id, std::string_view field, Language language)
{
    tx.run("delete from translation where record_kind = $1 and record = $2 and language = $3 and field = $4",
           kind, id, language, field);
}

std::vector<TranslationRow> of(Tx& tx, std::string_view kind, std::string_view id,
                               std::optional<Language> language)
{
    static auto const all = select("record_kind = $1 and record = $2 order by language, field");
    static auto const one = select("record_kind = $1 and record = $2 and language = $3 order by field");
    return language ? tx.all<TranslationRow>(one, kind, id, *language)
                    : tx.all<TranslationRow>(all, kind, id);
}

std::vector<TranslationRow> of_records(Tx& tx, std::string_view kind, std::vector<std::string> const& ids,
                                       std::optional<Language> language)
{
    static auto const all = select("record_kind = $1 and record in ($2) order by record, language, field");
    static auto const one =
        select("record_kind = $1 and record in ($2) and language = $3 order by record, field");
    if (ids.empty()) return {};
    return language ? tx.all<TranslationRow>(one, kind, ids, *language)
                    : tx.all<TranslationRow>(all, kind, ids);
}

std::vector<TranslationRow> of_field(Tx& tx, std::string_view kind, std::vector<std::string> const& ids,
                                     std::string_view field, std::optional<Language> language)
{
    static auto const all =
        select("record_kind = $1 and record in ($2) and field = $3 order by record, language");
    static auto const one =
        select("record_kind = $1 and record in ($2) and field = $3 and language = $4 order by record");
    return language ? tx.all<TranslationRow>(one, kind, ids, field, *language)
                    : tx.all<TranslationRow>(all, kind, ids, field);
}

void forget(Tx& tx, std::string_view kind, std::string_view id)
{
    tx.run("delete from translation where record_kind = $1 and record = $2", kind, id);
}

} // namespace erasmi::data::translations
