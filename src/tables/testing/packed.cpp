#include "tables/testing/packed.hpp"

#include <zip.h>

#include <algorithm>
#include <stdexcept>

namespace erasmi::tables::testing {

namespace {

std::string content_of(zip_source_t* source)
{
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    return bytes;
}

} // namespace

std::string packed(Parts const& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    auto* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    auto* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (auto const& [name, content] : parts) {
        auto* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("no such part: " + name);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("the archive cannot be written");
    auto bytes = content_of(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

Parts workbook_parts(std::string const& rows)
{
    std::string const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return {{"xl/workbook.xml",
             "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links +
                 "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"More\" "
                 "sheetId=\"2\" r:id=\"z\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
             "<Relationship Id=\"a\" Type=\"" +
                 links + "/worksheet\" Target=\"worksheets/first.xml\"/><Relationship Id=\"b\" Type=\"" +
                 links + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"" +
                 links + "/styles\" Target=\"styles.xml\"/></Relationships>"},
            {"xl/worksheets/first.xml",
             "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"}};
}

std::string workbook(std::string const& rows) { return packed(workbook_parts(rows)); }

Parts with(Parts parts, std::string const& name, std::string const& content)
{
    auto found = std::ranges::find(parts, name, [](auto const& part) { return part.first; });
    if (found == parts.end())
        parts.emplace_back(name, content);
    else
        found->second = content;
    return parts;
}

} // namespace erasmi::tables::testing
