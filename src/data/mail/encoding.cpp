#include "data/mail/encoding.hpp"

#include <sodium/utils.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <ranges>

namespace erasmi::data::mail {

namespace {

constexpr std::string_view word_start = "=?utf-8?B?";
constexpr std::string_view word_end = "?=";
// 75 characters a word, less its frame, in groups of four characters for three bytes.
constexpr std::size_t bytes_in_word = (75 - word_start.size() - word_end.size()) / 4 * 3;
constexpr int base64 = sodium_base64_VARIANT_ORIGINAL;

bool is_plain(std::string_view text)
{
    bool is_ascii = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
    return is_ascii && text.find("=?") == text.npos && text.size() <= 60;
}

std::string to_base64(std::string_view bytes)
{
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), base64), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()),
                      bytes.size(), base64);
    text.pop_back(); // the terminating NUL
    return text;
}

std::string from_base64(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t length = 0;
    sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                      nullptr, &length, nullptr, base64);
    bytes.resize(length);
    return bytes;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

// The longest beginning of `text` that fits one encoded word and ends between characters.
std::size_t word_length(std::string_view text)
{
    auto length = std::min(text.size(), bytes_in_word);
    while (length < text.size() && length > 0 && is_continuation(text[length])) --length;
    return length;
}

class QuotedLine {
public:
    void add(char c, bool must_quote)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        auto byte = static_cast<unsigned char>(c);
        std::string unit(1, c);
        if (must_quote) unit = {'=', digits[byte >> 4], digits[byte & 0x0f]};
        constexpr std::size_t longest = 75; // 76 with the "=" of a soft break
        if (column_ + unit.size() > longest) {
            out_ += "=\r\n";
            column_ = 0;
        }
        out_ += unit;
        column_ += unit.size();
    }

    void end()
    {
        out_ += "\r\n";
        column_ = 0;
    }

    std::string take() { return std::move(out_); }

private:
    std::string out_;
    std::size_t column_ = 0;
};

} // namespace

std::string encoded_words(std::string_view text)
{
    if (is_plain(text)) return std::string(text);
    std::string out;
    while (!text.empty()) {
        auto length = word_length(text);
        if (!out.empty()) out += "\r\n ";
        out.append(word_start).append(to_base64(text.substr(0, length))).append(word_end);
        text.remove_prefix(length);
    }
    return out;
}

std::string decoded_words(std::string_view text)
{
    if (!text.starts_with(word_start)) return std::string(text);
    std::string out;
    for (auto part : std::views::split(text, ' ')) {
        std::string_view word(part.begin(), part.end());
        if (!word.starts_with(word_start) || !word.ends_with(word_end)) continue;
        word.remove_prefix(word_start.size());
        word.remove_suffix(word_end.size());
        out += from_base64(word);
    }
    return out;
}

std::string unquoted_printable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("=\r\n")) {
            i += 2;
        } else if (text[i] == '=' && i + 2 < text.size()) {
            unsigned byte = 0;
            std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16);
            out += static_cast<char>(byte);
            i += 2;
        } else if (text[i] != '\r') {
            out += text[i];
        }
    }
    return out;
}

std::string quoted_printable(std::string_view text)
{
    QuotedLine line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '\n') {
            line.end();
            continue;
        }
        bool ends_line = i + 1 == text.size() || text[i + 1] == '\n';
        bool is_space = c == ' ' || c == '\t';
        bool is_safe = (c >= '!' && c <= '~' && c != '=') || (is_space && !ends_line);
        line.add(c, !is_safe);
    }
    if (!text.empty() && text.back() != '\n') line.end();
    return line.take();
}

} // namespace erasmi::data::mail
