#include "data/error.hpp"

#include "base/stop.hpp"

namespace erasmi::data {

std::exception_ptr as_stop(std::exception_ptr error)
{
    try {
        std::rethrow_exception(error);
    } catch (Error const& refusal) {
        switch (refusal.kind()) {
        case ErrorKind::full: return std::make_exception_ptr(Stop(Status::insufficient_storage));
        case ErrorKind::unavailable:
        case ErrorKind::conflict: return std::make_exception_ptr(Stop(Status::service_unavailable));
        default: return error;
        }
    } catch (...) {
        return error;
    }
}

} // namespace erasmi::data
