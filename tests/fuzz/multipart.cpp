// Whatever body a form has: its parts together are no longer than the body, or it is refused.
#include "web/multipart.hpp"

#include <cstdint>
#include <cstdlib>

using namespace erasmi;
using namespace erasmi::web;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Request request;
    request.headers.add("Content-Type", "multipart/form-data; boundary=X");
    request.body.assign(reinterpret_cast<char const*>(data), size);
    try {
        std::size_t length = 0;
        auto parts = read_multipart(request, "/dev/shm", {.parts = 5, .head = 200, .field = 1000});
        for (auto const& part : *parts)
            length += part.name.size() + part.text.size() + (part.file ? part.file->size : 0);
        if (length > size) std::abort();
    } catch (Stop const&) {
    }
    return 0;
}
