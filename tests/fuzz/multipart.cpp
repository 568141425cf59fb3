// Whatever body a form has: its parts together are no longer than the body, or it is refused.
#include "web/multipart.hpp"

#include "targets.hpp"

namespace erasmi::fuzz {

void multipart(std::string_view input)
{
    web::Request request;
    request.headers.add("Content-Type", "multipart/form-data; boundary=X");
    request.body = input;
    try {
        std::size_t length = 0;
        auto parts = web::read_multipart(request, "/dev/shm", {.parts = 5, .head = 200, .field = 1000});
        for (auto const& part : *parts)
            length += part.name.size() + part.text.size() + (part.file ? part.file->size : 0);
        promise(length <= input.size());
    } catch (Stop const& stop) {
        promise_client_error(stop);
    }
}

} // namespace erasmi::fuzz
