#include "base/difference.hpp"
#include "data/revisions.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/exports.hpp"
#include "features/practices/form.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/pages/map.hpp"
#include "features/practices/paper.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "web/answer.hpp"
#include "web/papers.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

/// A published practice, for everybody; the newest version of others, for those who work on it.
Practice get_readable(Context const& context)
{
    return get_known(context.tx(), context.actor, context.id<struct PracticeRecord>());
}

std::int64_t version_in(std::string_view text, Practice const& practice)
{
    std::int64_t version = 0;
    bool is_number = !parse_field(text, version);
    if (!is_number || version < 1 || version > practice.version) throw Stop(Status::not_found);
    return version;
}

/// The practice and the version that is asked for; stops with 404 when the reader may not see it.
std::pair<Practice, std::int64_t> get_readable_version(Context const& context)
{
    auto practice = get_readable(context);
    auto version = version_in(context.parameter("version"), practice);
    auto published = store::published_versions(context.tx(), practice.id);
    if (!rules::may_read_version(context.actor, practice, published, version)) throw Stop(Status::not_found);
    return {std::move(practice), version};
}

/// What a paper is written from, once the transaction is over.
struct PaperSource {
    ReadingView view;
    std::shared_ptr<taxonomies::Catalogue const> terms;
    Instant date; ///< of the version
};

PaperSource source_of(Context const& context, Practice const& practice, std::int64_t version)
{
    auto view = reading_view(context, practice, version);
    auto date = view.published_at.value_or(practice.updated_at);
    return {std::move(view), taxonomies::catalogue(context.tx()), date};
}

Response paper_of(Context const& context, PaperSource const& source)
{
    pages::Reader reader{context, source.view, source.terms};
    return paper_answer(context, practices::paper_of(reader, source.date), source.view.content.title);
}

/// What everybody may know of a practice whose next version is being written: the public version, and nothing
/// of the work on the next.
Practice public_side(Context const& context, Practice practice)
{
    practice.version = *practice.published_version;
    practice.title = store::content(context.tx(), practice.id, practice.version).title.str();
    practice.state = State::published;
    practice.curator.reset();
    practice.waiting_since.reset();
    practice.updated_at = practice.published_at.value_or(practice.updated_at);
    return practice;
}

/// What the reader may know of the practice.
Practice shown_to(Context const& context, Practice practice)
{
    bool sees_all = rules::may_read_working_version(context.actor, practice);
    return sees_all ? practice : public_side(context, std::move(practice));
}

/// A page of the versions that the reader may read.
VersionPage versions_page(Context const& context, Practice const& practice)
{
    auto& tx = context.tx();
    auto before = begin_of_versions(context, practice.version);
    bool sees_all = rules::may_read_working_version(context.actor, practice);
    auto revisions =
        sees_all
            ? data::revisions::list(tx, "practice", practice.id, before, lines_for_versions)
            : data::revisions::lines(tx, "practice", practice.id,
                                     store::published_before(tx, practice.id, before, lines_for_versions));
    auto lines = identity::version_lines(tx, *context.locale, revisions);
    if (!sees_all)
        for (auto& line : lines) line.by.clear();
    return version_page(std::move(lines));
}

struct ComparedVersions {
    std::int64_t from = 1;
    std::int64_t to = 1;
};

/// Those that are asked for; without them the newest that the reader may read, and the one before it. Stops
/// with 404 when the reader may not see one of them.
ComparedVersions compared_versions(Context const& context, Practice const& practice)
{
    auto published = store::published_versions(context.tx(), practice.id);
    auto asked = [&](std::string_view name, std::int64_t otherwise) {
        auto text = context.query.get(name);
        auto version = text.empty() ? otherwise : version_in(text, practice);
        if (!rules::may_read_version(context.actor, practice, published, version))
            throw Stop(Status::not_found);
        return version;
    };
    if (rules::may_read_working_version(context.actor, practice))
        return {asked("from", std::max<std::int64_t>(1, practice.version - 1)),
                asked("to", practice.version)};
    auto former = published.size() > 1 ? published.at(published.size() - 2) : published.at(0);
    return {asked("from", former), asked("to", published.back())};
}

/// "steps.s2.what" has the label of `steps.what`.
std::string_view field_label(Context const& context, std::string_view field)
{
    constexpr std::string_view steps = "steps.";
    auto name = std::string(field);
    if (field.starts_with(steps)) name = "steps" + name.substr(name.find('.', steps.size()));
    return context.text(label_key("practices.field", name));
}

/// What is chosen or ticked in the words of its form; all other texts are words already.
std::string in_words(Context const& context, std::string_view field, std::string const& text)
{
    if (field == "regular_service") return std::string(text == "true" ? field_label(context, field) : "");
    if (text.empty() || !field.ends_with(".adaptability")) return text;
    return std::string(context.text("practices." + text));
}

} // namespace

Response list(Context& context)
{
    constexpr int page_size = 20;
    if (context.wanted == Representation::csv) return csv_of_list(context);
    if (context.wanted == Representation::atom) return feed_of_list(context);
    auto view = list_view(context, page_size);
    if (context.wanted == Representation::json_ld) return linked_data_of_list(context, view);
    return answer(context, view, [](Html& out, Context const& context, ListView const& view) {
        pages::list(out, context, view);
    });
}

Response complete_words(Context& context) { return json_answer(to_json(completions(context))); }

Response map(Context& context) { return answer(context, map_view(context), pages::map); }

Response show(Context& context)
{
    auto practice = get_readable(context);
    auto view = reading_view(context, practice, 0);
    if (context.wanted == Representation::json_ld) return linked_data_of(context, view);
    return answer(context, view, pages::reading);
}

Response show_version(Context& context)
{
    auto [practice, version] = get_readable_version(context);
    return answer(context, reading_view(context, practice, version), pages::reading);
}

Response show_as_paper(Context& context)
{
    auto source = with_reading(context, [&] { return source_of(context, get_readable(context), 0); });
    return paper_of(context, source);
}

Response show_version_as_paper(Context& context)
{
    auto source = with_reading(context, [&] {
        auto [practice, version] = get_readable_version(context);
        return source_of(context, practice, version);
    });
    return paper_of(context, source);
}

Response versions(Context& context)
{
    auto practice = get_readable(context);
    auto page = versions_page(context, practice);
    pages::VersionsView view{shown_to(context, practice), std::move(page.versions), page.next};
    return answer(context, view, pages::versions);
}

Response compare(Context& context)
{
    auto practice = get_readable(context);
    auto [from, to] = compared_versions(context, practice);
    auto contents = store::contents(context.tx(), practice.id, {from, to});
    auto terms = taxonomies::catalogue(context.tx());
    auto words = [&](std::int64_t version) {
        return words_by_step_keys(contents.at(version), *terms, context.language());
    };
    pages::ComparisonView view{shown_to(context, practice), from, to, {}};
    for (auto& difference : differences(words(from), words(to)))
        view.changes.push_back({difference.field, std::string(field_label(context, difference.field)),
                                in_words(context, difference.field, difference.before),
                                in_words(context, difference.field, difference.after)});
    return answer(context, view, pages::comparison);
}

} // namespace erasmi::practices::handlers
