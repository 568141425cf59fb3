// What handlers made and will be asked for again.
#pragma once

#include "base/memo.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <typeinfo>

namespace erasmi::web {

/// Of one site. Keeps as many bytes as its owner says.
class Kept {
public:
    explicit Kept(std::size_t most_bytes) : memo_(most_bytes) {}

    /// What was made of `key`, or is made by `make()` now, and takes about so many bytes. The key says
    /// everything that it is made of: for what is read from the database, its edition.
    template <class T, class Make>
    std::shared_ptr<T const> get(std::string_view key, std::size_t bytes, Make&& make)
    {
        auto made = [&]() -> Erased { return std::make_shared<T const>(make()); };
        auto typed_key = std::string(typeid(T).name()).append(" ").append(key);
        return std::static_pointer_cast<T const>(
            memo_.get(typed_key, made, [&](Erased const&) { return bytes; }));
    }

private:
    using Erased = std::shared_ptr<void const>;
    Memo<Erased> memo_;
};

} // namespace erasmi::web
