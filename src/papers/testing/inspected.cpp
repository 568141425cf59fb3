#include "papers/testing/inspected.hpp"

#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace erasmi::papers::testing {

namespace {

/// A file that is gone with this object.
struct Scratch {
    std::string path = "/tmp/erasmi-paper-XXXXXX";
    explicit Scratch(std::string_view bytes)
    {
        int file = mkstemp(path.data());
        if (file < 0) throw std::runtime_error("no scratch file");
        close(file);
        std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    Scratch(Scratch const&) = delete;
    ~Scratch() { std::filesystem::remove(path); }
};

/// What `command` prints about the bytes; "@" in it stands for their file.
std::string told_by(std::string command, std::string_view bytes)
{
    Scratch scratch(bytes);
    command.replace(command.find('@'), 1, scratch.path);
    auto* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string out;
    std::array<char, 4096> buffer;
    while (auto size = fread(buffer.data(), 1, buffer.size(), pipe)) out.append(buffer.data(), size);
    if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
    return out;
}

} // namespace

std::string document_facts(std::string_view pdf) { return told_by("pdfinfo @", pdf); }
std::string structure(std::string_view pdf) { return told_by("pdfinfo -struct-text @", pdf); }
std::string objects(std::string_view pdf) { return told_by("qpdf --qdf --object-streams=disable @ -", pdf); }
std::string words_of(std::string_view pdf) { return told_by("pdftotext -enc UTF-8 @ -", pdf); }

std::string part_of(std::string_view archive, std::string const& path)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    auto* opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!opened) throw std::runtime_error("no archive");
    std::string out;
    zip_stat_t state;
    if (zip_stat(opened, path.c_str(), 0, &state) == 0) {
        out.resize(state.size);
        auto* file = zip_fopen(opened, path.c_str(), 0);
        zip_fread(file, out.data(), out.size());
        zip_fclose(file);
    }
    zip_discard(opened);
    return out;
}

} // namespace erasmi::papers::testing
