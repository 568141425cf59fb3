#include "tables/archive.hpp"

#include <zip.h>

#include <array>

namespace erasmi::tables {

namespace {

constexpr zip_uint64_t small_part = 1 << 20;

[[noreturn]] void refuse(char const* key) { throw Refused{{key}}; }

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct DiscardArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

std::unique_ptr<zip_t, DiscardArchive> opened(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !archive) zip_source_free(source);
    zip_error_fini(&error);
    return std::unique_ptr<zip_t, DiscardArchive>(archive);
}

} // namespace

struct Archive::State {
    std::unique_ptr<zip_t, DiscardArchive> archive;
    Limits limits;
    zip_uint64_t left; ///< bytes that may still be unpacked

    /// What the part says about itself: lies are noticed while it is unpacked.
    void check_size(zip_uint64_t index) const
    {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), index, 0, &stat) != 0) refuse("tables.problem.not_a_workbook");
        bool is_bomb = stat.size > small_part && stat.size / limits.ratio > stat.comp_size;
        if (is_bomb || stat.size > left) refuse("tables.problem.too_much");
    }

    void take_off(zip_uint64_t bytes)
    {
        if (bytes > left) refuse("tables.problem.too_much");
        left -= bytes;
    }
};

Archive::Archive(std::string_view bytes, Limits const& limits)
    : state_(new State{opened(bytes), limits, limits.unpacked})
{
    if (!state_->archive) refuse("tables.problem.not_a_workbook");
    auto entries = zip_get_num_entries(state_->archive.get(), 0);
    if (static_cast<std::size_t>(entries) > limits.entries) refuse("tables.problem.too_much");
}

Archive::~Archive() = default;

bool Archive::has(std::string const& name) const
{
    return zip_name_locate(state_->archive.get(), name.c_str(), 0) >= 0;
}

void Archive::read(std::string const& name, std::function<void(std::string_view piece)> const& take)
{
    auto index = zip_name_locate(state_->archive.get(), name.c_str(), 0);
    if (index < 0) refuse("tables.problem.not_a_workbook");
    state_->check_size(static_cast<zip_uint64_t>(index));
    std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(state_->archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file) refuse("tables.problem.not_a_workbook");
    std::array<char, 32 * 1024> piece;
    while (auto count = zip_fread(file.get(), piece.data(), piece.size())) {
        if (count < 0) refuse("tables.problem.not_a_workbook");
        state_->take_off(static_cast<zip_uint64_t>(count));
        take({piece.data(), static_cast<std::size_t>(count)});
    }
}

} // namespace erasmi::tables
