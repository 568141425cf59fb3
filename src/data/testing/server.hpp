// The PostgreSQL server of a test program: one that is there, or one of its own that ends with the program.
#pragma once

#include "data/testing/scratch.hpp"

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::data::testing {

class Server {
public:
    /// Started at the first call, which must come from the program's first thread.
    static Server& of_this_program();
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// The URL of a database by its name.
    std::string url(std::string_view database) const;
    std::string unique_name(std::string_view purpose);
    /// As superuser, in the database "postgres".
    void execute(std::string const& sql);
    /// Drops the database of that URL, with all its connections.
    void drop(std::string_view url);

private:
    Server();
    void start();
    void wait_until_ready();

    std::string url_;
    std::optional<Scratch> scratch_; ///< nothing: the server is not ours
    pid_t process_ = 0;
    int names_ = 0;
};

} // namespace erasmi::data::testing
