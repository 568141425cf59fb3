// Whole practices as tables.
#include "features/practices/handler_parts.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/sheet_entries.hpp"
#include "features/practices/sheet_help.hpp"
#include "features/practices/views.hpp"
#include "tables/csv.hpp"
#include "tables/xlsx.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

/// One practice, one's own, or the public ones that the query searches (the newest, in one page) or filters.
SheetPage page_of(Context const& context, Tx& tx)
{
    if (auto wanted = context.query.get("practice"); !wanted.empty()) {
        auto id = PracticeId::parse(wanted);
        if (!id) throw Stop(Status::not_found);
        return entry_of(tx, context.actor, *id);
    }
    auto place = place_of(context.query.get("after"));
    if (context.query.get("of") == "mine")
        return own_entries(tx, context.me(), organisations_of(context.actor), place);
    if (!searched_text(context.query).empty())
        return {entries_of(tx, newest(context.site, tx, context.query, context.language(), most_in_sheet)),
                {}};
    return public_entries(tx, filter_of(context.query), place);
}

Response attached(std::string content, std::string_view media_type, std::string_view name)
{
    auto response = text_answer(std::move(content), media_type);
    response.headers.add("Content-Disposition", "attachment; filename=\"" + std::string(name) + "\"");
    return response;
}

Response workbook(Context const& context, std::vector<tables::Sheet> const& sheets)
{
    auto content = tables::write_xlsx(sheets, context.site.upload_folder, context.site.surroundings->now());
    if (!content) return problems_answer(context, content.error());
    return attached(std::move(*content), tables::xlsx_media_type, "practices.xlsx");
}

} // namespace

Response export_tables(Context& context)
{
    bool is_workbook = context.wanted == Representation::xlsx;
    if (!is_workbook && context.wanted != Representation::csv) throw Stop(Status::not_acceptable);
    SheetPage page;
    std::shared_ptr<taxonomies::Catalogue const> terms;
    context.site.database->read([&](Tx& tx) {
        page = page_of(context, tx);
        terms = taxonomies::catalogue(tx);
    });
    auto sheet = sheet_of(page.entries, std::string(context.text("practices.list.title")));
    auto response = is_workbook
                        ? workbook(context, {std::move(sheet), columns_sheet(*context.locale),
                                             choices_sheet(*context.locale, *terms)})
                        : attached(tables::write_csv(sheet), "text/csv; charset=utf-8", "practices.csv");
    auto suffix = is_workbook ? ".xlsx" : ".csv";
    if (!page.next.empty())
        response.headers.add("Link", "<" +
                                         with_query(context.url(context.path + suffix),
                                                    context.query.with_only("after", page.next)) +
                                         ">; rel=\"next\"");
    return response;
}

} // namespace erasmi::practices::handlers
