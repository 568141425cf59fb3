// Pictures: who may add them, and that only pictures of readable versions are given out.
#include "data/files.hpp"
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class Pictures : public Scenario {
protected:
    /// The digest of a file that the site keeps.
    std::string stored(std::string_view bytes)
    {
        auto digest = world.site.files->put(bytes);
        world.write([&](data::Tx& tx) {
            data::files::note(tx, {digest, std::ssize(bytes), "image/webp", tx.now()});
        });
        return digest;
    }
};
ERASMI_ON_EACH_DATABASE(Pictures)

TEST_P(Pictures, AreAddedByTheAuthorsSideOnly)
{
    auto id = published();
    for (auto const& asked :
         {Asked{"GET", path(id, "/pictures")}, Asked{"POST", path(id, "/pictures"), {{"alt", "A table"}}}}) {
        expect(Status::forbidden, {Who::outsider, Who::newcomer, Who::curator, Who::operator_}, asked);
        expect_sign_in(asked);
    }
    expect(Status::ok, {Who::owner, Who::colleague}, {"GET", path(id, "/pictures")});
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Pictures, NeedADescriptionForThoseWhoDoNotSeeThem)
{
    auto id = draft();
    world.as(Who::owner)
        .post(en(id, "/pictures"), {{"alt", ""}, {"credit", "Town of Halle"}})
        .is(Status::unprocessable_content)
        .contains(R"(href="#alt")")
        .contains("Town of Halle");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Pictures, OfVersionsThatWerePublicStayReadable)
{
    data::FolderBlobStore files(database.folder() / "files");
    world.site.files = &files;
    auto former = stored("a table"), next = stored("a garden");
    auto showing = [](std::string const& file) {
        return with(with(complete_form(), "pictures.0.file", file), "pictures.0.alt", "What we did");
    };
    auto id = published(showing(former));
    publish_next(id, showing(next));
    save_next(id, complete_form());
    for (auto const& file : {former, next})
        for (auto who : {Who::guest, Who::owner, Who::outsider})
            world.as(who).get(path(id, "/pictures/" + file)).is(Status::ok);

    auto unseen = draft(showing(former));
    for (auto who : {Who::guest, Who::outsider})
        world.as(who).get(path(unseen, "/pictures/" + former)).is(Status::not_found);
    world.as(Who::owner).get(path(unseen, "/pictures/" + former)).is(Status::ok);
}

TEST_P(Pictures, ThatThePracticeDoesNotShowAre404)
{
    auto id = published();
    for (auto const& file : {std::string(64, 'a'), std::string("..%2F..%2Fetc%2Fpasswd"), std::string("x")})
        for (auto who : {Who::guest, Who::owner})
            world.as(who).get(path(id, "/pictures/" + file)).is(Status::not_found);
}

} // namespace
} // namespace erasmi::practices
