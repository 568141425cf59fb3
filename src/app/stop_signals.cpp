#include "app/stop_signals.hpp"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <ctime>

namespace erasmi::app {

namespace {

sigset_t stopping_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

/// True when a signal came; false after a short while, to look whether waiting still makes sense.
bool wait_for_signal()
{
    auto signals = stopping_signals();
    timespec patience{.tv_sec = 0, .tv_nsec = 200'000'000};
    return sigtimedwait(&signals, nullptr, &patience) > 0;
}

} // namespace

StopSignals::StopSignals()
{
    auto signals = stopping_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    signal(SIGPIPE, SIG_IGN); // a client that went away is found by write's error
}

std::jthread StopSignals::watch(std::function<void()> stop)
{
    return std::jthread([stop = std::move(stop)](std::stop_token ended) {
        bool asked = false;
        while (!ended.stop_requested()) {
            if (!wait_for_signal()) continue;
            if (asked) _exit(1);
            asked = true;
            stop();
        }
    });
}

} // namespace erasmi::app
