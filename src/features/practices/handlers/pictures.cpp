#include "features/practices/pictures.hpp"

#include "data/files.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

Practice get_editable(Context const& context, data::Tx& tx)
{
    return practices::get_editable(tx, context.actor, context.id<struct PracticeRecord>());
}

bool shows(Content const& content, std::string_view file)
{
    return std::ranges::any_of(content.pictures,
                               [&](auto const& picture) { return std::string_view(picture.file) == file; });
}

/// Pictures of all versions that ever were public, which stay readable, and of the newest for those who work
/// on it.
bool may_see(Context const& context, Practice const& practice, std::string_view file)
{
    auto& tx = context.tx();
    bool works_on_it = rules::may_read_working_version(context.actor, practice);
    if (works_on_it && shows(store::content(tx, practice.id, practice.version), file)) return true;
    if (!practice.is_public()) return false;
    if (shows(store::content(tx, practice.id, *practice.published_version), file)) return true;
    return std::ranges::any_of(store::contents(tx, practice.id, store::published_versions(tx, practice.id)),
                               [&](auto const& former) { return shows(former.second, file); });
}

/// What the form says of the picture, checked; the picture itself goes to the blob store.
Checked<Picture> read_picture(Context const& context, StoredPicture& stored)
{
    Picture picture;
    Problems problems;
    if (auto fault = parse_field(context.form.get("alt"), picture.alt)) problems.push_back({"alt", *fault});
    if (auto fault = parse_field(context.form.get("credit"), picture.credit))
        problems.push_back({"credit", *fault});
    if (!problems.empty()) return problems;
    auto kept = store_picture(context);
    if (!kept) return kept.error();
    stored = *kept;
    (void)parse_field(stored.digest, picture.file);
    return picture;
}

/// The picture as a new row of the newest version.
Checked<SaveOutcome> save_with(data::Tx& tx, Context const& context, Picture const& picture,
                               StoredPicture const& stored)
{
    auto practice = get_editable(context, tx);
    auto content = store::content(tx, practice.id, practice.version);
    content.pictures.push_back(picture);
    data::files::note(tx, {stored.digest, stored.size, "image/webp", tx.now()});
    return practices::save(tx, context.actor, practice.id, {practice.version, content, ""});
}

} // namespace

Response picture(Context& context)
{
    auto practice = store::get(context.tx(), context.id<struct PracticeRecord>());
    auto digest = context.parameter("file");
    auto row = data::files::find(context.tx(), digest);
    if (!row || !may_see(context, practice, digest)) throw Stop(Status::not_found);
    auto path = context.site.files->open(digest);
    if (!path) throw Stop(Status::not_found);
    Response response;
    response.headers.add("Content-Type", row->media_type);
    response.headers.add("Content-Security-Policy", "default-src 'none'; sandbox");
    response.headers.add("Cache-Control", "private, max-age=86400");
    response.headers.add("ETag", '"' + row->digest + '"');
    response.file = FileSlice{*path, 0, static_cast<std::uint64_t>(row->size)};
    return response;
}

Response pictures_form(Context& context)
{
    Html out;
    pages::new_picture(out, context, get_editable(context, context.tx()), {}, {});
    return html_answer(std::move(out));
}

// Decoding a picture takes its time, so it happens before the transaction.
Response add_picture(Context& context)
{
    auto& database = *context.site.database;
    auto practice = database.read([&](data::Tx& tx) { return get_editable(context, tx); });
    StoredPicture stored;
    auto picture = read_picture(context, stored);
    if (!picture)
        return answer_problems(context, picture.error(), [&](Html& out) {
            pages::new_picture(out, context, practice, context.form, picture.error());
        });
    auto saved = database.write([&](data::Tx& tx) { return save_with(tx, context, *picture, stored); });
    if (!saved) return problems_answer(context, saved.error());
    return done(context, path_of(practice.id) + "/edit#pictures");
}

} // namespace erasmi::practices::handlers
