// Counts first, keeps afterwards: no byte beyond the limit is ever held.
#include "web/server/body_sink.hpp"

namespace erasmi::web {

BodySink::BodySink(BodyPlan plan, std::filesystem::path const& folder) : plan_(plan)
{
    if (plan.where == BodyPlan::Where::disk) file_ = std::make_unique<UploadFile>(folder);
}

void BodySink::put(std::string_view bytes)
{
    if (bytes.size() > plan_.limit - size_) throw Stop(Status::content_too_large);
    size_ += bytes.size();
    if (file_)
        file_->append(bytes);
    else
        memory_ += bytes;
}

void BodySink::finish(Request& request)
{
    request.body = std::move(memory_);
    if (file_) request.body_file = file_->finish();
}

} // namespace erasmi::web
