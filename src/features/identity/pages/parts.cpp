#include "features/identity/pages/parts.hpp"

#include "web/url.hpp"

#include <array>

namespace erasmi::identity::pages {

namespace {

constexpr std::array<std::string_view, 13> notes{
    "password_changed",   "profile_saved", "session_ended",  "left",       "invited",
    "organisation_saved", "member_saved",  "member_removed", "role_saved", "blocked",
    "unblocked",          "joined",        "email_confirmed"};

} // namespace

web::PageHead head_of(std::string_view title, Problems const& problems)
{
    return {.title = std::string(title), .is_indexed = false, .has_problems = !problems.empty()};
}

void narrow_page(Html& out, Context const& context, web::PageHead const& head,
                 std::vector<web::Crumb> const& crumbs, web::Body const& body)
{
    web::frame(out, context, head, [&](Html& out) {
        page_head(out, context, crumbs, head.title);
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        note(out, context);
        body(out);
        out.put<"</div></section>">();
    });
}

void page_head(Html& out, Context const& context, std::vector<web::Crumb> const& crumbs,
               std::string_view title, std::string_view lead)
{
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    web::breadcrumbs(out, context, crumbs);
    out.put<"<h1>{}</h1>">(title);
    if (!lead.empty()) out.put<R"(<p class="lead">{}</p>)">(lead);
    out.put<"</div></div>">();
}

void note(Html& out, Context const& context) { web::done_note(out, context, "identity.note", notes); }

std::string with_note(std::string_view path, std::string_view note)
{
    return std::string(path) + "?note=" + std::string(note);
}

void form(Html& out, web::FormView const& view, FormHead const& head, web::Body const& fields)
{
    auto const& context = view.context;
    web::error_summary(out, view);
    out.put<
        R"(<form method="post" action="{}" novalidate>{}<input type="hidden" name="_method" value="{}">{})">(
        context.url(head.action), web::CsrfField{context}, head.method, fields);
    out.put<R"(<div class="form-actions"><button class="btn{}">{}</button>)">(
        head.is_dangerous ? " danger" : "", context.text(head.button));
    if (!head.cancel.empty())
        out.put<R"(<a class="btn quiet" href="{}">{}</a>)">(context.url(head.cancel),
                                                            context.text("identity.cancel"));
    out.put<"</div></form>">();
}

void button(Html& out, Context const& context, FormHead const& head, std::string_view about)
{
    web::button_form(
        out, context,
        {head.action, head.method, context.text(head.button), about, head.is_dangerous ? "danger" : "ghost"});
}

void Day::operator()(Html& out) const
{
    auto day = std::chrono::floor<std::chrono::days>(instant);
    std::chrono::year_month_day date(day);
    auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto machine = std::to_string(static_cast<int>(date.year())) + "-" +
                   two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
    out.put<R"(<time datetime="{}">{}</time>)">(machine, context.locale->date(instant));
}

std::vector<web::Option> language_options()
{
    std::vector<web::Option> options;
    for (auto language : interface_languages)
        options.push_back({std::string(code(language)), std::string(own_name(language))});
    return options;
}

std::vector<web::Option> member_role_options(Context const& context)
{
    std::vector<web::Option> options;
    each_enumerator<MemberRole>([&](MemberRole role) {
        options.push_back({std::string(enum_name(role)), std::string(role_text(context, role))});
    });
    return options;
}

std::string_view role_text(Context const& context, SiteRole role)
{
    return context.text("identity.role." + std::string(enum_name(role)));
}

std::string_view role_text(Context const& context, MemberRole role)
{
    return context.text("identity.role." + std::string(enum_name(role)));
}

} // namespace erasmi::identity::pages
