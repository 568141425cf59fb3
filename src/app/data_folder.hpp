// The folder with everything one installation owns.
#pragma once

#include <filesystem>
#include <string>

namespace erasmi::app {

struct DataFolder {
    std::filesystem::path root;

    std::filesystem::path database_file() const { return root / "erasmi.db"; }
    std::string database_url() const { return "sqlite:" + database_file().string(); }
    std::filesystem::path files() const { return root / "files"; }     ///< by content hash
    std::filesystem::path uploads() const { return root / "uploads"; } ///< bodies that are being received
    std::filesystem::path index() const
    {
        return root / "index";
    }                                                            ///< full-text; made anew when it is missing
    std::filesystem::path mail() const { return root / "mail"; } ///< when there is no SMTP server
};

/// Makes what is missing, for this account's eyes only. Throws `DataNotUsable`.
DataFolder prepare_data_folder(std::filesystem::path const& root);

} // namespace erasmi::app
