// The databases behind an index: one that writes, and as many that read as there are threads searching at
// once.
#pragma once

#include "search/index.hpp"
#include "search/vocabulary.hpp"

#include <xapian.h>

#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace erasmi::search {

/// Runs `work`; Xapian's errors, which are no std::exception, become std::runtime_error.
template <class Work>
auto guarded(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (Xapian::Error const& error) {
        throw std::runtime_error("search index: " + error.get_description());
    }
}

struct Index::State {
    explicit State(std::filesystem::path folder);

    /// Runs `work` with a database that shows the last commit.
    template <class Work>
    auto read(Work&& work) const -> std::invoke_result_t<Work, Xapian::Database&>
    {
        auto database = borrow();
        auto result = read_again_when_modified(*database, work);
        give_back(std::move(database));
        return result;
    }

    /// An empty index instead of this one.
    void empty();

    std::filesystem::path folder;
    Xapian::WritableDatabase writer;
    Vocabulary vocabulary; ///< of the writer

private:
    using Reader = std::unique_ptr<Xapian::Database>;

    /// A reader that was open while two commits passed may have lost its blocks.
    template <class Work>
    static auto read_again_when_modified(Xapian::Database& database, Work& work)
    {
        constexpr int attempts = 3;
        for (int attempt = 1;; ++attempt) {
            try {
                database.reopen();
                return work(database);
            } catch (Xapian::DatabaseModifiedError const&) {
                if (attempt == attempts) throw;
            }
        }
    }

    Reader borrow() const;
    void give_back(Reader reader) const;

    mutable std::mutex mutex_;
    mutable std::vector<Reader> idle_;
};

} // namespace erasmi::search
