// Reads a form piece by piece: what a file part holds goes to disk as it comes, whatever its size.
#include "web/multipart.hpp"

#include "base/text.hpp"
#include "data/chunks.hpp"
#include "web/multipart_head.hpp"
#include "web/server/upload_file.hpp"

namespace erasmi::web {
namespace {

class MultipartReader {
public:
    MultipartReader(std::string const& boundary, std::filesystem::path const& folder,
                    MultipartLimits const& limits)
        : delimiter_("\r\n--" + boundary), folder_(folder), limits_(limits)
    {
    }

    void put(std::string_view bytes);
    std::vector<Part> finish();

private:
    enum class Expects { first_delimiter, delimiter_end, head, content, nothing };

    bool step();
    bool read_first_delimiter();
    bool read_delimiter_end();
    bool read_head();
    bool read_content();
    void keep(std::string_view content);
    void end_part();
    bool take(std::string_view expected);

    std::string const delimiter_;
    std::filesystem::path const& folder_;
    MultipartLimits const limits_;
    Expects expects_ = Expects::first_delimiter;
    std::string buffer_;
    std::vector<Part> parts_;
    std::unique_ptr<UploadFile> file_;
};

void MultipartReader::put(std::string_view bytes)
{
    buffer_ += bytes;
    while (step()) {
    }
}

/// False: more bytes are needed.
bool MultipartReader::step()
{
    switch (expects_) {
    case Expects::first_delimiter: return read_first_delimiter();
    case Expects::delimiter_end: return read_delimiter_end();
    case Expects::head: return read_head();
    case Expects::content: return read_content();
    case Expects::nothing: break;
    }
    // RFC 2046 allows an epilogue; forms have none but an empty line.
    if (!std::string_view("\r\n").starts_with(buffer_)) throw Stop(Status::bad_request);
    return false;
}

/// True when `expected` was at the front, and is gone now. Throws when something else is there.
bool MultipartReader::take(std::string_view expected)
{
    auto front = std::string_view(buffer_).substr(0, expected.size());
    if (!expected.starts_with(front)) throw Stop(Status::bad_request);
    if (front.size() < expected.size()) return false;
    buffer_.erase(0, expected.size());
    return true;
}

/// Forms have no preamble: the first delimiter is the first line.
bool MultipartReader::read_first_delimiter()
{
    if (!take(std::string_view(delimiter_).substr(2))) return false;
    expects_ = Expects::delimiter_end;
    return true;
}

bool MultipartReader::read_delimiter_end()
{
    if (buffer_.starts_with('-')) {
        if (!take("--")) return false;
        expects_ = Expects::nothing;
        return true;
    }
    if (!take("\r\n")) return false;
    expects_ = Expects::head;
    return true;
}

bool MultipartReader::read_head()
{
    auto end = buffer_.find("\r\n\r\n");
    if (std::min(end, buffer_.size()) > limits_.head || parts_.size() == limits_.parts)
        throw Stop(Status::content_too_large);
    if (end == std::string::npos) return false;
    parts_.push_back(part_of_head(std::string_view(buffer_).substr(0, end)));
    auto const& filename = parts_.back().filename;
    if (filename && !filename->empty()) file_ = std::make_unique<UploadFile>(folder_);
    buffer_.erase(0, end + 4);
    expects_ = Expects::content;
    return true;
}

/// Everything up to the delimiter; at the end of the buffer a part of a delimiter may wait for its rest.
bool MultipartReader::read_content()
{
    auto end = buffer_.find(delimiter_);
    auto sure =
        end != std::string::npos ? end : buffer_.size() - std::min(buffer_.size(), delimiter_.size() - 1);
    keep(std::string_view(buffer_).substr(0, sure));
    buffer_.erase(0, sure);
    if (end == std::string::npos) return false;
    buffer_.erase(0, delimiter_.size());
    end_part();
    expects_ = Expects::delimiter_end;
    return true;
}

void MultipartReader::keep(std::string_view content)
{
    auto& part = parts_.back();
    if (part.filename) {
        if (!file_ && !content.empty()) file_ = std::make_unique<UploadFile>(folder_);
        if (file_) file_->append(content);
        return;
    }
    if (content.size() > limits_.field - part.text.size()) throw Stop(Status::content_too_large);
    part.text += content;
}

void MultipartReader::end_part()
{
    if (!is_utf8(parts_.back().text)) throw Stop(Status::bad_request);
    if (!file_) return;
    parts_.back().file = file_->finish();
    file_.reset();
}

std::vector<Part> MultipartReader::finish()
{
    if (expects_ != Expects::nothing) throw Stop(Status::bad_request);
    return std::move(parts_);
}

void put_file(MultipartReader& reader, BodyFile const& body)
{
    data::read_chunks(body.path, [&](std::string_view bytes) { reader.put(bytes); });
}

} // namespace

std::optional<std::vector<Part>> read_multipart(Request const& request, std::filesystem::path const& folder,
                                                MultipartLimits const& limits)
{
    auto boundary = multipart_boundary(request.headers.get("Content-Type"));
    if (!boundary) return {};
    MultipartReader reader(*boundary, folder, limits);
    if (request.body_file)
        put_file(reader, *request.body_file);
    else
        reader.put(request.body);
    return reader.finish();
}

} // namespace erasmi::web
