#include "data/error.hpp"

#include "base/stop.hpp"

namespace erasmi::data {

namespace {

/// People are told the status; the log gets what the database said.
class Refusal : public Stop {
public:
    Refusal(Status status, std::string cause) : Stop(status), cause_(std::move(cause)) {}
    char const* what() const noexcept override { return cause_.c_str(); }

private:
    std::string cause_;
};

} // namespace

std::exception_ptr as_stop(std::exception_ptr error)
{
    try {
        std::rethrow_exception(error);
    } catch (Error const& refusal) {
        switch (refusal.kind()) {
        case ErrorKind::full:
            return std::make_exception_ptr(Refusal(Status::insufficient_storage, refusal.what()));
        case ErrorKind::unavailable:
        case ErrorKind::conflict:
            return std::make_exception_ptr(Refusal(Status::service_unavailable, refusal.what()));
        default: return error;
        }
    } catch (...) {
        return error;
    }
}

} // namespace erasmi::data
