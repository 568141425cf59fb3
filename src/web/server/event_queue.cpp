// The bell rings outside the lock, because the connection asks the queue as soon as it wakes.
#include "web/server/event_queue.hpp"

#include <algorithm>
#include <iterator>

namespace erasmi::web {
namespace {

/// A field is one line: line breaks would begin another, NUL makes the browser ignore an id.
void append_field(std::string& out, std::string_view name, std::string_view value)
{
    out += name;
    out += ": ";
    std::ranges::copy_if(value, std::back_inserter(out),
                         [](char c) { return c != '\r' && c != '\n' && c != '\0'; });
    out += '\n';
}

/// Lines end with LF, CR or CR LF; each becomes a field of its own, an empty last one too.
void append_data(std::string& out, std::string_view data)
{
    for (;;) {
        auto end = std::min(data.find_first_of("\r\n"), data.size());
        append_field(out, "data", data.substr(0, end));
        if (end == data.size()) return;
        data.remove_prefix(end + (data.substr(end).starts_with("\r\n") ? 2 : 1));
    }
}

} // namespace

std::string event_text(std::string_view event, std::string_view data, std::string_view id)
{
    std::string out;
    if (!id.empty()) append_field(out, "id", id);
    if (!event.empty()) append_field(out, "event", event);
    append_data(out, data);
    return out += '\n';
}

void EventQueue::send(std::string_view event, std::string_view data, std::string_view id)
{
    auto text = event_text(event, data, id);
    {
        std::scoped_lock lock(mutex_);
        if (fate_ != Fate::open) return;
        if (waiting_.size() + on_the_way_ + text.size() > limit)
            fate_ = Fate::dropped;
        else
            waiting_ += text;
    }
    bell_->ring();
}

void EventQueue::close()
{
    {
        std::scoped_lock lock(mutex_);
        if (fate_ != Fate::open) return;
        fate_ = Fate::closed;
    }
    bell_->ring();
}

bool EventQueue::is_open() const
{
    std::scoped_lock lock(mutex_);
    return fate_ == Fate::open;
}

bool EventQueue::is_dropped() const
{
    std::scoped_lock lock(mutex_);
    return fate_ == Fate::dropped;
}

std::string EventQueue::take()
{
    std::scoped_lock lock(mutex_);
    on_the_way_ += waiting_.size();
    return std::exchange(waiting_, {});
}

void EventQueue::sent(std::size_t bytes)
{
    std::scoped_lock lock(mutex_);
    on_the_way_ -= bytes;
}

} // namespace erasmi::web
