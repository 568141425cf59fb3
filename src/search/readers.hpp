// The databases that read one edition of the index: as many as there are threads searching at once.
#pragma once

#include <xapian.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>
#include <vector>

namespace erasmi::search {

/// Whoever searches holds it, so that an edition that was replaced leaves the disk after the last search in
/// it.
class Readers {
public:
    explicit Readers(std::filesystem::path edition) : edition_(std::move(edition)) {}
    ~Readers();
    Readers(Readers const&) = delete;
    Readers& operator=(Readers const&) = delete;

    /// Runs `work` with a database that shows the last commit.
    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Xapian::Database&>
    {
        auto database = borrow();
        auto result = read_again_when_modified(*database, work);
        give_back(std::move(database));
        return result;
    }

    /// Another edition has taken the place of this one.
    void retire() { is_retired_ = true; }

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

    Reader borrow();
    void give_back(Reader reader);

    std::filesystem::path edition_;
    std::atomic<bool> is_retired_ = false;
    std::mutex mutex_;
    std::vector<Reader> idle_;
};

} // namespace erasmi::search
