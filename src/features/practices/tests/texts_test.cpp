// The translatable texts of a practice and their paths.
#include "features/practices/tests/sample.hpp"
#include "features/practices/texts.hpp"
#include "features/practices/translations.hpp"

#include <gmock/gmock.h>

namespace erasmi::practices {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> paths(Content const& content)
{
    std::vector<std::string> paths;
    each_text(content, [&](std::string const& path, auto const&) { paths.push_back(path); });
    return paths;
}

TEST(Texts, HaveThePathOfTheirFieldWithStepsNamedByTheirKeys)
{
    auto found = paths(complete_content());
    EXPECT_EQ(found.front(), "title");
    EXPECT_THAT(found, AllOf(Contains("steps/s2/what"), Contains("actors/0/role"), Contains("factors/0/how"),
                             Contains("sources/0/title")));
}

TEST(Texts, AreNoCodesAndAddresses)
{
    auto content = content_of(with(with(with(complete_form(), "region", "DEE0"), "pictures.0.alt", "A table"),
                                   "pictures.0.file", std::string(64, 'a')));
    for (auto const* code : {"region", "country", "since", "steps/s1/key", "steps/s1/adaptability",
                             "sources/0/url", "pictures/0/file", "pictures/0/credit"})
        EXPECT_THAT(paths(content), Not(Contains(code)));
    EXPECT_THAT(paths(content), Contains("pictures/0/alt"));
}

TEST(Texts, AreFoundByTheirPaths)
{
    auto content = complete_content();
    EXPECT_EQ(text_at(content, "steps/s2/title"), "Invite hosts");
    EXPECT_EQ(text_at(content, "steps/s9/title"), "");
    EXPECT_EQ(text_at(content, ""), "");
}

TEST(Texts, CanBeChangedInPlace)
{
    auto content = complete_content();
    put_translations(content,
                     {{.path = "steps/s1/title", .source = "Find a room", .text = "Einen Raum finden"},
                      {.path = "title", .source = "Language café", .text = ""}});
    EXPECT_EQ(content.steps[0].title.str(), "Einen Raum finden");
    EXPECT_EQ(content.title.str(), sample_title) << "a missing translation leaves the source";
}

TEST(Texts, AreReadWithoutMarkup)
{
    auto words =
        all_words(content_of(with(complete_form(), "summary", "People *practise* [German](https://x.org).")));
    EXPECT_THAT(words, HasSubstr("People practise German."));
    EXPECT_THAT(words, Not(HasSubstr("https://")));
}

TEST(TextPaths, LeadToTheLabelsOfFields)
{
    EXPECT_EQ(field_of("title"), "title");
    EXPECT_EQ(field_of("steps/s2/what"), "steps.0.what");
    EXPECT_EQ(field_of("actors/3/role"), "actors.0.role");
}

} // namespace
} // namespace erasmi::practices
