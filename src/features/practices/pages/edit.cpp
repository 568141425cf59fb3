// The form in which a practice is written.
#include "features/practices/pages.hpp"
#include "features/practices/places.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices::pages {

namespace {

using web::flag;
using web::Icon;

struct Writer {
    Context const& context;
    EditView const& view;
    FormView form;
    std::shared_ptr<taxonomies::Catalogue const> terms;

    std::vector<web::Option> options(std::string_view taxonomy) const
    {
        return terms->options(taxonomy, context.language());
    }
};

/// Draws the field of `Record` called `name` at `path`, by its type.
template <class Record>
void draw(Html& out, Writer const& writer, std::string_view name, std::string const& path)
{
    each_field_type<Record>([&]<class Type>(std::string_view field) {
        if (field != name) return;
        if constexpr (std::is_same_v<Type, Term<"region">>)
            web::grouped_select_field(
                out, writer.form, path,
                region_options(*writer.terms, writer.context.language(), writer.form.data.get(path)));
        else if constexpr (is_term<Type>)
            web::select_field(out, writer.form, path, writer.options(Type::taxonomy));
        else if constexpr (is_list<Type>) {
            if constexpr (is_term<typename Type::value_type>)
                web::choices_field(out, writer.form, path, writer.options(Type::value_type::taxonomy));
        } else if constexpr (DescribedEnum<Type>) {
            std::vector<web::Option> options;
            each_enumerator<Type>([&](Type value) {
                std::string key(enum_name(value));
                options.push_back({key, std::string(writer.context.text("practices." + key))});
            });
            web::select_field(out, writer.form, path, options, true);
        } else
            web::field<Type>(out, writer.form, path);
    });
}

void draw_all(Html& out, Writer const& writer, std::initializer_list<std::string_view> names)
{
    for (auto name : names) draw<Content>(out, writer, name, std::string(name));
}

void row_button(Html& out, Writer const& writer, std::string_view verb, std::string const& row,
                std::string_view icon, bool is_disabled)
{
    out.put<
        R"(<button class="btn quiet small icon-only" name="_action" value="{}:{}" aria-describedby="{}-head" {}>{}<span class="visually-hidden">{}</span></button>)">(
        verb, row, web::element_id(row), flag<"disabled">(is_disabled), Icon{icon},
        writer.context.text("form.rows." + std::string(verb)));
}

void thumbnail(Html& out, Writer const& writer, std::string const& row)
{
    auto const& data = writer.form.data;
    out.put<R"(<img class="thumbnail" src="{}" alt="{}" loading="lazy">)">(
        path_of(writer.view.practice.id) + "/pictures/" + std::string(data.get(row + ".file")),
        data.get(row + ".alt"));
}

/// A repeated part: its rows with buttons to move and remove, and a button to add.
template <class Item>
void rows(Html& out, Writer const& writer, std::string const& prefix)
{
    auto text = [&](std::string const& key) {
        return writer.context.text("practices.field." + prefix + key);
    };
    auto indices = writer.form.data.indices(prefix);
    out.put<
        R"(<section class="row-group" aria-label="{}" id="{}"><h3>{}</h3><p class="hint">{}</p><ol class="rows" data-island="reorder" data-rows="{}" data-moved="{}">)">(
        text(""), prefix, text(""), text(".hint"), prefix, writer.context.text("form.rows.moved"));
    int position = 0;
    for (int index : indices) {
        auto row = prefix + "." + std::to_string(index);
        ++position;
        out.put<
            R"(<li data-row><div class="row-head"><h4 id="{}-head">{} <span data-position>{}</span></h4>)">(
            web::element_id(row), text(".one"), position);
        row_button(out, writer, "move_up", row, "arrow-up", index == *indices.begin());
        row_button(out, writer, "move_down", row, "arrow-down", index == *indices.rbegin());
        row_button(out, writer, "remove", row, "trash-2", false);
        out.put<"</div>">();
        if constexpr (std::is_same_v<Item, Picture>) thumbnail(out, writer, row);
        each_field_type<Item>([&]<class>(std::string_view name) {
            auto path = row + "." + std::string(name);
            if (name == "key" || name == "file")
                out.put<R"(<input type="hidden" name="{}" value="{}">)">(path, writer.form.data.get(path));
            else
                draw<Item>(out, writer, name, path);
        });
        out.put<"</li>">();
    }
    out.put<"</ol>">();
    // A picture is added by its upload, not by an empty row.
    if constexpr (!std::is_same_v<Item, Picture>)
        out.put<R"(<p><button class="btn ghost" name="_action" value="add:{}">{}{}</button></p>)">(
            prefix, Icon{"plus"}, text(".add"));
    out.put<"</section>">();
}

void group(Html& out, Writer const& writer, std::string_view name, web::Body const& body)
{
    auto key = "practices.group." + std::string(name);
    out.put<R"(<section aria-labelledby="group-{}"><h2 id="group-{}">{}</h2><p>{}</p>{}</section>)">(
        name, name, writer.context.text(key), writer.context.text(key + ".lead"), body);
}

/// Where two people changed the same field: both wordings, and a choice.
void clashes(Html& out, Writer const& writer)
{
    if (writer.view.clashes.empty()) return;
    auto const& context = writer.context;
    out.put<
        R"(<div class="note warn" role="alert" tabindex="-1" data-focus autofocus>{}<div><h2>{}</h2><p>{}</p></div></div><dl class="changes">)">(
        Icon{"git-compare"}, context.text("practices.clash.title"), context.text("practices.clash.help"));
    for (auto const& clash : writer.view.clashes) {
        out.put<
            R"(<div class="changed"><dt>{}</dt><dd class="old"><label class="check"><input type="radio" name="_take.{}" value="theirs"><span>{}</span></label><p class="pre">{}</p></dd><dd class="new"><label class="check"><input type="radio" name="_take.{}" value="mine" checked><span>{}</span></label><p class="pre">{}</p></dd></div>)">(
            context.text(web::label_key("practices.field", clash.field)), clash.field,
            context.text("practices.clash.theirs"), clash.theirs, clash.field,
            context.text("practices.clash.mine"), clash.mine);
    }
    out.put<"</dl>">();
}

void restored_note(Html& out, Writer const& writer)
{
    if (!writer.view.is_restored) return;
    out.put<
        R"(<div class="note ok" role="status">{}<div><p>{}</p><p><button class="btn quiet small" name="_action" value="discard">{}</button></p></div></div>)">(
        Icon{"history"}, writer.context.text("practices.edit.restored"),
        writer.context.text("practices.edit.discard"));
}

void pictures(Html& out, Writer const& writer)
{
    auto const& context = writer.context;
    rows<Picture>(out, writer, "pictures");
    out.put<R"(<p><a class="btn ghost" href="{}">{}{}</a></p>)">(
        context.url(path_of(writer.view.practice.id) + "/pictures"), Icon{"image"},
        context.text("practices.pictures.add"));
}

void buttons(Html& out, Writer const& writer)
{
    auto const& context = writer.context;
    out.put<
        R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a><p class="save-state" data-autosave-state data-saved="{}" data-failed="{}" data-restored="{}"></p></div>)">(
        context.text("practices.edit.save"), context.url(path_of(writer.view.practice.id) + "/curation"),
        context.text("form.cancel"), context.text("form.autosave.saved"),
        context.text("form.autosave.failed"), context.text("form.autosave.restored"));
}

/// The way to each part of a form that is many screens long.
void contents(Html& out, Writer const& writer)
{
    out.put<R"(<nav aria-label="{}"><ul class="chips" role="list">)">(
        writer.context.text("practices.on_this_page"));
    for (std::string_view name : {"what", "story", "network", "blueprint", "sources"})
        out.put<R"(<li><a class="chip" href="#group-{}">{}</a></li>)">(
            name, writer.context.text("practices.group." + std::string(name)));
    out.put<"</ul></nav>">();
}

void form(Html& out, Writer const& writer)
{
    auto const& practice = writer.view.practice;
    auto action = writer.context.url(path_of(practice.id));
    out.put<
        R"(<form method="post" action="{}" novalidate data-island="autosave" data-autosave="{}">{}<input type="hidden" name="_method" value="PUT"><input type="hidden" name="base_version" value="{}"><button class="visually-hidden" tabindex="-1" aria-hidden="true">{}</button>)">(
        action, action + "/draft", web::CsrfField{writer.context}, writer.form.data.get("base_version"),
        writer.context.text("practices.edit.save"));
    restored_note(out, writer);
    clashes(out, writer);
    group(out, writer, "what", [&](Html& out) {
        draw_all(out, writer,
                 {"title", "summary", "themes", "country", "region", "place", "size", "since", "until",
                  "regular_service"});
    });
    group(out, writer, "story", [&](Html& out) {
        draw_all(out, writer,
                 {"challenge", "how_it_works", "results", "evaluation", "evaluation_type", "beneficiaries",
                  "reached", "funding", "cost_band", "lessons"});
    });
    group(out, writer, "network", [&](Html& out) {
        rows<NetworkActor>(out, writer, "actors");
        draw_all(out, writer, {"coordination", "governance", "rhythm", "tools", "agreements", "phase"});
        rows<FactorMet>(out, writer, "factors");
    });
    group(out, writer, "blueprint", [&](Html& out) {
        draw_all(out, writer, {"preconditions"});
        rows<Step>(out, writer, "steps");
        draw_all(out, writer, {"roles", "competences", "costs", "risks"});
        rows<SuggestedIndicator>(out, writer, "indicators");
    });
    group(out, writer, "sources", [&](Html& out) {
        rows<Source>(out, writer, "sources");
        pictures(out, writer);
    });
    web::field<Text<0, 300>>(out, writer.form, "reason");
    buttons(out, writer);
    out.put<"</form>">();
}

} // namespace

void edit(Html& out, Context const& context, EditView const& view)
{
    Writer writer{context,
                  view,
                  {context, view.form, view.problems, "practices.field"},
                  taxonomies::catalogue(context.tx())};
    web::PageHead page{
        .title = view.practice.title, .is_indexed = false, .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        work_head(out, context, {view.practice, "edit"});
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        web::error_summary(out, writer.form);
        contents(out, writer);
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(
            Icon{"info"}, context.text("practices.edit.no_case_data"));
        form(out, writer);
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
