#include "papers/testing/sample.hpp"

namespace erasmi::papers::testing {

namespace {

std::string two_bytes(int value)
{
    return {static_cast<char>(value >> 8 & 0xFF), static_cast<char>(value & 0xFF)};
}

std::string segment(char marker, std::string const& content)
{
    return std::string{'\xFF', marker} + two_bytes(static_cast<int>(content.size()) + 2) + content;
}

/// Bits from the highest on, the rest filled with ones.
std::string packed(std::string const& bits)
{
    std::string bytes;
    for (std::size_t i = 0; i < bits.size(); i += 8) {
        int byte = 0;
        for (std::size_t j = i; j < i + 8; ++j) byte = byte << 1 | (j < bits.size() ? bits[j] - '0' : 1);
        bytes += static_cast<char>(byte);
        if (byte == 0xFF) bytes += '\0';
    }
    return bytes;
}

Words words(std::string text) { return {{std::move(text)}}; }

Blocks sections()
{
    return {
        {Paragraph{words("Volunteers and newcomers talk over tea, every Tuesday, in the public library."),
                   Tone::lead}},
        {Note{words("This practice is an invented example.")}},
        {Facts{{{"Place", words("Halle (Saale), Germany")}, {"Period", words("since 2019")}}}},
        {Heading{1, words("Which challenge did it answer?")}},
        {Paragraph{{{"Courses end and nobody "},
                    {.text = "talks", .is_strong = true},
                    {". See the "},
                    {.text = "yearly report", .link = "https://example.org/report"},
                    {" and a word: "},
                    {.text = "Begegnung", .is_emphasised = true, .language = Language::de},
                    {"."}}}},
        {List{Marker::bullet, {{{Paragraph{words("One")}}}, {{Paragraph{words("Two")}}}}}},
    };
}

Blocks instructions()
{
    return {
        {Table{words("The network"),
               {words("Organisation"), words("Kind")},
               {{words("Public library"), words("Administration")},
                {words("Welcome association"), words("NGO")}}}},
        {Figure{grey_jpeg(64, 48), 64, 48, "Two people at a table", {}, words("Photo: Town of Halle")}},
        {Heading{1, words("How can we do this too?")}},
        {Steps{{{words("Find a room"), "Core", {{Paragraph{words("Ask where people already are.")}}}},
                {words("Invite hosts"), "Adaptable", {{Paragraph{words("Two hosts for each table.")}}}}}}},
        {Heading{2, words("Roles needed")}},
        {Paragraph{words("One coordinator.")}},
    };
}

} // namespace

// All coefficients but the first of the first block are zero, so that each code has one bit.
std::string grey_jpeg(int width, int height)
{
    auto quantisation = std::string(1, '\0') + std::string(64, '\x08');
    auto frame =
        std::string(1, '\x08') + two_bytes(height) + two_bytes(width) + std::string{"\x01\x01\x11\x00", 4};
    auto first_codes =
        std::string(1, '\0') + std::string{"\1\1", 2} + std::string(14, '\0') + std::string{"\0\6", 2};
    auto other_codes =
        std::string(1, '\x10') + std::string(1, '\1') + std::string(15, '\0') + std::string(1, '\0');
    std::string bits = "10110000";
    auto blocks = ((width + 7) / 8) * ((height + 7) / 8);
    bits += "0";
    for (int i = 1; i < blocks; ++i) bits += "00";
    return std::string("\xFF\xD8") + segment('\xDB', quantisation) + segment('\xC0', frame) +
           segment('\xC4', first_codes) + segment('\xC4', other_codes) +
           segment('\xDA', std::string{"\x01\x01\x00\x00\x3F\x00", 6}) + packed(bits) + "\xFF\xD9";
}

Paper sample_paper()
{
    Paper paper{.language = Language::en,
                .title = "A language café in the library",
                .eyebrow = "Halle (Saale), Germany",
                .author = "Public library",
                .description = "Volunteers and newcomers talk over tea.",
                .site = "ERASMI",
                .address = "https://example.org/practices/1/versions/3",
                .edition = "Version 3 · 23 November 2026 · CC BY 4.0",
                .date = instant(1'795'500'000'000),
                .blocks = sections()};
    for (auto& block : instructions()) paper.blocks.push_back(std::move(block));
    return paper;
}

Paper arabic_paper()
{
    return {
        .language = Language::ar,
        .title = "مقهى اللغة في المكتبة",
        .eyebrow = "هاله، ألمانيا",
        .author = "المكتبة العامة",
        .description = "يتحدث المتطوعون والقادمون الجدد.",
        .site = "ERASMI",
        .address = "https://example.org/practices/1/versions/3",
        .edition = "الإصدار 3 · CC BY 4.0",
        .date = instant(1'795'500'000'000),
        .blocks = {
            {Paragraph{words("يتحدث المتطوعون والقادمون الجدد حول الشاي كل يوم ثلاثاء."), Tone::lead}},
            {Facts{{{"المكان", words("هاله (زاله)")}, {"المدة", words("منذ 2019")}}}},
            {Heading{1, words("ما هو التحدي؟")}},
            {Paragraph{{{"تنتهي الدورات ولا أحد يتحدث. انظر "},
                        {.text = "التقرير", .link = "https://example.org/report"},
                        {" و"},
                        {.text = "Begegnung", .language = Language::de},
                        {" في 12 مدينة."}}}},
            {Table{{}, {words("المنظمة"), words("النوع")}, {{words("المكتبة"), words("إدارة")}}}},
            {Steps{{{words("ابحث عن غرفة"), "أساسي", {{Paragraph{words("اسأل أين يوجد الناس بالفعل.")}}}}}}},
            {List{Marker::bullet, {{{Paragraph{words("واحد")}}}, {{Paragraph{words("اثنان")}}}}}}}};
}

} // namespace erasmi::papers::testing
