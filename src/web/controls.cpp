#include "web/controls.hpp"

#include "base/text.hpp"
#include "web/frame.hpp"
#include "web/grouped_choice.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

Message const* problem_of(FormView const& view, std::string_view name)
{
    for (auto const& problem : view.problems)
        if (problem.field == name) return &problem.message;
    return nullptr;
}

/// What stands around a control, so that each control names the same parts in `aria-describedby`.
struct Surrounded {
    FormView const& view;
    std::string_view name;
    std::string id;
    std::string key;
    std::string hint;
    Message const* problem;
    int advised_words = 0;
    int hard_words = 0;

    Surrounded(FormView const& view, std::string_view name)
        : view(view),
          name(name),
          id(element_id(name)),
          key(label_key(view.keys, name)),
          problem(problem_of(view, name))
    {
        auto hint_key = key + ".hint";
        auto text = view.context.text(hint_key);
        if (text != hint_key) hint = text;
    }

    std::string described_by() const
    {
        std::string ids;
        auto add = [&](bool is_there, std::string_view suffix) {
            if (!is_there) return;
            if (!ids.empty()) ids += ' ';
            ids += id;
            ids += suffix;
        };
        add(!hint.empty(), "-hint");
        add(problem, "-error");
        add(advised_words > 0, "-counter");
        return ids;
    }
};

void write_problem(Html& out, Surrounded const& around)
{
    if (!around.problem) return;
    out.put<
        R"(<p class="field-error" id="{}-error">{}<span><span class="visually-hidden">{} </span>{}</span></p>)">(
        around.id, Icon{"circle-alert"}, around.view.context.text("form.error"),
        around.view.context.locale->text(*around.problem));
}

void write_hint_and_problem(Html& out, Surrounded const& around)
{
    if (!around.hint.empty()) out.put<R"(<p class="hint" id="{}-hint">{}</p>)">(around.id, around.hint);
    write_problem(out, around);
}

void write_counter(Html& out, Surrounded const& around)
{
    if (around.advised_words == 0) return;
    auto const& locale = *around.view.context.locale;
    auto words = locale.number(static_cast<std::int64_t>(count_words(around.view.data.get(around.name))));
    auto most = std::to_string(around.advised_words);
    out.put<
        R"(<p class="counter" id="{}-counter" data-island="counter" data-for="{}" data-soft="{}" data-hard="{}" data-text="{}" data-over="{}">{}</p>)">(
        around.id, around.id, around.advised_words, around.hard_words, locale.text("form.counter"),
        locale.text("form.counter_over"), locale.text("form.counter", {{"n", words}, {"max", most}}));
}

void open_field(Html& out, Surrounded const& around, bool is_required)
{
    auto const& context = around.view.context;
    out.put<R"(<div class="field{}"><label for="{}">{}{}</label>)">(
        around.problem ? " invalid" : "", around.id, context.text(around.key), [&](Html& out) {
            if (is_required) out.put<R"( <span class="optional">({})</span>)">(context.text("form.required"));
        });
    write_hint_and_problem(out, around);
}

void close_field(Html& out, Surrounded const& around)
{
    write_counter(out, around);
    out.put<"</div>">();
}

std::string_view input_type(Control control)
{
    switch (control) {
    case Control::email: return "email";
    case Control::url: return "url";
    default: return "text";
    }
}

void line(Html& out, Surrounded const& around, FieldShape const& shape)
{
    bool is_number = shape.control == Control::number;
    bool is_address = shape.control == Control::email || shape.control == Control::url;
    out.put<R"(<input class="input{}" id="{}" name="{}" type="{}" value="{}" dir="{}" {} {} {} {}>)">(
        is_number ? " short" : "", around.id, around.name, input_type(shape.control),
        around.view.data.get(around.name), is_address ? "ltr" : "auto",
        attribute<"inputmode">(is_number ? "numeric" : ""),
        attribute<"autocomplete">(shape.control == Control::email ? "email" : ""),
        attribute<"aria-describedby">(around.described_by()),
        attribute<"aria-invalid">(around.problem ? "true" : ""));
}

void passage(Html& out, Surrounded const& around, FieldShape const& shape)
{
    auto text = [&](std::string_view key) { return around.view.context.text(key); };
    int rows = shape.advised_words > 60 ? 8 : 4;
    out.put<
        R"(<div class="markdown" data-island="markdown" data-for="{}" data-preview="{}" data-label="{}" data-heading="{}" data-bold="{}" data-italic="{}" data-quote="{}" data-link="{}" data-list="{}" data-numbered="{}" data-preview-label="{}" data-preview-failed="{}">)">(
        around.id, around.view.context.url("/markdown"), text("form.markdown.label"),
        text("form.markdown.heading"), text("form.markdown.bold"), text("form.markdown.italic"),
        text("form.markdown.quote"), text("form.markdown.link"), text("form.markdown.list"),
        text("form.markdown.numbered"), text("form.markdown.preview"), text("form.markdown.preview_failed"));
    out.put<R"(<textarea class="input" id="{}" name="{}" rows="{}" dir="auto" {} {}>{}</textarea></div>)">(
        around.id, around.name, rows, attribute<"aria-describedby">(around.described_by()),
        attribute<"aria-invalid">(around.problem ? "true" : ""), around.view.data.get(around.name));
}

void checkbox(Html& out, Surrounded const& around)
{
    bool is_checked = false;
    (void)parse_field(around.view.data.get(around.name), is_checked);
    out.put<R"(<div class="field">)">();
    write_hint_and_problem(out, around);
    out.put<
        R"(<label class="check"><input type="checkbox" id="{}" name="{}" value="true" {} {}><span>{}</span></label></div>)">(
        around.id, around.name, flag<"checked">(is_checked),
        attribute<"aria-describedby">(around.described_by()), around.view.context.text(around.key));
}

bool is_chosen(FormView const& view, std::string_view name, std::string_view value)
{
    return std::ranges::find(view.data.all(name), value) != view.data.all(name).end();
}

/// Problems name repeated parts by their place; the link leads to the first control there is.
void summary_entry(Html& out, FormView const& view, Problem const& problem)
{
    auto label = view.context.text(label_key(view.keys, problem.field));
    out.put<R"(<li><a href="#{}">{}: {}</a></li>)">(element_id(problem.field), label,
                                                    view.context.locale->text(problem.message));
}

void write_options(Html& out, std::vector<Option> const& options, std::string_view chosen)
{
    for (auto const& option : options)
        out.put<R"(<option value="{}" {}>{}</option>)">(
            option.value, flag<"selected">(option.value == chosen), option.label);
}

/// A select around what `options` writes, with the empty choice first.
void select(Html& out, FormView const& view, std::string_view name, bool is_required, Body const& options)
{
    Surrounded around(view, name);
    open_field(out, around, is_required);
    out.put<R"(<select class="input" id="{}" name="{}" {} {}>)">(
        around.id, name, attribute<"aria-describedby">(around.described_by()),
        attribute<"aria-invalid">(around.problem ? "true" : ""));
    out.put<R"(<option value="">{}</option>{}</select>)">(view.context.text("form.choose"), options);
    close_field(out, around);
}

} // namespace

std::string element_id(std::string_view name)
{
    std::string id(name);
    std::ranges::replace(id, '.', '-');
    return id;
}

std::string label_key(std::string_view keys, std::string_view name)
{
    std::string key(keys);
    for (std::size_t start = 0; start < name.size();) {
        auto end = std::min(name.find('.', start), name.size());
        auto part = name.substr(start, end - start);
        bool is_number = !part.empty() && part.find_first_not_of("0123456789") == part.npos;
        if (!is_number) (key += '.') += part;
        start = end + 1;
    }
    return key;
}

void error_summary(Html& out, FormView const& view)
{
    if (view.problems.empty()) return;
    out.put<
        R"(<div class="error-summary" role="alert" tabindex="-1" data-focus autofocus aria-labelledby="error-summary-title"><h2 id="error-summary-title">{}</h2><ul>)">(
        view.context.locale->plural("problem.how_many", std::ssize(view.problems)));
    for (auto const& problem : view.problems) {
        if (problem.field.empty())
            out.put<"<li>{}</li>">(view.context.locale->text(problem.message));
        else
            summary_entry(out, view, problem);
    }
    out.put<"</ul></div>">();
}

void field(Html& out, FormView const& view, std::string_view name, FieldShape const& shape)
{
    Surrounded around(view, name);
    around.advised_words = shape.advised_words;
    around.hard_words = shape.hard_words;
    if (shape.control == Control::checkbox) return checkbox(out, around);
    open_field(out, around, shape.is_required);
    if (shape.control == Control::markdown)
        passage(out, around, shape);
    else
        line(out, around, shape);
    close_field(out, around);
}

void select_field(Html& out, FormView const& view, std::string_view name, std::vector<Option> const& options,
                  bool is_required)
{
    select(out, view, name, is_required,
           [&](Html& out) { write_options(out, options, view.data.get(name)); });
}

void grouped_select_field(Html& out, FormView const& view, std::string_view name,
                          std::vector<OptionGroup> const& groups)
{
    select(out, view, name, false, [&](Html& out) {
        for (auto const& group : groups) {
            if (!group.name.empty()) out.put<R"(<optgroup label="{}">)">(group.name);
            write_options(out, group.options, view.data.get(name));
            if (!group.name.empty()) out.put<"</optgroup>">();
        }
    });
}

void choices_field(Html& out, FormView const& view, std::string_view name, std::vector<Option> const& options)
{
    Surrounded around(view, name);
    out.put<R"(<fieldset class="field fields{}" id="{}" {}><legend>{}</legend>)">(
        around.problem ? " invalid" : "", around.id, attribute<"aria-describedby">(around.described_by()),
        view.context.text(around.key));
    write_hint_and_problem(out, around);
    out.put<R"(<div class="choices">)">();
    for (auto const& option : options)
        out.put<
            R"(<label class="check"><input type="checkbox" name="{}" value="{}" {}><span>{}</span></label>)">(
            name, option.value, flag<"checked">(is_chosen(view, name, option.value)), option.label);
    out.put<"</div></fieldset>">();
}

void password_field(Html& out, FormView const& view, std::string_view name, std::string_view autocomplete)
{
    Surrounded around(view, name);
    open_field(out, around, false);
    out.put<R"(<input class="input" id="{}" name="{}" type="password" autocomplete="{}" {} {}>)">(
        around.id, name, autocomplete, attribute<"aria-describedby">(around.described_by()),
        attribute<"aria-invalid">(around.problem ? "true" : ""));
    close_field(out, around);
}

void file_field(Html& out, FormView const& view, std::string_view name, std::string_view accept)
{
    Surrounded around(view, name);
    open_field(out, around, false);
    out.put<R"(<input class="input" id="{}" name="{}" type="file" accept="{}" {} {}>)">(
        around.id, name, accept, attribute<"aria-describedby">(around.described_by()),
        attribute<"aria-invalid">(around.problem ? "true" : ""));
    close_field(out, around);
}

} // namespace erasmi::web
