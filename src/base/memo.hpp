// What was made of which key, kept for whoever asks next.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace erasmi {

/// Values by all that they are made of, so that none can ever be stale. Forgets everything when it is full,
/// which is rare and costs little. Thread-safe.
template <class Value>
class Memo {
public:
    /// Full when the weights of its values, and the lengths of their keys, are together above `most`.
    explicit Memo(std::size_t most) : most_(most) {}

    /// What is kept for `key`; else what `make()` returns, which weighs `weigh(value)`. Two threads may make
    /// the same.
    template <class Make, class Weigh>
    Value get(std::string_view key, Make&& make, Weigh&& weigh)
    {
        if (auto kept = find(key)) return std::move(*kept);
        Value value = make();
        keep(key, value, weigh(value));
        return value;
    }

    /// What is kept for `key`.
    std::optional<Value> find(std::string_view key)
    {
        std::lock_guard lock(mutex_);
        auto found = kept_.find(key);
        return found == kept_.end() ? std::nullopt : std::optional(found->second);
    }

    /// `weight` of the value alone.
    void keep(std::string_view key, Value const& value, std::size_t weight)
    {
        std::lock_guard lock(mutex_);
        weight += key.size();
        if (weight_ + weight > most_) {
            kept_.clear();
            weight_ = 0;
        }
        if (kept_.emplace(key, value).second) weight_ += weight;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };

    std::size_t most_;
    std::mutex mutex_;
    std::unordered_map<std::string, Value, Hash, std::equal_to<>> kept_;
    std::size_t weight_ = 0;
};

} // namespace erasmi
