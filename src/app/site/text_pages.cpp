#include "app/site/handlers.hpp"
#include "base/described.hpp"
#include "base/embedded.hpp"
#include "web/answer.hpp"
#include "web/frame.hpp"
#include "web/retention.hpp"

#include <span>
#include <string>
#include <vector>

namespace erasmi::app::site {

namespace {

using web::Html;

struct Passage {
    std::string heading;
    std::vector<std::string> paragraphs;
};
BOOST_DESCRIBE_STRUCT(Passage, (), (heading, paragraphs))

struct Link {
    std::string text;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(Link, (), (text, address))

struct TextView {
    std::string title;
    std::string lead;
    std::vector<Passage> passages;
    std::vector<Link> links;
};
BOOST_DESCRIBE_STRUCT(TextView, (), (title, lead, passages, links))

/// A text's paragraphs stand apart by an empty line.
std::vector<std::string> paragraphs_of(std::string_view text)
{
    std::vector<std::string> all;
    while (!text.empty()) {
        auto end = text.find("\n\n");
        all.emplace_back(text.substr(0, end));
        text = end == text.npos ? std::string_view() : text.substr(end + 2);
    }
    return all;
}

/// The page whose texts are the messages KEY, KEY.lead, and for each name KEY.NAME and KEY.NAME.text.
TextView text_view(Context const& context, std::string const& key, std::vector<std::string> const& names)
{
    TextView view{.title = std::string(context.text(key)),
                  .lead = std::string(context.text(key + ".lead")),
                  .passages = {},
                  .links = {}};
    auto const prefix = key + ".";
    for (auto const& name : names) {
        auto passage = prefix + name;
        view.passages.push_back(
            {std::string(context.text(passage)), paragraphs_of(context.text(passage + ".text"))});
    }
    return view;
}

void add_contact(Context const& context, TextView& view)
{
    auto const& contact = context.site.contact;
    if (!contact.empty())
        view.links.push_back(
            {context.locale->text("contact.write", {{"mail", contact}}), "mailto:" + contact});
}

void page(Html& out, Context const& context, TextView const& view)
{
    frame(out, context, {.title = view.title, .description = view.lead}, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
        web::breadcrumbs(out, context, {{view.title, ""}});
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p></div></div><section class="section"><div class="wrap narrow">)">(
            view.title, view.lead);
        for (auto const& passage : view.passages) {
            out.put<"<h2>{}</h2>">(passage.heading);
            for (auto const& text : passage.paragraphs) out.put<"<p>{}</p>">(text);
        }
        if (!view.links.empty()) {
            out.put<"<ul>">();
            for (auto const& link : view.links)
                out.put<R"(<li><a href="{}">{}</a></li>)">(link.address, link.text);
            out.put<"</ul>">();
        }
        out.put<"</div></section>">();
    });
}

std::string days(std::chrono::days period) { return std::to_string(period.count()); }

Passage periods(Context const& context)
{
    namespace periods = web::retention;
    auto text =
        context.locale->text("privacy.periods.text", {{"sessions", days(periods::sessions)},
                                                      {"oldest_sessions", days(periods::oldest_sessions)},
                                                      {"drafts", days(periods::drafts)},
                                                      {"done_jobs", days(periods::done_jobs)},
                                                      {"failed_jobs", days(periods::failed_jobs)}});
    return {std::string(context.text("privacy.periods")), paragraphs_of(text)};
}

} // namespace

// messages: about about.* privacy privacy.* accessibility accessibility.* source source.*

Response about(Context& context)
{
    auto view = text_view(context, "about", {"what", "who", "how", "name"});
    if (context.site.is_demonstration)
        view.passages.push_back({std::string(context.text("about.demonstration")),
                                 paragraphs_of(context.text("about.demonstration.text"))});
    add_contact(context, view);
    return answer(context, view, page);
}

Response privacy(Context& context)
{
    auto view = text_view(context, "privacy", {"kept", "cookies", "visits", "others", "never", "rights"});
    view.passages.insert(view.passages.begin() + 1, periods(context));
    add_contact(context, view);
    return answer(context, view, page);
}

Response accessibility(Context& context)
{
    auto view = text_view(context, "accessibility", {"aim", "how", "limits", "tell"});
    add_contact(context, view);
    return answer(context, view, page);
}

Response source(Context& context)
{
    auto view = text_view(context, "source", {"licence", "get", "parts"});
    view.lead = context.locale->text("source.lead", {{"version", context.site.version}});
    if (!context.site.source_url.empty())
        view.links.push_back({std::string(context.text("source.link")), context.site.source_url});
    view.links.push_back(
        {std::string(context.text("source.agpl")), "https://www.gnu.org/licenses/agpl-3.0.html"});
    view.links.push_back({std::string(context.text("source.licences")), "/source/licences"});
    add_contact(context, view);
    return answer(context, view, page);
}

Response licences(Context&)
{
    std::string text;
    for (auto const& file : embedded::assets())
        if (file.path == "licences.txt" || (file.path.starts_with("fonts/") && file.path.ends_with(".txt")))
            text += std::string(file.bytes) + "\n";
    return web::text_answer(std::move(text), "text/plain; charset=utf-8");
}

} // namespace erasmi::app::site
