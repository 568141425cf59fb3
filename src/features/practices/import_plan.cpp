// The plan of an import: each practice of the table read, checked and compared with what there is.
#include "base/text.hpp"
#include "features/practices/form.hpp"
#include "features/practices/import_rows.hpp"
#include "features/practices/merge.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <charconv>

namespace erasmi::practices {

namespace {

/// "steps.0.title" as people count: "steps.1.title".
std::string column_name(std::string_view field)
{
    auto dot = field.find('.');
    if (dot == field.npos) return std::string(field);
    auto rest = field.substr(dot + 1);
    int number = 0;
    auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{}) return std::string(field);
    return std::string(field.substr(0, dot + 1)) + std::to_string(number + 1) +
           std::string(rest.substr(static_cast<std::size_t>(end - rest.data())));
}

/// The same for a field of the content, whose items are counted without the gaps of the table.
std::string column_name(std::string_view field, FormData const& form)
{
    auto first = field.find('.');
    auto second = std::min(field.find('.', first == field.npos ? first : first + 1), field.size());
    if (second == field.size()) return column_name(field);
    auto list = field.substr(0, first);
    auto indices = form.indices(list);
    std::size_t place = 0;
    std::from_chars(field.data() + first + 1, field.data() + second, place);
    if (place >= indices.size()) return column_name(field);
    auto item = *std::next(indices.begin(), static_cast<std::ptrdiff_t>(place));
    return std::string(list) + "." + std::to_string(item + 1) + std::string(field.substr(second));
}

bool shows(Content const& content, Picture const& picture)
{
    return std::ranges::find(content.pictures, picture.file, &Picture::file) != content.pictures.end();
}

Problems foreign_pictures(Content const& content, Content const& before)
{
    Problems problems;
    for (std::size_t i = 0; i < content.pictures.size(); ++i)
        if (!shows(before, content.pictures[i]))
            problems.push_back(
                {"pictures." + std::to_string(i) + ".file", {"practices.import.problem.picture"}});
    return problems;
}

bool is_same(Content const& left, Content const& right)
{
    return json_text(to_json(left)) == json_text(to_json(right));
}

/// Reads the rows of one practice.
class PracticeReader {
public:
    PracticeReader(Tx& tx, Actor const& actor, Import const& import, Heading const& heading,
                   KnownPractices const& known)
        : tx_(tx),
          actor_(actor),
          import_(import),
          heading_(heading),
          known_(known),
          terms_(taxonomies::catalogue(tx))
    {
    }

    PlannedPractice read(RowGroup const& group)
    {
        planned_ = {.row = group.rows.front().number};
        original_ = {};
        before_ = {};
        auto named = named_practice(actor_, group, known_);
        if (named.problem) {
            problem(planned_.row, "practice", *named.problem);
            return planned_;
        }
        begin(group, named.practice);
        read_rows(group);
        planned_.outcome = outcome();
        return std::move(planned_);
    }

private:
    void problem(std::int64_t row, std::string column, Message message)
    {
        planned_.problems.push_back({row, std::move(column), std::move(message)});
    }

    void begin(RowGroup const& group, std::optional<Practice> const& practice)
    {
        planned_.practice = practice;
        if (!practice) {
            auto wanted = language_of(key_text(heading_, *group.rows.front().row, "language"));
            planned_.language = wanted.value_or(import_.language);
            return;
        }
        planned_.title = practice->title;
        planned_.language = practice->source_language;
        auto base = base_version(heading_, group, *practice);
        if (!base) problem(planned_.row, "version", {"practices.import.problem.no_such_version"});
        planned_.base_version = base.value_or(practice->version);
        before_ = known_.contents.at({practice->id, planned_.base_version});
        to_form(before_, "", original_);
    }

    /// The original first, because translations are of its texts.
    void read_rows(RowGroup const& group)
    {
        std::map<Language, NumberedRow> by_language;
        for (auto const& row : group.rows) {
            auto text = key_text(heading_, *row.row, "language");
            auto language = text.empty() ? planned_.language : language_of(text);
            if (!language)
                problem(row.number, "language", {"problem.unknown_choice"});
            else if (!by_language.emplace(*language, row).second)
                problem(row.number, "language", {"problem.not_unique"});
        }
        if (auto original = by_language.find(planned_.language); original != by_language.end())
            read_original(original->second);
        for (auto const& [language, row] : by_language)
            if (language != planned_.language) read_translation(language, row);
    }

    void read_original(NumberedRow const& row)
    {
        original_ = tables::with_cells(std::move(original_), content_columns(), heading_.columns, *row.row);
        name_new_steps(original_, tx_.surroundings());
        if (!planned_.practice) planned_.title = original_.get("title");
        auto content = from_form<Content>(original_);
        if (!content) {
            for (auto& found : content.error())
                problem(row.number, column_name(found.field), std::move(found.message));
            return;
        }
        planned_.title = content->title.str();
        auto problems = doubled_keys(*content);
        taxonomies::check_terms(*terms_, *content, problems);
        for (auto& found : rules::region_elsewhere(*content)) problems.push_back(std::move(found));
        for (auto& found : foreign_pictures(*content, before_)) problems.push_back(std::move(found));
        for (auto& found : problems)
            problem(row.number, column_name(found.field, original_), std::move(found.message));
        if (planned_.practice && is_same(*content, before_)) return;
        planned_.content = std::move(*content);
        look_for_clashes(row);
    }

    void look_for_clashes(NumberedRow const& row)
    {
        auto const& practice = planned_.practice;
        if (!practice || planned_.base_version == practice->version) return;
        auto const& theirs = known_.contents.at({practice->id, practice->version});
        for (auto const& clash : merge(before_, *planned_.content, theirs).clashes)
            problem(row.number, column_name(clash.field), {"practices.import.problem.changed_meanwhile"});
    }

    void read_translation(Language language, NumberedRow const& row)
    {
        TranslatedTexts texts;
        std::map<std::string, std::string> columns;
        for (std::size_t i = 0; i < heading_.columns.size(); ++i) {
            auto const& column = heading_.columns[i];
            if (!column) continue;
            auto text = tables::cell_text(tables::cell_at(*row.row, i));
            if (trim(text).empty()) text.clear();
            auto path = text_path(*column, original_);
            bool has_original = !path.empty() && !original_.get(column->form_name()).empty();
            if (has_original) {
                columns[path] = column->name();
                texts[path] = std::move(text);
            } else if (!text.empty())
                problem(row.number, column->name(),
                        {is_translated(*column->kind) ? "practices.import.problem.nothing_to_translate"
                                                      : "practices.import.problem.same_in_all_languages"});
        }
        for (auto& found : translation_problems(planned_.content.value_or(before_), texts))
            problem(row.number, columns[found.field], std::move(found.message));
        keep_new_texts(language, std::move(texts));
    }

    void keep_new_texts(Language language, TranslatedTexts texts)
    {
        std::map<std::string, std::string> stored;
        if (planned_.practice) {
            auto all = known_.texts.find(planned_.practice->id);
            if (all != known_.texts.end() && all->second.contains(language))
                stored = all->second.at(language);
        }
        std::erase_if(texts, [&](auto const& text) {
            auto found = stored.find(text.first);
            return text.second == (found == stored.end() ? "" : found->second);
        });
        if (!texts.empty()) planned_.texts.emplace(language, std::move(texts));
    }

    ImportOutcome outcome() const
    {
        if (!planned_.practice) return ImportOutcome::created;
        bool is_changed = planned_.content || !planned_.texts.empty();
        return is_changed ? ImportOutcome::changed : ImportOutcome::unchanged;
    }

    Tx& tx_;
    Actor const& actor_;
    Import const& import_;
    Heading const& heading_;
    KnownPractices const& known_;
    std::shared_ptr<taxonomies::Catalogue const> terms_;
    PlannedPractice planned_;
    FormData original_; ///< what the row in the language of the original says, or else the base version
    Content before_;    ///< the base version
};

Problems table_problems(Heading const& heading, tables::Sheet const& sheet)
{
    bool has_columns =
        std::ranges::any_of(heading.columns, [](auto const& column) { return column.has_value(); });
    if (!has_columns) return {{"table", {"practices.import.problem.no_columns"}}};
    if (sheet.rows.size() < 2) return {{"table", {"practices.import.problem.no_rows"}}};
    Problems problems;
    for (auto const& name : heading.doubled)
        problems.push_back({"table", {"practices.import.problem.doubled_column", {{"column", name}}}});
    return problems;
}

} // namespace

ImportPlan plan_import(Tx& tx, Actor const& actor, Import const& import, tables::Sheet const& sheet)
{
    ImportPlan plan;
    auto heading = read_heading(sheet.rows.empty() ? tables::Row() : sheet.rows.front());
    plan.unknown_columns = heading.unknown;
    plan.problems = table_problems(heading, sheet);
    if (!plan.problems.empty()) return plan;
    auto groups = row_groups(heading, sheet);
    auto known = known_practices(tx, actor, heading, groups);
    PracticeReader reader(tx, actor, import, heading, known);
    for (auto const& group : groups) plan.practices.push_back(reader.read(group));
    return plan;
}

} // namespace erasmi::practices
