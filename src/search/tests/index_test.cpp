// Putting records in and finding them again.
#include "search/freshness.hpp"
#include "search/tests/finding.hpp"

#include <set>

namespace erasmi::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST_F(Finding, KnowsAllFormsOfAWordInEveryLanguage)
{
    put({record("de", Language::de, "Häuser für alle"), record("it", Language::it, "La città aperta"),
         record("tr", Language::tr, "Işık ve kitaplar"), record("ar", Language::ar, "المدرسة الجديدة")});
    EXPECT_THAT(ids("Haus", Language::de), ElementsAre("de"));
    EXPECT_THAT(ids("citta", Language::it), ElementsAre("it"));
    EXPECT_THAT(ids("isik", Language::tr), ElementsAre("tr"));
    EXPECT_THAT(ids("kitap", Language::en), ElementsAre("tr")) << "from a page in another language";
    EXPECT_THAT(ids("مدرسة", Language::ar), ElementsAre("ar"));
}

TEST_F(Finding, RanksStaleRecordsLowerUnlessTheyFitBetter)
{
    for (int i = 0; i < 30; ++i) put({record("other" + std::to_string(i), Language::en, "Gardens")});
    put({record("stale", Language::en, "Mentoring for newcomers", "", {std::string(stale_tag)}),
         record("fresh", Language::en, "Mentoring for newcomers")});
    EXPECT_THAT(ids("mentoring"), ElementsAre("fresh", "stale"));
    put({record("aside", Language::en, "Gardens",
                "And many words more, one of which is mentoring, after all")});
    EXPECT_THAT(ids("newcomers mentoring").front(), "fresh");
    EXPECT_THAT(ids("mentoring"), ElementsAre("fresh", "stale", "aside"));
}

TEST_F(Finding, KnowsTurkishPluralsThatAreTypedWithoutAccents)
{
    put({record("lights", Language::tr, "Işıklar ve evler"), record("many", Language::tr, "Gönüllülerin evi"),
         record("one", Language::tr, "Bir gönüllü"), record("bare", Language::tr, "Gonulluler burada"),
         record("dollar", Language::tr, "Dolar")});
    EXPECT_THAT(ids("isiklar", Language::tr), ElementsAre("lights"));
    for (auto const* form : {"gonulluler", "gönüllüler", "gonullu", "gönüllü", "gonullulerimizden"})
        EXPECT_THAT(ids(form, Language::tr), UnorderedElementsAre("many", "one", "bare")) << form;
    EXPECT_THAT(ids("dolar", Language::tr), ElementsAre("dollar"));
    EXPECT_THAT(ids("gonulluler evi", Language::tr), ElementsAre("many")) << "all words";
    EXPECT_EQ(index->find({.text = "isiklar", .language = Language::tr}).suggestion, "");
}

TEST_F(Finding, KnowsCompoundsByTheirParts)
{
    put({record("parts", Language::de, "Sprache", "Ein Kurs für die Sprache"),
         record("whole", Language::de, "Sprachkurs am Abend")});
    EXPECT_THAT(ids("Kurs", Language::de), UnorderedElementsAre("parts", "whole"));
    EXPECT_THAT(ids("Sprachkurse", Language::de), Contains("whole"));
}

TEST_F(Finding, KnowsCompoundsByPartsThatItLearnedLater)
{
    put({record("course", Language::de, "Sprachkurse am Abend"),
         record("tail", Language::de, "Kurswagen der Eisenbahn")});
    EXPECT_THAT(ids("Kurs", Language::de), IsEmpty());
    put({record("parts", Language::de, "Sprache", "Ein Kurs für die Sprache")});
    EXPECT_THAT(ids("Kurs", Language::de), UnorderedElementsAre("parts", "course"))
        << "of no word is Kurswagen made";
    EXPECT_THAT(ids("Sprache", Language::de), UnorderedElementsAre("parts", "course"));
    EXPECT_THAT(ids("Kurs"), UnorderedElementsAre("parts", "course"))
        << "asked by readers of another language";
    EXPECT_THAT(ids("Kurs Abend", Language::de), ElementsAre("course"));
    put({record("car", Language::de, "Ein Wagen")});
    EXPECT_THAT(ids("Wagen", Language::de), UnorderedElementsAre("car", "tail")) << "parts at the end";
}

TEST_F(Finding, RanksWhatHasTheWordItselfAsIfThereWereNoCompounds)
{
    put({record("older", Language::de, "Sprachkurs")});
    put({record("title", Language::de, "Kurs und Sprache"),
         record("split", Language::de, "Sprachkurs und anderes mehr")});
    auto found = index->find({.text = "Kurs", .language = Language::de});
    ASSERT_EQ(found.hits.size(), 3U);
    EXPECT_EQ(found.hits.front().id, "title");
}

TEST_F(Finding, PrefersTitlesAndTheReadersLanguage)
{
    put({record("body", Language::en, "Something", "A mentoring scheme"),
         record("title", Language::en, "Mentoring")});
    EXPECT_THAT(ids("mentoring"), ElementsAre("title", "body"));
    put({record("german", Language::de, "Integration"), record("english", Language::en, "Integration")});
    EXPECT_EQ(ids("integration", Language::de).front(), "german");
    EXPECT_EQ(ids("integration", Language::en).front(), "english");
}

TEST_F(Finding, WantsAllOfSingleWordsAndOffersTheNearestOtherwise)
{
    put({record("both", Language::en, "Tea and talk"), record("one", Language::en, "Tea for two")});
    EXPECT_THAT(ids("tea talk"), ElementsAre("both"));
    auto nearest = index->find({.text = "tea volcano"});
    EXPECT_TRUE(nearest.is_nearest);
    EXPECT_EQ(nearest.hits.size(), 2U);
    EXPECT_FALSE(index->find({.text = "tea"}).is_nearest);
}

TEST_F(Finding, OffersTheNearestWithoutTheFiltersWhenNothingWithinHasAnyWord)
{
    put({record("de", Language::en, "Tea and talk", "", {"country=de"}),
         record("ie", Language::en, "Gardens", "", {"country=ie"})});
    Query irish{.text = "tea talk", .filter = {{"country", {"ie"}}}, .counts_facets = true};
    auto outside = index->find(irish);
    ASSERT_EQ(outside.hits.size(), 1U);
    EXPECT_EQ(outside.hits.front().id, "de");
    EXPECT_TRUE(outside.is_nearest);
    EXPECT_TRUE(outside.is_outside_filters);
    ASSERT_EQ(outside.counts.size(), 1U);
    EXPECT_EQ(outside.counts.front().value, "de") << "where something is";
    irish.text = "tea gardens";
    auto within = index->find(irish);
    EXPECT_THAT(ids(irish), ElementsAre("ie"));
    EXPECT_TRUE(within.is_nearest);
    EXPECT_FALSE(within.is_outside_filters);
    irish.text = "where is the tea";
    EXPECT_TRUE(index->find(irish).is_outside_filters) << "a sentence";
    irish.kind = "question";
    EXPECT_THAT(ids(irish), IsEmpty()) << "the kind is no filter";
}

TEST_F(Finding, OffersWhatHasTheSuggestedWordsWhenNoneIsKnown)
{
    put({record("de", Language::en, "Volunteers", "", {"country=de"})});
    auto nearest = index->find({.text = "voluntears"});
    EXPECT_EQ(nearest.suggestion, "volunteers");
    EXPECT_TRUE(nearest.is_nearest);
    EXPECT_FALSE(nearest.is_outside_filters);
    EXPECT_EQ(nearest.hits.size(), 1U);
    auto outside = index->find({.text = "voluntears", .filter = {{"country", {"ie"}}}});
    EXPECT_TRUE(outside.is_outside_filters);
    EXPECT_EQ(outside.hits.size(), 1U);
    auto nothing = index->find({.text = "zeppelin", .filter = {{"country", {"de"}}}});
    EXPECT_EQ(nothing.total, 0);
    EXPECT_FALSE(nothing.is_nearest);
}

TEST_F(Finding, CountsFacetsWithTheFiltersOfTheOthers)
{
    put({record("1", Language::en, "Tea", "", {"country=de", "theme=work"}),
         record("2", Language::en, "Tea", "", {"country=ie", "theme=work"}),
         record("3", Language::en, "Tea", "", {"country=ie", "theme=health"})});
    auto counted = [&](Query query) {
        query.counts_facets = true;
        std::vector<std::string> counts;
        for (auto const& count : index->find(query).counts)
            counts.push_back(count.facet + "=" + count.value + ":" + std::to_string(count.records));
        return counts;
    };
    EXPECT_THAT(counted({.text = "tea"}),
                UnorderedElementsAre("country=de:1", "country=ie:2", "theme=work:2", "theme=health:1"));
    Query irish{.text = "tea", .filter = {{"country", {"ie"}}}};
    EXPECT_THAT(counted(irish),
                UnorderedElementsAre("country=de:1", "country=ie:2", "theme=work:1", "theme=health:1"));
    EXPECT_THAT(ids(irish), UnorderedElementsAre("2", "3"));
    irish.filter["theme"] = {"work", "health"};
    EXPECT_EQ(index->find(irish).total, 2);
}

TEST_F(Finding, CountsARecordOnceHoweverManyLanguagesItHas)
{
    auto both = record("1", Language::en, "Integration", "", {"country=de"});
    both.texts.push_back({Language::de, "Integration", ""});
    put({both});
    auto found = index->find({.text = "integration", .counts_facets = true});
    EXPECT_EQ(found.total, 1);
    ASSERT_EQ(found.counts.size(), 1U);
    EXPECT_EQ(found.counts.front().records, 1);
}

TEST_F(Finding, ShowsNobodyWhatIsNotForHer)
{
    auto secret = record("1", Language::en, "Secret plan");
    secret.readers = {"organisation-a"};
    put({secret});
    EXPECT_THAT(ids("secret"), IsEmpty());
    EXPECT_THAT(ids({.text = "secret", .readers = {std::string(everybody), "organisation-b"}}), IsEmpty());
    EXPECT_THAT(ids({.text = "secret", .readers = {std::string(everybody), "organisation-a"}}),
                ElementsAre("1"));
}

TEST_F(Finding, GoesOnWhereAPageEnded)
{
    for (int i = 0; i < 7; ++i) put({record(std::to_string(i), Language::en, "Tea")});
    std::vector<std::string> seen;
    Query query{.text = "tea", .limit = 3};
    for (int page = 0; page < 3; ++page) {
        auto found = index->find(query);
        for (auto const& hit : found.hits) seen.push_back(hit.id);
        query.after = found.next;
    }
    EXPECT_THAT(seen, UnorderedElementsAre("0", "1", "2", "3", "4", "5", "6"));
    EXPECT_EQ(query.after, "");
}

TEST_F(Finding, EndsWherePagesWouldBeTooDeep)
{
    auto& writer = index->writer();
    for (int i = 0; i < 2'600; ++i) writer.add("practice", record(std::to_string(i), Language::en, "Tea"));
    writer.commit(1);
    std::set<std::string> seen;
    std::size_t hits = 0;
    Query query{.text = "tea", .limit = 500};
    do {
        auto found = index->find(query);
        for (auto const& hit : found.hits) seen.insert(hit.id);
        hits += found.hits.size();
        query.after = found.next;
    } while (!query.after.empty() && hits <= 2'600);
    EXPECT_EQ(hits, 2'500U) << "the last page begins at 2,000";
    EXPECT_EQ(seen.size(), hits) << "each once";
    query.after = "2500.2600";
    EXPECT_EQ(index->find(query).next, "") << "an address that somebody made up";
}

TEST_F(Finding, SortsTheNewestFirst)
{
    auto old = record("old", Language::en, "Tea tea tea");
    auto fresh = record("new", Language::en, "Tea and many other things that are longer");
    old.at = instant(1'000);
    fresh.at = instant(2'000);
    put({old, fresh});
    EXPECT_THAT(ids({.text = "tea", .order = Order::newest}), ElementsAre("new", "old"));
}

TEST_F(Finding, SuggestsWhatWasPerhapsMeant)
{
    put({record("1", Language::en, "Volunteers and mentoring"), record("2", Language::tr, "Gönüllüler")});
    EXPECT_EQ(index->find({.text = "the voluntears"}).suggestion, "the volunteers");
    EXPECT_EQ(index->find({.text = "volunteers"}).suggestion, "");
    EXPECT_EQ(index->find({.text = "gonulluler", .language = Language::tr}).suggestion, "")
        << "accents do not matter";
}

TEST_F(Finding, CompletesTheWordThatIsTyped)
{
    put({record("1", Language::en, "Mentoring mentors"), record("2", Language::en, "Mentoring")});
    EXPECT_THAT(index->completions("peer ment", Language::en, 5),
                ElementsAre("peer mentoring", "peer mentors"));
    EXPECT_THAT(index->completions("peer ment", Language::en, 1), ElementsAre("peer mentoring"));
    EXPECT_THAT(index->completions("peer ", Language::en, 5), IsEmpty());
}

TEST_F(Finding, CompletesWordsThatAreTypedWithoutAccents)
{
    put({record("1", Language::tr, "Gönüllü gönüllü ışık"), record("2", Language::en, "Gonulate")});
    put({record("3", Language::tr, "Bir gönüllü")});
    EXPECT_THAT(index->completions("bir gonul", Language::tr, 5), ElementsAre("bir gönüllü", "bir gonulate"));
    EXPECT_THAT(index->completions("gönül", Language::tr, 5), ElementsAre("gönüllü")) << "once";
    EXPECT_THAT(index->completions("isi", Language::tr, 5), ElementsAre("ışık"));
    EXPECT_THAT(index->completions("gonul", Language::en, 1), ElementsAre("gönüllü"));
}

TEST_F(Finding, ForgetsWhatWasReplacedOrRemoved)
{
    put({record("1", Language::en, "Tea")});
    put({record("1", Language::en, "Coffee")});
    EXPECT_THAT(ids("tea"), IsEmpty());
    EXPECT_THAT(ids("coffee"), ElementsAre("1"));
    index->writer().remove("practice", "1");
    EXPECT_THAT(ids("coffee"), ElementsAre("1")) << "not before the commit";
    EXPECT_EQ(index->size(), 1);
    index->writer().commit(2);
    EXPECT_THAT(ids("coffee"), IsEmpty());
    EXPECT_EQ(index->size(), 0);
}

} // namespace
} // namespace erasmi::search
