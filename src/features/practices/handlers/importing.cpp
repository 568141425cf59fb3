// Tables of practices are uploaded, looked at and taken over.
#include "features/practices/pages/importing.hpp"

#include "data/chunks.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/handler_parts.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

constexpr int shown_imports = 20;
constexpr std::size_t page_size = 50;

std::string path_of(ImportId id) { return "/practices/import/" + id.str(); }

Part const* uploaded(Context const& context)
{
    for (auto const& part : context.files)
        if (part.name == "table" && part.file && part.file->size > 0) return &part;
    return nullptr;
}

/// The table that was uploaded, which can be read.
Checked<Part const*> readable_upload(Context const& context)
{
    auto const* part = uploaded(context);
    if (!part) return Problems{{"table", {"problem.required"}}};
    auto sheet = tables::read_table(data::whole_file(part->file->path), import_limits);
    if (!sheet) return Problems{{"table", sheet.error().front().message}};
    return part;
}

/// What the form says; stops with 403 for an organisation that the person does not belong to.
Checked<Import> import_in(Context const& context, Part const& part)
{
    Import import{.id = ImportId(new_id(*context.site.surroundings)),
                  .person = context.me(),
                  .language = context.language(),
                  .file_name = shortened(*part.filename, 200),
                  .created_at = context.site.surroundings->now()};
    if (auto owner = context.form.get("owner"); !owner.empty()) {
        import.owner = OrganisationId::parse(owner);
        if (!import.owner) return Problems{{"owner", {"problem.unknown_choice"}}};
        require(context.actor.belongs_to(*import.owner));
    }
    import.file = context.site.files->put_file(part.file->path);
    return import;
}

Response upload_page(Context const& context, Problems const& problems)
{
    pages::ImportsView view;
    pages::ImportForm form{context.form, problems};
    context.site.database->read([&](Tx& tx) {
        view.imports = store::imports_of(tx, context.me(), shown_imports);
        form.owners = identity::own_organisations(tx, context.actor);
    });
    return answer_problems(context, problems, [&](Html& out) { pages::upload(out, context, view, form); });
}

Import own_import(Context const& context, Tx& tx)
{
    return store::import_of(tx, context.me(), context.id<struct ImportRecord>("import"));
}

/// The table of an import; stops with 410 when it is not kept any more.
tables::Sheet sheet_of(Context const& context, Import const& import)
{
    auto file = context.site.files->open(import.file);
    if (!file) throw Stop(Status::gone, {"practices.import.gone"});
    auto sheet = tables::read_table(data::whole_file(*file), import_limits);
    if (!sheet) throw Stop(Status::gone, {"practices.import.gone"});
    return std::move(*sheet);
}

ImportLine line_of(Locale const& locale, PlannedPractice const& planned)
{
    ImportLine line{.row = planned.row, .title = planned.title, .outcome = planned.outcome};
    for (auto const& [language, texts] : planned.texts) line.translations.push_back(language);
    for (auto const& problem : planned.problems)
        line.problems.push_back({problem.row, problem.column, locale.text(problem.message)});
    return line;
}

/// Those with problems come first: they are what must be mended.
std::vector<PlannedPractice const*> in_order(ImportPlan const& plan)
{
    std::vector<PlannedPractice const*> practices;
    for (bool is_to_be_mended : {true, false})
        for (auto const& practice : plan.practices)
            if (!practice.problems.empty() == is_to_be_mended) practices.push_back(&practice);
    return practices;
}

ImportView head_of(Import const& import)
{
    return {.id = import.id,
            .file_name = import.file_name,
            .created_at = import.created_at,
            .confirmed_at = import.confirmed_at,
            .created = import.created,
            .changed = import.changed};
}

ImportView view_of(Context const& context, Import const& import, ImportPlan const& plan)
{
    auto view = head_of(import);
    view.created = plan.count(ImportOutcome::created);
    view.changed = plan.count(ImportOutcome::changed);
    view.unchanged = plan.count(ImportOutcome::unchanged);
    view.unknown_columns = plan.unknown_columns;
    for (auto const& problem : plan.problems) view.problems.push_back(context.locale->text(problem.message));
    auto practices = in_order(plan);
    view.with_problems = std::ranges::count_if(
        plan.practices, [](PlannedPractice const& practice) { return !practice.problems.empty(); });
    auto most = static_cast<std::int64_t>(practices.size());
    auto start = static_cast<std::size_t>(context.number("after", 0, 0, most));
    auto end = std::min(start + page_size, practices.size());
    for (auto i = start; i < end; ++i) view.practices.push_back(line_of(*context.locale, *practices[i]));
    if (end < practices.size()) view.next = static_cast<std::int64_t>(end);
    return view;
}

Response preview(Context const& context, Import const& import, ImportPlan const& plan, Status status)
{
    return answer(context, view_of(context, import, plan), pages::import, status);
}

} // namespace

Response import_form(Context& context)
{
    pages::ImportsView view{store::imports_of(context.tx(), context.me(), shown_imports)};
    return answer(context, view, [](Html& out, Context const& context, pages::ImportsView const& view) {
        pages::upload(out, context, view, {.form = {}, .owners = own_organisations(context)});
    });
}

// Reading a table takes its time, so it happens before the transaction.
Response upload_import(Context& context)
{
    auto part = readable_upload(context);
    if (!part) return upload_page(context, part.error());
    auto import = import_in(context, **part);
    if (!import) return upload_page(context, import.error());
    context.site.database->write([&](Tx& tx) { store::insert(tx, *import); });
    return created(context, path_of(import->id), to_json(*import));
}

Response show_import(Context& context)
{
    auto& database = *context.site.database;
    auto import = database.read([&](Tx& tx) { return own_import(context, tx); });
    if (import.confirmed_at) return answer(context, head_of(import), pages::import);
    auto sheet = sheet_of(context, import);
    auto plan = database.read([&](Tx& tx) { return plan_import(tx, context.actor, import, sheet); });
    return preview(context, import, plan, Status::ok);
}

// Planned again in the transaction that does it: what is there may have changed since the preview.
Response confirm_import(Context& context)
{
    auto& database = *context.site.database;
    auto import = database.read([&](Tx& tx) { return own_import(context, tx); });
    if (import.confirmed_at) return done(context, path_of(import.id));
    auto sheet = sheet_of(context, import);
    auto reason = context.locale->text("practices.import.reason", {{"file", import.file_name}});
    auto plan = database.write([&](Tx& tx) {
        auto plan = plan_import(tx, context.actor, import, sheet);
        if (!plan.has_problems()) apply_import(tx, context.actor, import, plan, reason);
        return plan;
    });
    if (plan.has_problems()) return preview(context, import, plan, Status::unprocessable_content);
    return done(context, path_of(import.id));
}

Response discard_import(Context& context)
{
    store::remove(context.tx(), own_import(context, context.tx()).id);
    return done(context, "/practices/import");
}

} // namespace erasmi::practices::handlers
