#include "app/commands.hpp"

int main(int count, char const* const* words)
{
    return erasmi::app::run_program({words + 1, static_cast<std::size_t>(count - 1)},
                                    erasmi::app::process_environment);
}
