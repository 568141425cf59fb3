#include "data/backup.hpp"

#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/installation.hpp"

#include <iostream>

namespace erasmi::app {

namespace {

std::filesystem::path folder_named(CommandLine const& line)
{
    if (line.words.size() != 1)
        throw WrongUsage("Say one folder: erasmi " + line.command + " --data DIR FOLDER");
    return line.words.front();
}

} // namespace

int backup(Settings const& settings, CommandLine const& line)
{
    auto target = folder_named(line);
    auto installation = open_existing(settings);
    auto manifest = data::back_up(*installation->database, installation->files, target);
    std::cout << "The backup is in " << target.string() << ": " << manifest.entries << " events and "
              << manifest.files << " files.\n";
    if (manifest.lost_files == 0) return exit_ok;
    std::cerr << "erasmi: " << manifest.lost_files
              << " files were missing or damaged before; see 'erasmi check'.\n";
    return exit_failed;
}

// Opens nothing of the data folder: it must be empty.
int restore(Settings const& settings, CommandLine const& line)
{
    auto source = folder_named(line);
    try {
        data::restore_backup(source, settings.data);
    } catch (data::BackupError const& error) {
        throw DataNotUsable(error.what());
    }
    std::cout << settings.data.string() << " holds what " << source.string() << " held.\n";
    return exit_ok;
}

} // namespace erasmi::app
