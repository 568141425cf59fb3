// Which words of a text were searched.
#pragma once

#include "base/language.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// A run of a text. One after the other they are the text again.
struct Passage {
    std::string_view text;
    bool is_match = false;
};

/// Knows the words of one query. A word of a text matches when the index would find it by one of them: in
/// another form, without its accents, or in German at the beginning or end of a compound.
class Highlighter {
public:
    /// Without a query nothing matches.
    Highlighter() = default;
    explicit Highlighter(std::string_view query);

    std::vector<Passage> passages(std::string_view text, Language language) const;

private:
    struct Wanted {
        std::set<std::string, std::less<>> terms;
        std::vector<std::string> parts; ///< what may stand within a compound
    };

    static Wanted wanted(std::string_view query, Language language);

    std::map<Language, Wanted> wanted_;
};

} // namespace erasmi::search
