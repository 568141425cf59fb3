// Forms as browsers send them, and as attackers do.
#include "web/multipart.hpp"
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace erasmi::web {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto form_type = "multipart/form-data; boundary=XX";

std::string part(std::string const& head, std::string const& content)
{
    return "--XX\r\n" + head + "\r\n\r\n" + content + "\r\n";
}

std::string field(std::string const& name, std::string const& value)
{
    return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
}

std::string upload(std::string const& filename, std::string const& content)
{
    return part("Content-Disposition: form-data; name=\"photo\"; filename=\"" + filename +
                    "\"\r\nContent-Type: image/png",
                content);
}

std::string content_of(BodyFile const& file)
{
    std::ostringstream out;
    out << std::ifstream(file.path, std::ios::binary).rdbuf();
    return out.str();
}

struct Multipart : testing::Test {
    TemporaryFolder folder;
    MultipartLimits limits;

    std::vector<Part> read(std::string body, std::string const& type = form_type)
    {
        Request request;
        request.headers.add("Content-Type", type);
        request.body = std::move(body);
        auto parts = read_multipart(request, folder.path, limits);
        EXPECT_TRUE(parts);
        return std::move(parts).value_or(std::vector<Part>());
    }

    /// The status that refuses the body, or ok.
    Status refusal(std::string body, std::string const& type = form_type)
    {
        auto status = Status::ok;
        try {
            read(std::move(body), type);
        } catch (Stop const& stop) {
            status = stop.status();
        }
        EXPECT_THAT(files_in(folder.path), IsEmpty());
        return status;
    }
};

TEST_F(Multipart, GivesFieldsAndFiles)
{
    auto parts = read(field("title", "Buddies\r\nfor all") + upload("a b.png", "\x89PNG") +
                      field("empty", "") + "--XX--\r\n");
    ASSERT_THAT(parts, SizeIs(3));
    EXPECT_EQ(parts[0].name, "title");
    EXPECT_EQ(parts[0].text, "Buddies\r\nfor all");
    EXPECT_EQ(parts[0].content_type, "text/plain");
    EXPECT_FALSE(parts[0].filename);
    EXPECT_FALSE(parts[0].file);
    EXPECT_EQ(parts[1].name, "photo");
    EXPECT_EQ(parts[1].filename, "a b.png");
    EXPECT_EQ(parts[1].content_type, "image/png");
    EXPECT_EQ(parts[1].text, "");
    ASSERT_TRUE(parts[1].file);
    EXPECT_EQ(parts[1].file->size, 4u);
    EXPECT_EQ(content_of(*parts[1].file), "\x89PNG");
    EXPECT_EQ(parts[2].name, "empty");
    EXPECT_EQ(parts[2].text, "");
}

TEST_F(Multipart, LeavesOtherTypesAlone)
{
    Request request;
    EXPECT_FALSE(read_multipart(request, folder.path));
    for (auto type : {"text/plain", "multipart/mixed; boundary=XX", "multipart/form-datax; boundary=XX"}) {
        request.headers.set("Content-Type", type);
        EXPECT_FALSE(read_multipart(request, folder.path)) << type;
    }
}

TEST_F(Multipart, KnowsAFileInputLeftEmptyFromAnEmptyFile)
{
    auto parts = read(upload("", "") + upload("empty.txt", "") + "--XX--");
    ASSERT_THAT(parts, SizeIs(2));
    EXPECT_EQ(parts[0].filename, "");
    EXPECT_FALSE(parts[0].file);
    EXPECT_EQ(parts[1].filename, "empty.txt");
    ASSERT_TRUE(parts[1].file);
    EXPECT_EQ(parts[1].file->size, 0u);
}

TEST_F(Multipart, ReadsTheSameFromDisk)
{
    std::string content;
    for (int i = 0; content.size() < 300'000; ++i) content += "\r\n--X" + std::to_string(i);
    auto path = folder.path / "body";
    std::ofstream(path, std::ios::binary) << field("a", "1") << upload("long", content) << "--XX--\r\n";
    Request request;
    request.headers.add("Content-Type", form_type);
    request.body_file = std::make_shared<BodyFile>(path, std::filesystem::file_size(path));
    auto parts = read_multipart(request, folder.path);
    ASSERT_TRUE(parts);
    ASSERT_THAT(*parts, SizeIs(2));
    EXPECT_EQ(content_of(*parts->at(1).file), content);
}

TEST_F(Multipart, LeavesNoFileBehind)
{
    {
        auto parts = read(upload("a", "x") + upload("b", "y") + "--XX--");
        EXPECT_THAT(files_in(folder.path), SizeIs(2));
    }
    EXPECT_THAT(files_in(folder.path), IsEmpty());
    EXPECT_EQ(refusal(upload("a", "x") +
                      "--XX\r\nContent-Disposition: form-data; name=b; filename=c\r\n\r\ncut off"),
              Status::bad_request);
}

std::string name_written(std::string const& parameters)
{
    return part("Content-Disposition: form-data; " + parameters, "") + "--XX--";
}

TEST_F(Multipart, ReadsNamesAsClientsWriteThem)
{
    auto name = [&](std::string const& parameters) { return read(name_written(parameters)).at(0).name; };
    EXPECT_EQ(name("name=plain"), "plain");
    EXPECT_EQ(name("name=\"\""), "");
    EXPECT_EQ(name("NAME=plain"), "plain");
    EXPECT_EQ(name("name=plain ; filename=x"), "plain");
}

TEST_F(Multipart, UndoesTheEscapesOfBrowsers)
{
    auto filename = [&](std::string const& parameters) {
        return read(name_written("name=a; " + parameters)).at(0).filename;
    };
    EXPECT_EQ(filename("filename=\"a%22b%0D%0Ac%41.txt\""), "a\"b\r\nc%41.txt");
    EXPECT_EQ(filename("filename=\"a\\\"b\\\\c.txt\""), "a\"b\\c.txt");
    EXPECT_EQ(filename("filename=\"C:\\Users\\me.txt\""), "C:\\Users\\me.txt");
    EXPECT_EQ(filename("filename=\"\xd9\x85\xd9\x84\xd9\x81.txt\""), "\xd9\x85\xd9\x84\xd9\x81.txt");
    EXPECT_EQ(filename("filename=\"a;b=c.txt\""), "a;b=c.txt");
    EXPECT_EQ(filename("filename=x; filename*=utf-8''y"), "x");
}

TEST_F(Multipart, RefusesMalformedBodies)
{
    auto good = field("a", "1");
    EXPECT_EQ(refusal(good + "--XX--"), Status::ok);
    for (auto const& body : std::vector<std::string>{
             "",
             good,
             "--XX",
             good + "--XX-",
             good + "--XX--more",
             "preamble\r\n" + good + "--XX--",
             "--XY\r\n\r\n--XY--",
             "--XX \r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--XX--",
             "--XX\nContent-Disposition: form-data; name=a\n\nx\n--XX--",
             "--XX--x" + good,
             part("", "x") + "--XX--",
             part("Content-Type: text/plain", "x") + "--XX--",
             part("Content-Disposition: form-data", "x") + "--XX--",
             part("Content-Disposition: attachment; name=a", "x") + "--XX--",
             part("Content-Disposition form-data; name=a", "x") + "--XX--",
             part("Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b", "x") +
                 "--XX--",
             part("Content-Disposition: form-data; name=a\r\n folded", "x") + "--XX--",
             part("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "x") +
                 "--XX--",
             name_written("name=\"open"),
             name_written("name="),
             name_written("name =a"),
             name_written("name=a; name=b"),
             name_written("name=a; size=3"),
             name_written("name=a; filename=b; filename=c"),
             name_written("name=\"\xff\""),
             name_written("name=\"a\x01\""),
         })
        EXPECT_EQ(refusal(body), Status::bad_request) << body;
}

TEST_F(Multipart, RefusesMalformedBoundaries)
{
    auto body = field("a", "1") + "--XX--";
    for (auto type :
         {"multipart/form-data; boundary=\"XX\"", "Multipart/Form-Data;boundary=XX; charset=utf-8"})
        EXPECT_EQ(refusal(body, type), Status::ok) << type;
    for (std::string const type :
         {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
          "multipart/form-data; boundary=XX; boundary=YY", "multipart/form-data; boundary=\"XX",
          "multipart/form-data; boundary=\"X\tX\"", "multipart/form-data; boundary=\"XX \""})
        EXPECT_EQ(refusal(body, type), Status::bad_request) << type;
    EXPECT_EQ(refusal(body, "multipart/form-data; boundary=" + std::string(71, 'X')), Status::bad_request);
}

TEST_F(Multipart, TakesOnlyTextForTheValueOfAField)
{
    EXPECT_EQ(read(field("a", "Größe 😀") + "--XX--").at(0).text, "Größe 😀");
    for (std::string const& bytes : {std::string("\xff"), std::string("a\xc3"), std::string("a\0b", 3)}) {
        EXPECT_EQ(refusal(field("a", bytes) + "--XX--"), Status::bad_request);
        EXPECT_EQ(refusal(upload("a", bytes) + "--XX--"), Status::ok) << "files may hold anything";
    }
}

TEST_F(Multipart, IsLimited)
{
    std::string hundred;
    for (int i = 0; i < 100; ++i) hundred += field("a", "1");
    EXPECT_EQ(refusal(hundred + "--XX--"), Status::ok);
    EXPECT_EQ(refusal(hundred + field("a", "1") + "--XX--"), Status::content_too_large);

    EXPECT_EQ(refusal(field(std::string(8 * 1024, 'n'), "") + "--XX--"), Status::content_too_large);
    EXPECT_EQ(refusal("--XX\r\n" + std::string(9 * 1024, 'n')), Status::content_too_large);

    EXPECT_EQ(refusal(field("a", std::string(1024 * 1024, 'v')) + "--XX--"), Status::ok);
    EXPECT_EQ(refusal(field("a", std::string(1024 * 1024 + 1, 'v')) + "--XX--"), Status::content_too_large);
    EXPECT_EQ(refusal(upload("a", std::string(1024 * 1024 + 1, 'v')) + "--XX--"), Status::ok);
}

TEST_F(Multipart, EndsContentOnlyAtTheWholeDelimiter)
{
    auto content = [&](std::string const& text) { return read(field("a", text) + "--XX--").at(0).text; };
    for (auto text : {"--XX", "\r\n--X", "\r\n--XY", "\r\n", "\r\n\r\n-", "\r\r\n--", "\n--XX"})
        EXPECT_EQ(content(text), text);
}

} // namespace
} // namespace erasmi::web
