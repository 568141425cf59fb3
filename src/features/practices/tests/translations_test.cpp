// Translations: who writes them, what readers see of them, and when they are out of date.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class Translations : public Scenario {
protected:
    void translate_as_owner(PracticeId id, Language language, TranslatedTexts const& texts)
    {
        world.write([&](data::Tx& tx) { translate(tx, actor(tx, Who::owner), id, language, texts).value(); });
        world.new_events();
    }

    /// {missing, outdated} in the given language.
    std::pair<std::int64_t, std::int64_t> state(PracticeId id, std::string_view language)
    {
        auto view = world.as(Who::owner).get_json(en(id, "/translations")).json();
        for (auto const& each : view.at("languages").as_array())
            if (each.at("language").as_string() == language)
                return {each.at("missing").as_int64(), each.at("outdated").as_int64()};
        return {-1, -1};
    }
};
ERASMI_ON_EACH_DATABASE(Translations)

TEST_P(Translations, AreWrittenByTheAuthorsSideAndCurators)
{
    auto id = published();
    Asked form{"GET", path(id, "/translations/tr")};
    Asked overview{"GET", path(id, "/translations")};
    Asked saving{"PUT", path(id, "/translations/tr"), {{"title", "Dil kafesi"}}};
    for (auto const& asked : {form, overview, saving}) {
        expect(Status::forbidden, {Who::outsider, Who::newcomer, Who::operator_}, asked);
        expect_sign_in(asked);
    }
    EXPECT_THAT(world.new_events(), IsEmpty());
    expect(Status::ok, {Who::owner, Who::colleague, Who::curator}, form);
    expect(Status::ok, {Who::owner, Who::colleague, Who::curator}, overview);
    expect(Status::see_other, {Who::owner, Who::colleague, Who::curator}, saving);
    EXPECT_THAT(world.new_events(), SizeIs(3));
}

TEST_P(Translations, AreShownWithANoteForWhatIsMissing)
{
    auto id = published();
    translate_as_owner(id, Language::tr,
                       {{"title", "Belediyede dil kafesi"}, {"steps/s1/title", "Yer bulun"}});
    world.as(Who::guest)
        .get("/tr" + path(id))
        .is(Status::ok)
        .contains("Belediyede dil kafesi")
        .contains("Yer bulun")
        .contains("Invite hosts")
        .contains("metin henüz çevrilmedi")
        .lacks(sample_title);
    world.as(Who::guest).get("/de" + path(id)).contains(sample_title).contains("English").lacks("Belediyede");
    world.as(Who::guest).get(en(id)).contains(sample_title).lacks("Belediyede").lacks("not translated");
}

TEST_P(Translations, MarkTheLanguageOfWhatIsNotTranslated)
{
    auto id = published();
    translate_as_owner(id, Language::tr,
                       {{"title", "Belediyede dil kafesi"}, {"steps/s1/title", "Yer bulun"}});
    world.as(Who::guest)
        .get("/tr" + path(id))
        .contains("<h1>Belediyede dil kafesi</h1>")
        .contains("<h3>Yer bulun</h3>")
        .contains(R"(<h3 lang="en">Invite hosts</h3>)")
        .contains(R"(<div lang="en"><p>Courses end and nobody talks.</p>)");
    world.as(Who::guest).get(en(id)).lacks(R"(<h3 lang=)");
}

TEST_P(Translations, StandInTheListWhenTitleAndSummaryAreTranslated)
{
    auto id = published();
    translate_as_owner(id, Language::tr, {{"title", "Belediyede dil kafesi"}});
    world.as(Who::guest)
        .get("/tr/practices")
        .contains(sample_title)
        .lacks("Belediyede")
        .contains(R"(lang="en")");
    translate_as_owner(id, Language::tr, {{"summary", "Çay içerken Almanca."}});
    world.as(Who::guest)
        .get("/tr/practices")
        .contains("Belediyede")
        .contains("Çay içerken")
        .lacks(sample_title);
    world.as(Who::guest).get("/en/practices").contains(sample_title).contains("Türkçe");
    world.as(Who::guest).get("/en/practices?language=tr").contains(sample_title);
    world.as(Who::guest).get("/en/practices?language=it").lacks(sample_title);
}

TEST_P(Translations, AreOutdatedWhenTheSourceIsWordedOtherwise)
{
    auto id = published();
    translate_as_owner(id, Language::tr, {{"title", "Dil kafesi"}, {"summary", "Çay içerken."}});
    auto [missing, outdated] = state(id, "tr");
    EXPECT_EQ(outdated, 0);
    EXPECT_EQ(state(id, "de").first, missing + 2);

    publish_next(id, with(complete_form(), "summary", "People practise German over coffee."));
    EXPECT_EQ(state(id, "tr"), std::pair(missing, std::int64_t{1}));
    world.as(Who::owner)
        .get(en(id, "/translations/tr"))
        .contains("<del>People practise German over tea.</del>")
        .contains("<ins>People practise German over coffee.</ins>");
    auto page = world.as(Who::guest).get_json("/tr" + path(id)).json();
    EXPECT_EQ(page.at("translation").at("outdated").as_int64(), 1);

    translate_as_owner(id, Language::tr, {{"summary", "Kahve içerken."}});
    EXPECT_EQ(state(id, "tr"), std::pair(missing, std::int64_t{0}));
}

TEST_P(Translations, ThatNobodyTouchesStayOutdatedUntilTheyAreConfirmed)
{
    auto id = published();
    translate_as_owner(id, Language::tr, {{"summary", "Çay içerken.\nHer perşembe."}});
    publish_next(id, with(complete_form(), "summary", "People practise German over coffee."));
    auto outdated = [&] { return state(id, "tr").second; };
    Fields form{{"title", "Dil kafesi"}, {"summary", "Çay içerken.\r\nHer perşembe."}};
    world.as(Who::owner).put(en(id, "/translations/tr"), form).is(Status::see_other);
    EXPECT_EQ(outdated(), 1) << "another text was written";
    form.emplace_back("still_right", "summary");
    world.as(Who::owner).put(en(id, "/translations/tr"), form).is(Status::see_other);
    EXPECT_EQ(outdated(), 0);
}

TEST_P(Translations, AreOfTheVersionThatTheTranslatorSaw)
{
    auto id = published();
    auto seen = world.as(Who::guest).get_json(en(id)).json().at("version").as_int64();
    publish_next(id, with(complete_form(), "summary", "People practise German over coffee."));
    Fields form{{"summary", "Çay içerken."}, {"version", std::to_string(seen)}};
    world.as(Who::owner).put(en(id, "/translations/tr"), form).is(Status::see_other);
    EXPECT_EQ(state(id, "tr").second, 1);
}

TEST_P(Translations, StayWithTheirStepWhateverItsPlace)
{
    auto id = published();
    translate_as_owner(id, Language::tr, {{"steps/s2/title", "Ev sahipleri"}});
    auto form = complete_form();
    for (auto& [name, value] : form) {
        if (name.starts_with("steps.0.")) name.replace(6, 1, "5");
    }
    publish_next(id, form);
    auto steps = world.as(Who::guest).get_json("/tr" + path(id)).json().at("content").at("steps");
    EXPECT_EQ(steps.at(0).at("title").as_string(), "Ev sahipleri");
    EXPECT_EQ(steps.at(1).at("title").as_string(), "Find a room");
}

TEST_P(Translations, AreTakenAwayByAnEmptyText)
{
    auto id = published();
    translate_as_owner(id, Language::tr, {{"title", "Dil kafesi"}});
    world.as(Who::owner).put(en(id, "/translations/tr"), {{"title", ""}}).leads_to(en(id, "/translations"));
    world.as(Who::guest).get("/tr" + path(id)).contains(sample_title).lacks("Dil kafesi");
}

TEST_P(Translations, KeepTheRuleOfTheirField)
{
    auto id = published();
    std::string const long_title(500, 'x');
    world.as(Who::owner)
        .put(en(id, "/translations/tr"), {{"title", long_title}, {"summary", "Geçerli"}})
        .is(Status::unprocessable_content)
        .contains(long_title)
        .contains("Geçerli")
        .contains("field-error");
    EXPECT_THAT(world.new_events(), IsEmpty());
    world.as(Who::guest).get("/tr" + path(id)).lacks("Geçerli");
}

TEST_P(Translations, IntoTheSourceLanguageOrNoneAre404)
{
    auto id = published();
    for (auto const* language : {"en", "xx", "deutsch"}) {
        auto target = en(id, std::string("/translations/") + language);
        world.as(Who::owner).get(target).is(Status::not_found);
        world.as(Who::owner).put(target, {{"title", "x"}}).is(Status::not_found);
    }
}

} // namespace
} // namespace erasmi::practices
