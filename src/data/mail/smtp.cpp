#include "data/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace erasmi::data::mail {

namespace {

// libcurl wants to be initialised once, before threads use it.
void initialise()
{
    static auto const result = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (result != CURLE_OK) throw std::runtime_error(curl_easy_strerror(result));
}

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* source)
{
    auto& rest = *static_cast<std::string_view*>(source);
    auto length = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), length);
    rest.remove_prefix(length);
    return length;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void set_server(CURL* handle, MailOptions const& options)
{
    curl_easy_setopt(handle, CURLOPT_URL, options.smtp_url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     static_cast<long>(options.allow_plain_smtp ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(options.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // no signals: other threads are at work
    curl_easy_setopt(handle, CURLOPT_PROXY, "");    // never by way of an http proxy from the environment
    if (options.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, options.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, options.password.c_str());
}

} // namespace

void deliver_by_smtp(MailOptions const& options, std::string const& from, std::string const& to,
                     std::string const& message)
{
    initialise();
    Handle handle(curl_easy_init(), curl_easy_cleanup);
    List recipients(curl_slist_append(nullptr, ("<" + to + ">").c_str()), curl_slist_free_all);
    if (!handle || !recipients) throw std::runtime_error("no memory for a mail");

    auto const sender = "<" + from + ">";
    std::string_view rest = message;
    std::array<char, CURL_ERROR_SIZE> reason{};
    set_server(handle.get(), options);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, sender.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, give);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &rest);
    curl_easy_setopt(handle.get(), CURLOPT_ERRORBUFFER, reason.data());

    auto result = curl_easy_perform(handle.get());
    if (result == CURLE_OK) return;
    throw std::runtime_error(reason[0] ? reason.data() : curl_easy_strerror(result));
}

} // namespace erasmi::data::mail
