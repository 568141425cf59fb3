#include "web/compressed_bodies.hpp"

#include "web/compression.hpp"
#include "web/conditional.hpp"

#include <mutex>
#include <unordered_map>

namespace erasmi::web {

namespace {

using Body = std::shared_ptr<std::string const>;

constexpr std::size_t most_bytes = 16 << 20;

struct Kept {
    std::mutex mutex;
    std::unordered_map<std::string, Body> bodies;
    std::size_t bytes = 0;
};

Kept& kept()
{
    static Kept kept;
    return kept;
}

std::string make(std::string_view body, Encoding encoding)
{
    // The qualities at which a page of 30 KB takes well under a millisecond.
    return encoding == Encoding::brotli ? brotli(body, 4) : gzip(body, 5);
}

} // namespace

std::shared_ptr<std::string const> compressed(std::string_view body, Encoding encoding)
{
    auto key = weak_etag(body) + std::string(encoding_name(encoding));
    auto& store = kept();
    {
        std::lock_guard lock(store.mutex);
        if (auto found = store.bodies.find(key); found != store.bodies.end()) return found->second;
    }
    auto made = std::make_shared<std::string const>(make(body, encoding));
    std::lock_guard lock(store.mutex);
    if (store.bytes + made->size() > most_bytes) {
        store.bodies.clear();
        store.bytes = 0;
    }
    if (store.bodies.emplace(std::move(key), made).second) store.bytes += made->size();
    return made;
}

} // namespace erasmi::web
