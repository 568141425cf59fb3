// The settings file, TOML 1.0: values as texts by dotted key.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace erasmi::app {

/// `from = "x"` in the section [mail] is "mail.from"; the texts of an array are joined by commas. Throws
/// `WrongUsage` with file and line when the file cannot be read.
std::map<std::string, std::string> read_settings_file(std::filesystem::path const& file);

} // namespace erasmi::app
