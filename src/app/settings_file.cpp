#include "app/settings_file.hpp"

#include "app/command_line.hpp"

#include <toml.hpp>

namespace erasmi::app {

namespace {

using Values = std::map<std::string, std::string>;

std::string text_of(toml::value const& value, std::string const& key)
{
    if (value.is_string()) return value.as_string().str;
    if (value.is_boolean()) return value.as_boolean() ? "true" : "false";
    if (value.is_integer()) return std::to_string(value.as_integer());
    if (!value.is_array())
        throw WrongUsage(toml::format_error(
            "'" + key + "' must be a text, a whole number, true, false or a list", value, "here"));
    std::string list;
    for (auto const& item : value.as_array()) list += (list.empty() ? "" : ",") + text_of(item, key);
    return list;
}

void collect(toml::table const& table, std::string const& prefix, Values& values)
{
    for (auto const& [name, value] : table) {
        if (value.is_table())
            collect(value.as_table(), prefix + name + ".", values);
        else
            values[prefix + name] = text_of(value, prefix + name);
    }
}

} // namespace

Values read_settings_file(std::filesystem::path const& file)
{
    try {
        Values values;
        collect(toml::parse(file).as_table(), "", values);
        return values;
    } catch (toml::exception const& error) {
        throw WrongUsage(error.what());
    } catch (std::ios_base::failure const&) {
        throw WrongUsage("The settings file " + file.string() + " cannot be read.");
    } catch (std::runtime_error const& error) {
        throw WrongUsage("The settings file " + file.string() + " cannot be read: " + error.what());
    }
}

} // namespace erasmi::app
