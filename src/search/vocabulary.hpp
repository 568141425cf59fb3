// The words that an index has learned, in memory for the thread that writes: to find the parts of compounds
// it asks for many words, and Xapian would lay pending changes out anew for each question.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace erasmi::search {

class Vocabulary {
public:
    /// Takes over what the index has learned so far. Many words take their time, for which no start waits.
    void read(Xapian::Database const& database);
    bool was_read() const { return was_read_; }

    /// The word stands once more in the texts.
    void add(std::string_view word);
    /// How often the word was learned, written or not.
    std::int64_t frequency(std::string_view word) const;
    /// Adds to the index what was learned since the last call, in alphabetical order, which is quicker.
    void write(Xapian::WritableDatabase& database);

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct Count {
        std::int64_t learned = 0;
        Xapian::termcount unwritten = 0;
    };
    using Counts = std::unordered_map<std::string, Count, Hash, std::equal_to<>>;

    bool was_read_ = false;
    Counts counts_;
    std::vector<Counts::value_type*> unwritten_;
};

} // namespace erasmi::search
