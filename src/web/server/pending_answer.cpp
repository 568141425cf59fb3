// Most answers are given before the handler returns: then no bell rings and nobody waits.
#include "web/server/pending_answer.hpp"

namespace erasmi::web {
namespace {

/// Speaks up when it is dropped unused.
struct Obligation {
    std::shared_ptr<PendingAnswer> answer;
    explicit Obligation(std::shared_ptr<PendingAnswer> answer) : answer(std::move(answer)) {}
    Obligation(Obligation const&) = delete;
    Obligation& operator=(Obligation const&) = delete;
    ~Obligation() { answer->give({}); }
};

} // namespace

void PendingAnswer::give(std::optional<Response> response)
{
    {
        std::scoped_lock lock(mutex_);
        if (is_given_) return;
        is_given_ = true;
        response_ = std::move(response);
        if (!is_awaited_) return;
    }
    bell_->ring();
}

bool PendingAnswer::is_given_or_will_ring()
{
    std::scoped_lock lock(mutex_);
    is_awaited_ = true;
    return is_given_;
}

std::optional<Response> PendingAnswer::take()
{
    std::scoped_lock lock(mutex_);
    return std::move(response_);
}

Respond respond_to(std::shared_ptr<PendingAnswer> answer)
{
    return [obligation = std::make_shared<Obligation>(std::move(answer))](Response response) {
        obligation->answer->give(std::move(response));
    };
}

} // namespace erasmi::web
