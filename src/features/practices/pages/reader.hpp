// What all parts of the reading page need, and the parts.
#pragma once

#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices::pages {

struct Reader {
    Context const& context;
    ReadingView const& view;
    std::shared_ptr<taxonomies::Catalogue const> terms;

    std::string_view text(std::string_view key) const { return context.text(key); }

    /// Empty for what is not chosen.
    template <Literal Taxonomy>
    std::string_view label(Term<Taxonomy> const& term) const
    {
        if (term.empty()) return {};
        return terms->label(Taxonomy.view(), term.key, context.language());
    }

    /// Place, region and country in one line.
    std::string place() const
    {
        return place_text(view.content.place, label(view.content.region), label(view.content.country));
    }

    /// The language of the text at a path when it is shown in the source language instead of the page's;
    /// nothing when it is in the page's.
    std::optional<Language> foreign(std::string_view path) const
    {
        bool is_foreign = std::ranges::find(view.untranslated, path) != view.untranslated.end();
        return is_foreign ? std::optional(view.source_language) : std::nullopt;
    }

    /// The same as an attribute (WCAG 2.2, 3.1.2).
    web::Attribute lang(std::string_view path) const
    {
        auto language = foreign(path);
        return web::attribute<"lang">(language ? code(*language) : "");
    }
};

/// A passage, under the question that a colleague would ask.
struct Question {
    std::string_view id; ///< the field, and the end of the question's key
    std::string_view text;
};
/// Those that are answered, in the order of the page.
std::vector<Question> questions(Content const& content);

/// "2019–2023", "since 2019"; empty when it is not said.
std::string period(Reader const& reader);
/// How much is shown in the source language; empty: nothing.
std::string untranslated_note(Reader const& reader);
/// How much is translated from an older wording; empty: nothing.
std::string outdated_note(Reader const& reader);
/// The address of this version, whose words never change; it leads every reader to her own language.
std::string version_address(Reader const& reader);
/// How to cite this version, which was published.
std::string citation_text(Reader const& reader);

/// A line of a list of facts; nothing for an empty value. `lang` is that of the value.
void fact(Html& out, Reader const& reader, std::string_view key, std::string_view value,
          web::Attribute const& lang = web::attribute<"lang">(""));

/// Whether what is read was confirmed too long ago; for those of the author's side the button that confirms.
void freshness(Html& out, Reader const& reader);
/// "Who works together?"
void network(Html& out, Reader const& reader);
/// The actors around their coordination, drawn, and the same as a table.
void network_pattern(Html& out, Reader const& reader);
/// "How can we do this too?"
void blueprint(Html& out, Reader const& reader);
/// "Who has adopted it?"
void adopters(Html& out, Reader const& reader);
/// "What do reviewers say?" Nothing for what was not assessed.
void assessment(Html& out, Reader const& reader);
/// Sources, how to cite this version, and similar practices.
void references(Html& out, Reader const& reader);

} // namespace erasmi::practices::pages
