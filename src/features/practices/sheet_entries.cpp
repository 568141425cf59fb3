#include "features/practices/sheet_entries.hpp"

#include "data/paging.hpp"
#include "data/translations.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/texts.hpp"
#include "features/practices/views.hpp"

#include <set>

namespace erasmi::practices {

namespace {

/// Translations of texts that the version does not have any more are left out.
void add_texts(Tx& tx, std::vector<SheetEntry>& entries)
{
    std::vector<std::string> ids;
    std::map<std::string, SheetEntry*> by_id;
    std::map<std::string, std::set<std::string>> paths;
    for (auto& entry : entries) {
        ids.push_back(entry.id.str());
        by_id[ids.back()] = &entry;
        each_text(entry.content, [&](std::string const& path, auto const& text) {
            if (!text.empty()) paths[ids.back()].insert(path);
        });
    }
    for (auto& row : data::translations::of_records(tx, "practice", ids))
        if (paths[row.record].contains(row.field) && by_id[row.record]->language != row.language)
            by_id[row.record]->translations[row.language][row.field] = std::move(row.text);
}

std::vector<SheetEntry> filled(Tx& tx, std::vector<SheetEntry> entries)
{
    std::vector<store::PracticeVersion> versions;
    for (auto const& entry : entries) versions.emplace_back(entry.id, entry.version);
    auto contents = store::contents(tx, versions);
    for (auto& entry : entries) entry.content = std::move(contents.at({entry.id, entry.version}));
    add_texts(tx, entries);
    return entries;
}

} // namespace

std::vector<SheetEntry> entries_of(Tx& tx, std::vector<Listing> const& listings)
{
    std::vector<SheetEntry> entries;
    for (auto const& listing : listings)
        entries.push_back({listing.practice, listing.version, listing.source_language, {}});
    return filled(tx, std::move(entries));
}

SheetPage public_entries(Tx& tx, store::Filter const& filter, store::Place const& place)
{
    SheetPage page;
    auto listings = store::list(tx, filter, place, most_in_sheet + 1);
    if (data::take_surplus(listings, most_in_sheet))
        page.next = cursor_of({listings.back().published_at, listings.back().practice});
    page.entries = entries_of(tx, listings);
    return page;
}

SheetPage own_entries(Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                      store::Place const& place)
{
    SheetPage page;
    auto practices = store::mine(tx, person, organisations, place, most_in_sheet + 1);
    if (data::take_surplus(practices, most_in_sheet))
        page.next = cursor_of({practices.back().updated_at, practices.back().id});
    for (auto const& practice : practices)
        page.entries.push_back({practice.id, practice.version, practice.source_language, {}});
    page.entries = filled(tx, std::move(page.entries));
    return page;
}

SheetPage entry_of(Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = get_known(tx, actor, id);
    bool works_on_it = rules::may_read_working_version(actor, practice);
    auto version = works_on_it ? practice.version : *practice.published_version;
    return {filled(tx, {{practice.id, version, practice.source_language, {}}}), {}};
}

} // namespace erasmi::practices
