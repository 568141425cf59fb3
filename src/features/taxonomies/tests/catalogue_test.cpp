// Taxonomies: what seeds bring, what readers get, what the rules say.
#include "data/testing/databases.hpp"
#include "features/taxonomies/rules.hpp"
#include "features/taxonomies/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <gmock/gmock.h>

namespace erasmi::taxonomies {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

json::value seed(std::string_view text) { return *parse_json(text); }

json::value const phases =
    seed(R"({"taxonomy": "phase", "labels": {"en": "Phase", "de": "Phase des Netzwerks"},
    "terms": [{"key": "form", "labels": {"en": "Form", "de": "Aufbauen"}, "note": {"en": "Find partners."}},
              {"key": "establish", "labels": {"en": "Establish"}}]})");

class Taxonomies : public data::testing::OnEachDatabase {
protected:
    void load_seed(json::value const& seed)
    {
        database->write([&](data::Tx& tx) { load(tx, seed); });
    }

    std::shared_ptr<Catalogue const> now()
    {
        return database->read([](data::Tx& tx) { return catalogue(tx); });
    }

    // As an operator's action would.
    void write_label(LabelRow const& row)
    {
        database->write([&](data::Tx& tx) {
            store::put_operator_label(tx, row);
            store::renew_digest(tx);
        });
    }
};

ERASMI_ON_EACH_DATABASE(Taxonomies)

TEST_P(Taxonomies, AreEmptyInANewDatabase)
{
    EXPECT_THAT(now()->taxonomies(), IsEmpty());
    EXPECT_THAT(now()->terms("phase"), IsEmpty());
    EXPECT_EQ(now()->label("phase", "form", Language::en), "form");
}

TEST_P(Taxonomies, KeepTheOrderOfTheirTerms)
{
    load_seed(phases);
    EXPECT_THAT(now()->terms("phase"), ElementsAre("form", "establish"));
    EXPECT_TRUE(now()->has("phase", "form"));
    EXPECT_FALSE(now()->has("phase", "consolidate"));
    EXPECT_FALSE(now()->has("other", "form"));
}

TEST_P(Taxonomies, FallBackToEnglishThenToTheKey)
{
    load_seed(phases);
    auto texts = now();
    EXPECT_EQ(texts->label("phase", "form", Language::de), "Aufbauen");
    EXPECT_EQ(texts->label("phase", "form", Language::tr), "Form");
    EXPECT_EQ(texts->label("phase", "", Language::de), "Phase des Netzwerks");
    EXPECT_EQ(texts->label("phase", "unheard_of", Language::de), "unheard_of");
}

TEST_P(Taxonomies, OfferTheirTermsInTheReadersLanguage)
{
    load_seed(phases);
    auto options = now()->options("phase", Language::de);
    ASSERT_EQ(options.size(), 2U);
    EXPECT_EQ(options[0].value, "form");
    EXPECT_EQ(options[0].label, "Aufbauen");
    EXPECT_EQ(options[1].label, "Establish");
}

TEST_P(Taxonomies, AreReadOnceUntilTheyChange)
{
    load_seed(phases);
    auto first = now();
    EXPECT_EQ(now(), first);
    load_seed(phases);
    EXPECT_EQ(now(), first) << "loading the same seed again changes nothing";
    write_label({"phase", "form", Language::it, "Nascita", "", true});
    EXPECT_NE(now(), first);
    EXPECT_EQ(now()->label("phase", "form", Language::it), "Nascita");
}

TEST_P(Taxonomies, TakeOneStatementWhenNothingChanged)
{
    load_seed(phases);
    now();
    auto before = database->statements_run();
    now();
    EXPECT_EQ(database->statements_run() - before, 1);
}

TEST_P(Taxonomies, KeepWhatOperatorsWrote)
{
    load_seed(phases);
    write_label({"phase", "form", Language::en, "Begin", "Our own words.", true});
    load_seed(phases);
    EXPECT_EQ(now()->label("phase", "form", Language::en), "Begin");
    EXPECT_EQ(now()->label("phase", "form", Language::de), "Aufbauen");
}

TEST_P(Taxonomies, TakeNewTermsAndBetterTextsFromLaterSeeds)
{
    load_seed(phases);
    load_seed(seed(R"({"taxonomy": "phase", "labels": {"en": "Stage"},
        "terms": [{"key": "before", "labels": {"en": "Before"}}, {"key": "form", "labels": {"en": "Founding"}}]})"));
    EXPECT_THAT(now()->terms("phase"), ElementsAre("form", "establish", "before"));
    EXPECT_EQ(now()->label("phase", "form", Language::en), "Founding");
    EXPECT_EQ(now()->label("phase", "", Language::en), "Stage");
}

TEST_P(Taxonomies, RefuseSeedsThatAreNone)
{
    EXPECT_THROW(load_seed(seed("{}")), std::runtime_error);
    EXPECT_THROW(load_seed(seed(R"({"taxonomy": "A b", "labels": {}, "terms": []})")), std::runtime_error);
    EXPECT_THROW(load_seed(seed(R"({"taxonomy": "a", "labels": {}, "terms": [{"key": "", "labels": {}}]})")),
                 std::runtime_error);
}

struct Inner {
    Term<"phase"> phase = {};
};
BOOST_DESCRIBE_STRUCT(Inner, (), (phase))

struct Outer {
    Term<"phase"> phase = {};
    std::vector<Term<"phase">> several = {};
    std::vector<Inner> inner = {};
    std::optional<Inner> maybe = {};
    std::string text = "unheard_of";
};
BOOST_DESCRIBE_STRUCT(Outer, (), (phase, several, inner, maybe, text))

TEST_P(Taxonomies, FindUnknownTermsWhereverTheyStand)
{
    load_seed(phases);
    auto terms = now();
    Problems problems;
    check_terms(*terms, Outer{.phase = {"form"}, .several = {{"form"}, {""}}}, problems);
    EXPECT_THAT(problems, IsEmpty());

    check_terms(
        *terms,
        Outer{.phase = {"x"}, .several = {{"form"}, {"y"}}, .inner = {{{"z"}}}, .maybe = Inner{{"v"}}},
        problems, "record");
    std::vector<std::string> fields;
    for (auto const& problem : problems) fields.push_back(problem.field);
    EXPECT_THAT(fields, ElementsAre("record.phase", "record.several.1", "record.inner.0.phase",
                                    "record.maybe.phase"));
    EXPECT_EQ(problems.front().message.key, "problem.unknown_choice");
}

TEST(TermKeys, AreSmallLettersDigitsAndUnderscores)
{
    EXPECT_TRUE(rules::is_key("sf1_communication"));
    for (auto text : {"", "Form", "a-b", "ä", "a b"}) EXPECT_FALSE(rules::is_key(text)) << text;
}

TEST(TermKeys, MayBeCodesOfAStandardInSeeds)
{
    EXPECT_TRUE(rules::is_key_or_code("DEE0"));
    EXPECT_FALSE(rules::is_key("DEE0")) << "operators cannot make terms that differ by case alone";
    for (auto text : {"", "a-b", "Ä", "DE 1"}) EXPECT_FALSE(rules::is_key_or_code(text)) << text;
}

TEST(MovedTerms, MakeRoomForEachOther)
{
    std::vector<TermRow> terms{{"t", "a", 1, true}, {"t", "b", 2, true}, {"t", "c", 3, true}};
    auto keys = [](std::vector<TermRow> rows) {
        std::ranges::sort(rows, {}, &TermRow::position);
        std::vector<std::string> keys;
        for (auto const& row : rows) keys.push_back(row.key);
        return keys;
    };
    EXPECT_THAT(keys(rules::moved(terms, "c", 1)), ElementsAre("c", "a", "b"));
    EXPECT_THAT(keys(rules::moved(terms, "a", 99)), ElementsAre("b", "c", "a"));
    EXPECT_THAT(keys(rules::moved(terms, "b", 2)), ElementsAre("b"));
    EXPECT_THAT(rules::moved(terms, "x", 1), IsEmpty());
}

} // namespace
} // namespace erasmi::taxonomies
