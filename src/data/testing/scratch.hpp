// Folders for tests, below the system's folder for temporary files.
#pragma once

#include <filesystem>
#include <system_error>

namespace erasmi::data::testing {

/// A new empty folder with an unguessable name.
std::filesystem::path new_scratch_folder();

/// Removed with this object.
class Scratch {
public:
    Scratch() : path_(new_scratch_folder()) {}
    ~Scratch()
    {
        std::error_code ignored; // a folder that stays behind fails no test
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;

    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace erasmi::data::testing
