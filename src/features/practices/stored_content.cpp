#include "features/practices/stored_content.hpp"

#include "base/memo.hpp"

#include <memory>

namespace erasmi::practices::store {

Content content_of(data::RevisionRow const& revision)
{
    using Shared = std::shared_ptr<Content const>;
    static Memo<Shared> read(16 << 20); // bytes: a record takes about as many as its text
    return *read.get(
        revision.content, [&] { return std::make_shared<Content const>(revision.as<Content>()); },
        [&](Shared const&) { return revision.content.size(); });
}

} // namespace erasmi::practices::store
