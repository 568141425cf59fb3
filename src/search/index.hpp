// The full-text index: one folder, written by one thread, read by many. It holds nothing that could not be
// built anew from the database, so it is neither backed up nor shared between nodes.
#pragma once

#include "base/described.hpp"
#include "search/record.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

enum class Order { relevance, newest };
BOOST_DESCRIBE_ENUM(Order, relevance, newest)

struct Query {
    std::string text;                 ///< as it was typed
    Language language = Language::en; ///< of the reader: hits in it come first
    std::string kind;                 ///< empty: every kind
    std::map<std::string, std::vector<std::string>, std::less<>> filter; ///< any value of each facet
    std::vector<std::string> readers{std::string(everybody)};            ///< who is searching
    Order order = Order::relevance;
    std::string after; ///< `Found::next` of the former page
    int limit = 20;
    bool counts_facets = false;
};

struct Hit {
    std::string kind;
    std::string id;
    Language language = Language::en; ///< in which it matched
    double weight = 0;                ///< BM25, comparable only within one answer
};

struct FacetCount {
    std::string facet;
    std::string value;
    std::int64_t records = 0;
};

struct Found {
    std::int64_t total = 0;
    std::vector<Hit> hits;
    std::vector<FacetCount> counts; ///< each facet with the filters of the others
    bool is_nearest = false;        ///< nothing has all the words: these have some
    std::string suggestion;         ///< the text with its typing mistakes mended; empty: none seen
    std::string next;               ///< empty: this is the last page
};

/// All functions but the writing ones may be called from any thread. Faults of the index are
/// std::runtime_error.
class Index {
public:
    /// Opens the index of that folder, or makes an empty one.
    explicit Index(std::filesystem::path folder);
    ~Index();
    Index(Index const&) = delete;
    Index& operator=(Index const&) = delete;

    Found find(Query const& query) const;
    /// Learned words that begin like `text`'s last one, the most frequent first, each as the whole text would
    /// be; none when the text does not end in a word.
    std::vector<std::string> completions(std::string_view text, Language language, int limit) const;
    /// Every record that is found, once for each of its languages.
    std::int64_t size() const;
    /// The event up to which searches show the log; 0 while they show nothing.
    std::int64_t visible_cursor() const;

    // Writing: by one thread.

    /// Takes the words of the record for suggestions, completions and the parts of compounds. Counts are not
    /// taken back: building the index anew sets them right.
    void learn(Record const& record);
    /// The record replaces what was known of it.
    void put(std::string_view kind, Record const& record);
    void remove(std::string_view kind, std::string_view id);
    /// The event up to which the index has seen the log; 0 for an empty index.
    std::int64_t cursor() const;
    /// What was put becomes visible and is on disk together with the cursor.
    void commit(std::int64_t cursor);
    /// Forgets everything, at once and on disk; a search at work may fail.
    void clear();

    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace erasmi::search
