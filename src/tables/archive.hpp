// The parts of a ZIP archive that came from a stranger.
#pragma once

#include "tables/table.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace erasmi::tables {

class Archive {
public:
    /// Reads the list of parts; `bytes` must outlive the archive. Throws `Refused` for what is no archive and
    /// for too many parts.
    Archive(std::string_view bytes, Limits const& limits);
    ~Archive();
    Archive(Archive const&) = delete;
    Archive& operator=(Archive const&) = delete;

    bool has(std::string const& name) const;
    /// Hands the part to `take` piece by piece. Throws `Refused` when there is no such part, when it is
    /// damaged or encrypted, and when what was unpacked so far exceeds the limits.
    void read(std::string const& name, std::function<void(std::string_view piece)> const& take);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::tables
