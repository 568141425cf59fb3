#include "web/testing/golden.hpp"

#include "base/id.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace erasmi::web::testing {

namespace {

// "/assets/kit-5FCRTT4I.css" is "/assets/kit.css".
std::string without_asset_hashes(std::string_view html)
{
    constexpr std::string_view start = "/assets/";
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        auto found = html.find(start, at);
        out += html.substr(at, found - at);
        if (found == html.npos) break;
        auto end = html.find_first_of("\"#", found);
        auto path = html.substr(found, end - found);
        auto hyphen = path.rfind('-');
        auto dot = path.find('.', hyphen == path.npos ? 0 : hyphen);
        bool has_hash = hyphen != path.npos && dot != path.npos;
        out += has_hash ? std::string(path.substr(0, hyphen)) + std::string(path.substr(dot))
                        : std::string(path);
        at = end;
    }
    return out;
}

std::string without_tokens(std::string html)
{
    for (std::string_view field : {R"(name="_csrf" value=")", R"(name="_once" value=")"})
        for (auto at = html.find(field); at != html.npos; at = html.find(field, at + 1)) {
            auto start = at + field.size();
            html.replace(start, html.find('"', start) - start, "…");
        }
    return html;
}

// The first id that occurs becomes "id-1".
std::string with_small_ids(std::string_view html)
{
    std::map<std::string, std::string, std::less<>> names;
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        auto text = html.substr(at, nil_id.size());
        if (!parse_id(text)) {
            out += html[at++];
            continue;
        }
        auto name = "id-" + std::to_string(names.size() + 1);
        out += names.try_emplace(std::string(text), name).first->second;
        at += text.size();
    }
    return out;
}

std::string with_lines(std::string_view html)
{
    std::string out;
    for (char c : html) {
        if (c == '<' && out.ends_with('>')) out += '\n';
        out += c;
    }
    return out + '\n';
}

bool is_rebaselining()
{
    auto const* wish = std::getenv("ERASMI_REBASELINE");
    return wish && std::string_view(wish) == "1";
}

} // namespace

std::string normalised(std::string_view html)
{
    return with_lines(with_small_ids(without_tokens(without_asset_hashes(html))));
}

void expect_golden(std::string_view file, std::string_view html, std::source_location where)
{
    auto path = std::filesystem::path(ERASMI_SOURCE_DIR) / file;
    auto page = normalised(html);
    if (is_rebaselining()) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << page;
        return;
    }
    std::ifstream stream(path, std::ios::binary);
    std::string golden{std::istreambuf_iterator<char>(stream), {}};
    ::testing::ScopedTrace trace(where.file_name(), static_cast<int>(where.line()), std::string(file));
    EXPECT_EQ(page, golden);
}

} // namespace erasmi::web::testing
