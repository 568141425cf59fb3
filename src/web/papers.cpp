#include "web/papers.hpp"

#include "base/text.hpp"
#include "papers/odt.hpp"
#include "papers/pdf.hpp"
#include "web/answer.hpp"

namespace erasmi::web {

namespace {

struct Kind {
    std::string_view media_type;
    std::string_view ending;
    std::string_view disposition; ///< read at once, or kept to be worked on
};

Kind kind_of(Representation wanted)
{
    if (wanted == Representation::pdf) return {"application/pdf", ".pdf", "inline"};
    if (wanted == Representation::odt)
        return {"application/vnd.oasis.opendocument.text", ".odt", "attachment"};
    throw Stop(Status::not_acceptable);
}

} // namespace

Response paper_answer(Context const& context, papers::Paper const& paper, std::string_view name)
{
    auto kind = kind_of(context.wanted);
    auto bytes = context.wanted == Representation::pdf ? papers::pdf(paper) : papers::odt(paper);
    auto response = text_answer(std::move(bytes), kind.media_type);
    auto file = slug(name);
    response.headers.add("Content-Disposition", std::string(kind.disposition) + "; filename=\"" +
                                                    (file.empty() ? "erasmi" : file) +
                                                    std::string(kind.ending) + "\"");
    return response;
}

} // namespace erasmi::web
