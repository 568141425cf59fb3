// Papers (papers/paper.hpp) as answers, and what they need from the web's side.
#pragma once

#include "papers/paper.hpp"
#include "web/context.hpp"

#include <optional>
#include <string_view>

namespace erasmi::web {

/// Markdown as blocks of a paper, its headings from `level` on. Pictures and HTML in it are left out.
/// `language` is that of the text when it is not the paper's.
papers::Blocks paper_blocks(std::string_view markdown, int level = 2, std::optional<Language> language = {});

/// The PDF or the OpenDocument text, whichever is wanted; `name` is that of the file, without its ending.
/// Stops with 406 for anything else.
Response paper_answer(Context const& context, papers::Paper const& paper, std::string_view name);

/// What `work` returns, which may use the context's transaction: for handlers on a worker, which have none.
template <class Work>
auto with_reading(Context& context, Work const& work)
{
    return context.site.database->read([&](data::Tx& tx) {
        context.transaction = &tx;
        auto result = work();
        context.transaction = nullptr;
        return result;
    });
}

} // namespace erasmi::web
