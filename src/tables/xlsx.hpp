// Workbooks in Office Open XML (ECMA-376): what Excel, LibreOffice and others write as .xlsx.
#pragma once

#include "tables/table.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace erasmi::tables {

inline constexpr std::string_view xlsx_media_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The first sheet of a workbook: shared and inline texts, numbers, truth values, dates by their style; of
/// formulas what was last computed. A problem without a field for what is no workbook, what exceeds the
/// limits, and XML with a document type, which no workbook has.
Checked<Sheet> read_xlsx(std::string_view bytes, Limits const& limits = {});

/// A workbook of these sheets, their first rows as headings that stay in sight. Texts are stored as texts and
/// never run. Works in `folder`; `made_at` is what the workbook tells about itself. A problem without a field
/// when a text is longer than a cell may be (32,767 characters). Throws std::runtime_error when the folder
/// cannot be written.
Checked<std::string> write_xlsx(std::span<Sheet const> sheets, std::filesystem::path const& folder,
                                std::chrono::sys_time<std::chrono::milliseconds> made_at);

} // namespace erasmi::tables
