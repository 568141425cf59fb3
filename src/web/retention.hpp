// How long what nobody needs any more is kept. The periods stand here and nowhere else; the operator's guide
// and the page about privacy repeat them, and tests compare.
#pragma once

#include "base/clock.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string_view>

namespace erasmi::web {

struct Site;

/// One kind of thing that is removed some time after its end; features declare theirs in their manifests.
struct Retention {
    std::string_view name; ///< also the message key of its text: "identity.retention.sessions"
    std::chrono::days period{};
    /// Removes what ended before that moment; returns how many. Called outside any transaction, once a day.
    std::function<std::int64_t(Site const&, Instant before)> forget;
};

namespace retention {

using std::chrono::days;

/// Without a request; and in any case since sign-in.
inline constexpr days sessions{14};
inline constexpr days oldest_sessions{60};
inline constexpr days used_links{0};
inline constexpr days drafts{180};
inline constexpr days repeated_requests{7};
inline constexpr days done_jobs{14};
inline constexpr days failed_jobs{90};
inline constexpr days kept_mails{90};
inline constexpr days unused_files{7};
/// Shorter than unused files, which the uploaded table is.
inline constexpr days uploaded_tables{3};
/// Another node, or an older instance that still drains, may be receiving the younger ones.
inline constexpr days broken_uploads{1};

} // namespace retention

} // namespace erasmi::web
