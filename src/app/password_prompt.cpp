#include "app/password_prompt.hpp"

#include "app/command_line.hpp"
#include "base/text.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace erasmi::app {

namespace {

/// Typed characters are not shown as long as it lives.
class HiddenTyping {
public:
    HiddenTyping() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0)
    {
        if (!is_terminal_) return;
        auto hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    HiddenTyping(HiddenTyping const&) = delete;
    HiddenTyping& operator=(HiddenTyping const&) = delete;

    bool is_terminal() const { return is_terminal_; }

private:
    termios before_{};
    bool is_terminal_;
};

} // namespace

std::string ask_for_password(std::string const& prompt)
{
    std::string password;
    {
        HiddenTyping hidden;
        if (hidden.is_terminal()) std::cout << prompt << std::flush;
        std::getline(std::cin, password);
        if (hidden.is_terminal()) std::cout << "\n";
    }
    if (!is_utf8(password)) throw WrongUsage("This terminal does not send UTF-8.");
    return password;
}

} // namespace erasmi::app
