#include "papers/odt/package.hpp"

#include "papers/odt/namespaces.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace erasmi::papers::open_document {

namespace {

constexpr std::string_view document_type = "application/vnd.oasis.opendocument.text";

[[noreturn]] void fail(std::string const& what)
{
    throw std::runtime_error("an OpenDocument text cannot be packed: " + what);
}

struct ReleaseSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

/// Archive in memory. What was not closed is thrown away.
class Archive {
public:
    Archive()
    {
        zip_error_t error;
        zip_error_init(&error);
        bytes_.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
        if (!bytes_) fail("no memory");
        zip_source_keep(bytes_.get());
        archive_ = zip_open_from_source(bytes_.get(), ZIP_TRUNCATE, &error);
        if (!archive_) {
            zip_source_free(bytes_.get());
            fail(zip_error_strerror(&error));
        }
    }
    Archive(Archive const&) = delete;
    ~Archive()
    {
        if (archive_) zip_discard(archive_);
    }

    void add(std::string const& path, std::string_view bytes, zip_int32_t compression)
    {
        auto* source = zip_source_buffer(archive_, bytes.data(), bytes.size(), 0);
        auto index = source ? zip_file_add(archive_, path.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) fail(zip_strerror(archive_));
        auto place = static_cast<zip_uint64_t>(index);
        constexpr zip_uint16_t midnight = 0,
                               first_day = (1 << 5) | 1; // 1 January 1980, the first that ZIP knows
        if (zip_set_file_compression(archive_, place, compression, 0) != 0 ||
            zip_file_set_dostime(archive_, place, midnight, first_day, 0) != 0)
            fail(zip_strerror(archive_));
    }

    std::string finish()
    {
        if (zip_close(archive_) != 0) fail(zip_strerror(archive_));
        archive_ = nullptr;
        return contents();
    }

private:
    std::string contents()
    {
        zip_stat_t state;
        zip_stat_init(&state);
        if (zip_source_stat(bytes_.get(), &state) != 0 || zip_source_open(bytes_.get()) != 0)
            fail("no contents");
        std::string out(state.size, '\0');
        auto read = zip_source_read(bytes_.get(), out.data(), out.size());
        zip_source_close(bytes_.get());
        if (read != static_cast<zip_int64_t>(out.size())) fail("contents are cut off");
        return out;
    }

    std::unique_ptr<zip_source_t, ReleaseSource> bytes_;
    zip_t* archive_ = nullptr;
};

std::string list_of(std::vector<Part> const& parts)
{
    std::string out(declaration);
    out +=
        R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">)";
    auto add = [&](std::string_view path, std::string_view type) {
        out += "<manifest:file-entry manifest:full-path=\"" + std::string(path) +
               "\" manifest:media-type=\"" + std::string(type) + "\"/>";
    };
    add("/", document_type);
    for (auto const& part : parts) add(part.path, part.media_type);
    return out + "</manifest:manifest>\n";
}

} // namespace

std::string package(std::vector<Part> const& parts)
{
    auto list = list_of(parts);
    Archive archive;
    archive.add("mimetype", document_type, ZIP_CM_STORE);
    for (auto const& part : parts) archive.add(part.path, part.bytes, ZIP_CM_DEFLATE);
    archive.add("META-INF/manifest.xml", list, ZIP_CM_DEFLATE);
    return archive.finish();
}

} // namespace erasmi::papers::open_document
