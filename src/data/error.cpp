#include "data/error.hpp"

#include "base/stop.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <optional>
#include <span>
#include <system_error>

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

// EFBIG: a limit that the operator set for the process.
constexpr std::array no_room{ENOSPC, EDQUOT, EFBIG};
constexpr std::array may_pass{EIO, EROFS, EMFILE, ENFILE, ENOMEM, EAGAIN};

bool is_one_of(std::span<int const> numbers, std::error_code code)
{
    return std::ranges::any_of(
        numbers, [&](int number) { return code == std::error_condition(number, std::generic_category()); });
}

std::optional<Status> status_of(std::error_code code)
{
    if (is_one_of(no_room, code)) return Status::insufficient_storage;
    if (is_one_of(may_pass, code)) return Status::service_unavailable;
    return {};
}

std::optional<Status> status_of(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::full: return Status::insufficient_storage;
    case ErrorKind::unavailable:
    case ErrorKind::conflict: return Status::service_unavailable;
    default: return {};
    }
}

std::exception_ptr refused(std::optional<Status> status, std::exception const& cause)
{
    return status ? std::make_exception_ptr(Refusal(*status, cause.what())) : std::current_exception();
}

} // namespace

std::exception_ptr as_stop(std::exception_ptr error)
{
    try {
        std::rethrow_exception(error);
    } catch (Error const& refusal) {
        return refused(status_of(refusal.kind()), refusal);
    } catch (std::system_error const& failure) {
        return refused(status_of(failure.code()), failure);
    } catch (std::bad_alloc const& shortage) {
        return refused(Status::service_unavailable, shortage);
    } catch (...) {
        return error;
    }
}

} // namespace erasmi::data
