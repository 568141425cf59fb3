// What is behind an index: the edition in use, its writer and its readers.
#pragma once

#include "search/editions.hpp"
#include "search/faults.hpp"
#include "search/index.hpp"
#include "search/readers.hpp"
#include "search/writer.hpp"

#include <memory>
#include <mutex>
#include <type_traits>

namespace erasmi::search {

struct Index::State {
    explicit State(std::filesystem::path folder);

    /// Runs `work` with a database that shows the last commit.
    template <class Work>
    auto read(Work&& work) const -> std::invoke_result_t<Work, Xapian::Database&>
    {
        return readers()->read(std::forward<Work>(work));
    }

    /// Searches and the writer turn to the edition in that folder; the former goes.
    void turn_to(std::filesystem::path const& edition);

    Editions editions;
    std::unique_ptr<Writer> writer;

private:
    std::shared_ptr<Readers> readers() const;

    mutable std::mutex mutex_;
    std::shared_ptr<Readers> readers_;
};

} // namespace erasmi::search
