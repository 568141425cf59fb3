// Forms of described records: names, numbers of rows, problems, and the way back.
#include "base/fields.hpp"
#include "base/form.hpp"

#include <gmock/gmock.h>

namespace erasmi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Part {
    Text<1, 20> title;
    std::optional<Whole<0, 100>> share;
};
BOOST_DESCRIBE_STRUCT(Part, (), (title, share))

struct Cake {
    Text<1, 40> name;
    bool is_vegan = false;
    std::vector<std::string> tags;
    Part best;
    std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(Cake, (), (name, is_vegan, tags, best, parts))

FormData form_of(std::initializer_list<std::pair<std::string_view, std::string_view>> fields)
{
    FormData form;
    for (auto const& [name, value] : fields) form.add(name, value);
    return form;
}

TEST(Forms, BecomeRecords)
{
    auto cake = from_form<Cake>(form_of({{"name", "Simit"},
                                         {"is_vegan", "true"},
                                         {"tags", "round"},
                                         {"tags", ""},
                                         {"tags", "sesame"},
                                         {"best.title", "Crust"},
                                         {"best.share", ""},
                                         {"parts.1.title", "Dough"},
                                         {"parts.1.share", "80"},
                                         {"parts.7.title", "Seeds"}}))
                    .value();
    EXPECT_EQ(cake.name.str(), "Simit");
    EXPECT_TRUE(cake.is_vegan);
    EXPECT_THAT(cake.tags, ElementsAre("round", "sesame")) << "an empty choice is none";
    EXPECT_FALSE(cake.best.share);
    ASSERT_EQ(cake.parts.size(), 2U) << "gaps are closed";
    EXPECT_EQ(cake.parts[0].share->value, 80);
    EXPECT_EQ(cake.parts[1].title.str(), "Seeds");
}

TEST(Forms, NameProblemsByTheirOwnFields)
{
    auto cake = from_form<Cake>(
        form_of({{"name", ""}, {"best.title", "x"}, {"parts.4.title", "Dough"}, {"parts.4.share", "much"}}));
    ASSERT_FALSE(cake);
    EXPECT_THAT(cake.error(), ElementsAre(Problem{"name", {"problem.required"}},
                                          Problem{"parts.4.share", {"problem.not_a_whole_number"}}));
}

TEST(Forms, TakeNoNumberThatIsNone)
{
    double number = 0;
    for (std::string_view text : {"nan", "inf", "-infinity", "1e309", "", "1 "})
        EXPECT_TRUE(parse_field(text, number)) << text;
    EXPECT_FALSE(parse_field("-1e308", number));
    EXPECT_EQ(number, -1e308);
}

TEST(Forms, WithoutACheckboxSayNo)
{
    auto cake = from_form<Cake>(form_of({{"name", "x"}, {"best.title", "x"}})).value();
    EXPECT_FALSE(cake.is_vegan);
}

TEST(Forms, ShowARecordAndLeadBackToIt)
{
    auto form = form_of({{"name", "Simit"},
                         {"is_vegan", "true"},
                         {"tags", "round"},
                         {"best.title", "Crust"},
                         {"parts.0.title", "Dough"},
                         {"parts.0.share", "80"},
                         {"parts.1.title", "Seeds"}});
    FormData shown;
    to_form(from_form<Cake>(form).value(), "", shown);
    EXPECT_EQ(shown.values(), form.values());
}

TEST(Forms, TakeNoLongerListThanCanBeReadBack)
{
    FormData form;
    form.set("name", "x");
    form.set("best.title", "x");
    for (std::size_t i = 0; i < longest_list; ++i) form.add("tags", "round");
    auto longest = from_form<Cake>(form).value();
    EXPECT_EQ(stored_json<Cake>(json_text(to_json(longest))).tags.size(), longest_list);
    form.add("tags", "round");
    EXPECT_THAT(from_form<Cake>(form).error(), ElementsAre(Problem{"tags", {"problem.too_many"}}));
}

TEST(FormRows, AreNumberedUpTo999)
{
    auto form = form_of({{"parts.0.title", ""},
                         {"parts.10.title", ""},
                         {"parts.2.title", ""},
                         {"parts.999.title", ""},
                         {"parts.1000.title", ""},
                         {"parts.-1.title", ""},
                         {"parts.x.title", ""},
                         {"parts.5", ""},
                         {"parts.99999999999.title", ""},
                         {"partsx.3.title", ""}});
    EXPECT_THAT(form.indices("parts"), ElementsAre(0, 2, 10, 999));
    EXPECT_THAT(form.indices("none"), IsEmpty());
}

TEST(FormData, GivesTheFirstValueOrAll)
{
    auto form = form_of({{"tag", "a"}, {"tag", "b"}});
    EXPECT_EQ(form.get("tag"), "a");
    EXPECT_THAT(form.all("tag"), ElementsAre("a", "b"));
    EXPECT_EQ(form.get("none"), "");
    EXPECT_THAT(form.all("none"), IsEmpty());
    form.set("tag", "c");
    EXPECT_THAT(form.all("tag"), ElementsAre("c"));
}

TEST(FormData, ErasesANameWithAllBelowIt)
{
    auto form = form_of({{"part", "a"}, {"part.0.title", "b"}, {"partner", "c"}});
    form.erase_under("part");
    EXPECT_FALSE(form.has("part"));
    EXPECT_FALSE(form.has("part.0.title"));
    EXPECT_TRUE(form.has("partner"));
}

} // namespace
} // namespace erasmi
