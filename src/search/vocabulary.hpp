// The words that an index has learned, in memory for the thread that writes: to find the parts of compounds
// it asks for many words, and Xapian would lay pending changes out anew for each question.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace erasmi::search {

class Vocabulary {
public:
    /// What the index has learned so far.
    explicit Vocabulary(Xapian::Database const& database);

    void add(std::string_view word, std::int64_t times);
    /// How often the word was learned, written or not.
    std::int64_t frequency(std::string_view word) const;
    /// Adds to the index what was learned since the last call.
    void write(Xapian::WritableDatabase& database);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    using Counts = std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>>;

    static void count(Counts& counts, std::string_view word, std::int64_t times);

    Counts learned_;
    Counts unwritten_;
};

} // namespace erasmi::search
