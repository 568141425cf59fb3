// How another thread tells a connection to look again.
#pragma once

namespace erasmi::web {

class Bell {
public:
    virtual ~Bell() = default;
    /// Wakes the connection on its own thread; harmless when it is gone. From any thread. Without memory the
    /// connection is woken a little later.
    virtual void ring() noexcept = 0;
};

} // namespace erasmi::web
