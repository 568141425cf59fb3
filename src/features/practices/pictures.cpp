#include "features/practices/pictures.hpp"

#include "data/files.hpp"
#include "web/picture.hpp"

namespace erasmi::practices {

namespace {

web::Part const* uploaded(web::Context const& context)
{
    for (auto const& part : context.files)
        if (part.name == "picture" && part.file && part.file->size > 0) return &part;
    return nullptr;
}

} // namespace

Checked<StoredPicture> store_picture(web::Context const& context)
{
    constexpr int longest_side = 1600;
    auto const* part = uploaded(context);
    if (!part) return Problems{{"picture", {"problem.required"}}};
    auto picture = web::web_picture(part->file->path, longest_side);
    if (!picture) return Problems{{"picture", {"problem.not_a_picture"}}};
    return StoredPicture{context.site.files->put(*picture), std::ssize(*picture)};
}

} // namespace erasmi::practices
