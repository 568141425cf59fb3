// Server-Sent Events that wait for a connection to carry them.
#pragma once

#include "web/http.hpp"
#include "web/server/bell.hpp"

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

namespace erasmi::web {

class EventQueue : public EventStream {
public:
    static constexpr std::size_t limit = 256 * 1024;

    explicit EventQueue(std::shared_ptr<Bell> bell) : bell_(std::move(bell)) {}

    void send(std::string_view event, std::string_view data, std::string_view id = {}) override;
    void close() override;
    bool is_open() const override;

    /// Everything that waits; it counts as waiting until `sent`.
    std::string take();
    void sent(std::size_t bytes);
    /// True once the limit was passed: nothing more will be carried.
    bool is_dropped() const;

private:
    enum class Fate { open, closed, dropped };

    mutable std::mutex mutex_;
    std::shared_ptr<Bell> bell_;
    std::string waiting_;
    std::size_t on_the_way_ = 0;
    Fate fate_ = Fate::open;
};

/// One event in the format of the standard (WHATWG HTML, 9.2.5).
std::string event_text(std::string_view event, std::string_view data, std::string_view id);

} // namespace erasmi::web
