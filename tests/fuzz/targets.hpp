// Readers of what strangers send, one function for each, given any bytes. Each keeps its promise or throws
// what nobody expects.
//
// `./dev fuzz NAME SECONDS` looks for bytes that break it; the files in corpus/NAME are read again by every
// test run.
#pragma once

#include "base/stop.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace erasmi::fuzz {

void address(std::string_view input);
void boundaries(std::string_view input);
void csv(std::string_view input);
void forms(std::string_view input);
void headers(std::string_view input);
void http_request(std::string_view input);
void import(std::string_view input);
void json(std::string_view input);
void markdown(std::string_view input);
void multipart(std::string_view input);
void search(std::string_view input);
void urlencoded(std::string_view input);
void words(std::string_view input);
void xlsx(std::string_view input);

struct Target {
    std::string_view name;
    void (*read)(std::string_view input);
};

inline constexpr std::array targets{
    Target{"address", address},   Target{"boundaries", boundaries},
    Target{"csv", csv},           Target{"forms", forms},
    Target{"headers", headers},   Target{"http_request", http_request},
    Target{"import", import},     Target{"json", json},
    Target{"markdown", markdown}, Target{"multipart", multipart},
    Target{"search", search},     Target{"urlencoded", urlencoded},
    Target{"words", words},       Target{"xlsx", xlsx},
};

/// Nobody catches what is thrown here, so libFuzzer takes it for a crash, and a test for a failure.
inline void promise(bool is_kept)
{
    if (!is_kept) throw std::logic_error("a promise is broken");
}

/// A refusal blames who sent it.
inline void promise_client_error(Stop const& stop) { promise(static_cast<int>(stop.status()) / 100 == 4); }

} // namespace erasmi::fuzz
