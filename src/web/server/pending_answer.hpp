// Where the application's answer, from any thread, meets the connection that waits for it.
#pragma once

#include "web/http.hpp"
#include "web/server/bell.hpp"

#include <memory>
#include <mutex>
#include <optional>

namespace erasmi::web {

class PendingAnswer {
public:
    explicit PendingAnswer(std::shared_ptr<Bell> bell) : bell_(std::move(bell)) {}

    /// The first call counts. Nothing: the application dropped `Respond` without calling it.
    void give(std::optional<Response> response);
    /// True when the answer is there; otherwise the bell will ring when it comes.
    bool is_given_or_will_ring();
    /// What was given; ask only once `is_given_or_will_ring` was true.
    std::optional<Response> take();

private:
    std::mutex mutex_;
    std::shared_ptr<Bell> bell_;
    std::optional<Response> response_;
    bool is_given_ = false;
    bool is_awaited_ = false;
};

/// What the application gets. When its last copy goes without a call, the answer is "nothing".
Respond respond_to(std::shared_ptr<PendingAnswer> answer);

} // namespace erasmi::web
