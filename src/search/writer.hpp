// Puts records into the index: its one thread that writes.
#pragma once

#include "search/lexicon.hpp"
#include "search/record.hpp"
#include "search/vocabulary.hpp"

#include <xapian.h>

#include <filesystem>
#include <string_view>
#include <type_traits>

namespace erasmi::search {

/// Faults are std::runtime_error; those of its files are `data::Error`, after which it begins anew at the
/// last commit: Xapian closes a database that cannot even take its changes back.
class Writer {
public:
    /// Opens the database of that folder, or makes an empty one; so it does when it cannot be read, since the
    /// log has all that was in it. Throws when another program has it open.
    explicit Writer(std::filesystem::path const& folder);
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;

    /// Takes the words of the record for suggestions, completions and the parts of compounds. Counts are not
    /// taken back: building the index anew sets them right.
    void learn(Record const& record);
    /// A record that is not there: whose former state, if any, was removed.
    void add(std::string_view kind, Record const& record);
    void remove(std::string_view kind, std::string_view id);
    /// The event up to which the index has seen the log; 0 for an empty index.
    std::int64_t cursor();
    /// What was put becomes visible and is on disk together with the cursor. Throws std::system_error, and
    /// keeps what was put for the next time, when there is no room.
    void commit(std::int64_t cursor);

private:
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work>;
    void reopen();
    void read_vocabulary();

    std::filesystem::path folder_;
    bool is_broken_ = false;
    Xapian::WritableDatabase database_;
    Vocabulary vocabulary_;
    Lexicon lexicon_;
};

} // namespace erasmi::search
