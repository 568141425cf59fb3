// Where the index is on disk: each time it is built anew it is a new edition, a folder with the next number,
// that takes the place of the former in one step. A stop at any moment leaves the one or the other.
#pragma once

#include <filesystem>
#include <utility>

namespace erasmi::search {

class Editions {
public:
    explicit Editions(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// The folder of the newest edition; of the first, which there need not be yet, when there is none.
    std::filesystem::path newest() const;
    /// Removes everything but `kept`: what was left by a stop, and by versions that had no editions.
    void remove_others(std::filesystem::path const& kept) const;
    /// An empty place to write the next edition in.
    std::filesystem::path begin() const;
    /// Makes what was written at `place` the newest edition, durably, and tells its folder.
    std::filesystem::path publish(std::filesystem::path const& place) const;

private:
    std::filesystem::path folder_;
};

} // namespace erasmi::search
