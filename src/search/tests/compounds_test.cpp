// German compounds and their parts.
#include "search/compounds.hpp"

#include <gmock/gmock.h>

#include <map>

namespace erasmi::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::int64_t known(std::string_view word)
{
    static std::map<std::string_view, std::int64_t> const words{
        {"sprache", 40},   {"kurs", 60},  {"wohnung", 30}, {"suche", 20},
        {"versorgung", 5}, {"wasser", 9}, {"verein", 12},  {"mittel", 3}};
    auto found = words.find(word);
    return found == words.end() ? 0 : found->second;
}

TEST(Compounds, AreMadeOfKnownWords)
{
    EXPECT_THAT(compound_parts("wasserversorgung", known), ElementsAre("wasser", "versorgung"));
    EXPECT_THAT(compound_parts("wohnungssuche", known), ElementsAre("wohnung", "suche")) << "joined by s";
    EXPECT_THAT(compound_parts("sprachkurs", known), ElementsAre("sprache", "kurs")) << "without its e";
    EXPECT_THAT(compound_parts("sprachkurse", known), ElementsAre("sprache", "kurs")) << "several of them";
}

TEST(Compounds, AreNoneWhenAPartIsUnknownOrTooShort)
{
    EXPECT_THAT(compound_parts("wasserversagen", known), IsEmpty());
    EXPECT_THAT(compound_parts("verein", known), IsEmpty());
    EXPECT_THAT(compound_parts("", known), IsEmpty());
    EXPECT_THAT(compound_parts(std::string(500, 'a'), known), IsEmpty());
}

TEST(Compounds, AreNeverCutInsideALetter)
{
    auto nothing_broken = [](std::string_view word) -> std::int64_t {
        return word.empty() || (static_cast<unsigned char>(word.front()) & 0xC0U) == 0x80U ? 1 : 0;
    };
    EXPECT_THAT(compound_parts("übergrößenträger", nothing_broken), IsEmpty());
}

} // namespace
} // namespace erasmi::search
