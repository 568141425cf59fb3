#include "features/practices/translations.hpp"

#include "data/translations.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/events.hpp"
#include "features/practices/listing.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/texts.hpp"

#include <set>

namespace erasmi::practices {

namespace {

TextsByPath texts_by_path(Content const& content)
{
    TextsByPath texts;
    each_text(content, [&](std::string const& path, auto const& text) { texts[path] = text.str(); });
    return texts;
}

/// Former versions that translations were made from and whose wording may differ from that of `version`.
std::map<std::int64_t, TextsByPath> former_texts(Tx& tx, Practice const& practice,
                                                 std::vector<TextState> const& states, std::int64_t version)
{
    std::set<std::int64_t> wanted;
    for (auto const& state : states)
        if (state.source_version != 0 && state.source_version != version) wanted.insert(state.source_version);
    std::map<std::int64_t, TextsByPath> former;
    if (wanted.empty()) return former;
    for (auto& [number, content] : store::contents(tx, practice.id, {wanted.begin(), wanted.end()}))
        former.emplace(number, texts_by_path(content));
    return former;
}

std::vector<TextState> source_states(Content const& content)
{
    std::vector<TextState> states;
    each_text(content, [&]<class Text>(std::string const& path, Text const& text) {
        if (text.empty()) return;
        states.push_back({.path = path, .source = text.str(), .is_long = Text::rule.lines == Lines::many});
    });
    return states;
}

} // namespace

std::int64_t shown_version(Practice const& practice)
{
    return practice.published_version.value_or(practice.version);
}

std::vector<TextState> text_states(Tx& tx, Practice const& practice, Content const& content,
                                   Language language)
{
    auto states = source_states(content);
    auto stored = data::translations::of(tx, "practice", practice.id, language);
    for (auto& state : states) {
        auto found = std::ranges::find(stored, state.path, &data::TranslationRow::field);
        if (found == stored.end()) continue;
        state.text = found->text;
        state.source_version = found->source_version;
    }
    auto former = former_texts(tx, practice, states, shown_version(practice));
    for (auto& state : states) {
        auto then = former.find(state.source_version);
        if (then == former.end()) continue;
        auto& wording = then->second[state.path];
        if (wording != state.source) state.former_source = wording;
    }
    return states;
}

void put_translations(Content& content, std::vector<TextState> const& states)
{
    TextsByPath texts;
    for (auto const& state : states)
        if (!state.is_missing()) texts[state.path] = state.text;
    each_text(content, [&]<class Text>(std::string const& path, Text& text) {
        if (auto found = texts.find(path); found != texts.end()) (void)restore_field(found->second, text);
    });
}

std::string field_of(std::string_view path)
{
    std::string field;
    std::size_t part = 0;
    for (std::size_t start = 0; start < path.size(); ++part) {
        auto end = std::min(path.find('/', start), path.size());
        // The second part names one of several; labels leave its number out.
        auto name = part == 1 ? std::string_view("0") : path.substr(start, end - start);
        field += (field.empty() ? "" : ".") + std::string(name);
        start = end + 1;
    }
    return field;
}

std::vector<Language> readable_languages(Tx& tx, Practice const& practice)
{
    std::map<Language, int> parts;
    for (auto const& row : data::translations::of(tx, "practice", practice.id))
        if (row.field == "title" || row.field == "summary") parts[row.language] += 1;
    std::vector<Language> languages{practice.source_language};
    for (auto [language, count] : parts)
        if (count == 2 && language != practice.source_language) languages.push_back(language);
    return languages;
}

Problems translation_problems(Content const& content, TranslatedTexts const& texts)
{
    Problems problems;
    each_text(content, [&]<class Text>(std::string const& path, Text const&) {
        auto found = texts.find(path);
        if (found == texts.end() || found->second.empty()) return;
        Text text;
        if (auto fault = Field<Text>::accept(found->second, text)) problems.push_back({path, *fault});
    });
    return problems;
}

void put_texts(Tx& tx, Practice const& practice, Language language, TranslatedTexts const& texts, PersonId by,
               std::int64_t version)
{
    for (auto const& [path, text] : texts) {
        if (text.empty()) {
            data::translations::remove(tx, "practice", practice.id, path, language);
            continue;
        }
        data::translations::put(tx, {.record_kind = "practice",
                                     .record = practice.id.str(),
                                     .field = path,
                                     .language = language,
                                     .text = text,
                                     .source_version = version,
                                     .updated_by = by});
    }
}

void keep_translations(Tx& tx, Practice const& practice, std::int64_t of_version, Language language,
                       TranslatedTexts const& texts, PersonId by)
{
    put_texts(tx, practice, language, texts, by, of_version);
    tx.record(Translated{practice.id, of_version, by, language});
    if (practice.is_public())
        refresh_listing(tx, practice, store::content(tx, practice.id, *practice.published_version));
}

Checked<Practice> translate(Tx& tx, Actor const& actor, PracticeId id, Language language,
                            TranslatedTexts const& texts, std::optional<std::int64_t> version)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_translate(actor, practice));
    if (language == practice.source_language) throw Stop(Status::not_found);
    auto newest = shown_version(practice);
    auto content = store::content(tx, id, newest);
    if (auto problems = translation_problems(content, texts); !problems.empty()) return problems;

    bool is_earlier = version && *version >= 1 && *version < newest;
    keep_translations(tx, practice, is_earlier ? *version : newest, language, texts, person(actor));
    return practice;
}

} // namespace erasmi::practices
