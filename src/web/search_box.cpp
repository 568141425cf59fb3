#include "web/search_box.hpp"

#include "web/frame.hpp"

namespace erasmi::web {

namespace {

constexpr int most_characters = 300;

} // namespace

void search_box(Html& out, Context const& context, SearchBox const& box, std::string_view words,
                Parameters const& along)
{
    bool completes = !box.completions.empty();
    out.put<
        R"(<form class="searchbar" role="search" action="{}"><label class="visually-hidden" for="q">{}</label><input class="input" id="q" name="q" type="search" value="{}" dir="auto" maxlength="{}" {} {} {}>)">(
        context.url(box.path), context.text(box.label), words, most_characters,
        attribute<"placeholder">(box.example.empty() ? std::string_view() : context.text(box.example)),
        attribute<"data-island">(completes ? "completions" : ""),
        attribute<"data-completions">(completes ? context.url(box.completions) : std::string()));
    for (auto const& [name, value] : along)
        out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
    out.put<R"(<button class="btn">{}{}</button></form>)">(Icon{"search"}, context.text("list.search"));
}

void search_box_of_site(Html& out, Context const& context)
{
    if (!context.site.index) return;
    for (auto const& feature : context.site.features)
        for (auto const& list : feature.lists)
            if (!list.box.path.empty()) return search_box(out, context, list.box);
}

} // namespace erasmi::web
