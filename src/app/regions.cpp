// `erasmi regions import`: the boundaries of regions, which belong to others and come with no release.
#include "features/regions/regions.hpp"

#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/installation.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace erasmi::app {

namespace {

/// GISCO's largest file of this kind, at 1:1 million, has about 40 MB.
constexpr std::uintmax_t largest_file = 100 << 20;

std::filesystem::path file_of(CommandLine const& line)
{
    if (line.words.size() != 2 || line.words.front() != "import")
        throw WrongUsage("Write: erasmi regions import FILE.geojson --data DIR");
    return line.words[1];
}

std::string contents_of(std::filesystem::path const& file)
{
    std::error_code error;
    auto size = std::filesystem::file_size(file, error);
    if (error) throw WrongUsage("The file " + file.string() + " cannot be read: " + error.message() + ".");
    if (size > largest_file)
        throw WrongUsage("The file " + file.string() +
                         " has more than 100 MB. Take a coarser scale, 1:20 million.");
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw WrongUsage("The file " + file.string() + " cannot be read.");
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

int regions(Settings const& settings, CommandLine const& line)
{
    auto file = file_of(line);
    auto text = contents_of(file);
    auto notice = line.flag("--notice").value_or(std::string(erasmi::regions::usual_notice));
    auto installation = open_existing(settings);
    bring_up_to_date(*installation);
    try {
        auto drawing = installation->database->write(
            [&](data::Tx& tx) { return erasmi::regions::import_boundaries(tx, text, notice); });
        std::cout << "The map shows " << drawing.outlines.size()
                  << " regions and countries, with the notice: " << notice << "\n";
    } catch (erasmi::regions::BadBoundaries const& error) {
        throw WrongUsage(file.string() + ": " + error.what());
    }
    return exit_ok;
}

} // namespace erasmi::app
