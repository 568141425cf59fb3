#include "papers/pdf/canvas.hpp"

#include "papers/timestamp.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>
#include <stdexcept>

namespace erasmi::papers::setting {

namespace {

cairo_status_t append_bytes(void* to, unsigned char const* bytes, unsigned size)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
}

void set_metadata(cairo_surface_t* surface, Paper const& paper)
{
    auto set = [&](cairo_pdf_metadata_t what, std::string const& text) {
        if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, printable(paper.title));
    set(CAIRO_PDF_METADATA_AUTHOR, printable(paper.author));
    set(CAIRO_PDF_METADATA_SUBJECT, printable(paper.description));
    set(CAIRO_PDF_METADATA_CREATOR, "ERASMI");
    set(CAIRO_PDF_METADATA_CREATE_DATE, timestamp(paper.date));
    set(CAIRO_PDF_METADATA_MOD_DATE, timestamp(paper.date));
}

/// cairo reads attributes in its own small language.
std::string link_attributes(std::string_view address)
{
    std::string text = "uri='";
    for (char c : address) {
        if (c == '\'' || c == '\\') text += '\\';
        text += c;
    }
    return text + "'";
}

// Names that cairo knows; finishing.cpp gives contents their true place, and makes artifacts of private ones.
constexpr char const* content_tag = "P";
constexpr char const* link_tag = CAIRO_TAG_LINK;
constexpr char const* artifact_tag = "Private";

} // namespace

Canvas::Canvas(Paper const& paper)
    : surface_(cairo_pdf_surface_create_for_stream(append_bytes, &painted_.bytes, page::width, page::height)),
      cairo_(cairo_create(surface_))
{
    set_metadata(surface_, paper);
}

Canvas::~Canvas()
{
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

void Canvas::enter(Node node, std::string_view link)
{
    if (open_tag_ && node == open_node_) return;
    leave();
    open_node_ = node;
    open_tag_ = node == artifact ? artifact_tag : link.empty() ? content_tag : link_tag;
    cairo_tag_begin(cairo_, open_tag_, open_tag_ == link_tag ? link_attributes(link).c_str() : nullptr);
    painted_.pieces.push_back(node);
}

void Canvas::leave()
{
    if (open_tag_) cairo_tag_end(cairo_, open_tag_);
    open_tag_ = nullptr;
}

void Canvas::leave_link()
{
    if (open_tag_ == link_tag) leave();
}

void Canvas::set_colour(Colour const& colour)
{
    cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
}

void Canvas::fill_box(Rectangle const& box, double radius, Colour const& colour)
{
    constexpr double quarter = std::numbers::pi / 2;
    set_colour(colour);
    if (radius <= 0) {
        cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
    } else {
        auto right = box.x + box.width - radius, bottom = box.y + box.height - radius;
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, right, box.y + radius, radius, -quarter, 0);
        cairo_arc(cairo_, right, bottom, radius, 0, quarter);
        cairo_arc(cairo_, box.x + radius, bottom, radius, quarter, 2 * quarter);
        cairo_arc(cairo_, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(cairo_);
    }
    cairo_fill(cairo_);
}

void Canvas::show(char const* text, Run const& run, double x, double baseline)
{
    set_colour(run.colour);
    cairo_move_to(cairo_, x + run.x, baseline);
    pango_cairo_show_glyph_item(cairo_, text, run.glyphs);
}

void Canvas::show_picture(Figure const& figure, Rectangle const& place)
{
    // The JPEG goes into the file as it is; the surface only lends its size.
    auto* image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, figure.width, figure.height);
    cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG,
                                reinterpret_cast<unsigned char const*>(figure.jpeg.data()),
                                figure.jpeg.size(), nullptr, nullptr);
    cairo_save(cairo_);
    cairo_translate(cairo_, place.x, place.y);
    cairo_scale(cairo_, place.width / figure.width, place.height / figure.height);
    cairo_set_source_surface(cairo_, image, 0, 0);
    cairo_paint(cairo_);
    cairo_restore(cairo_);
    cairo_surface_destroy(image);
}

void Canvas::add_bookmark(std::string const& title, int level, int page, double y)
{
    auto depth = std::min(static_cast<std::size_t>(level), bookmarks_.size());
    bookmarks_.resize(depth);
    auto place = "page=" + std::to_string(page) + " pos=[0 " + std::to_string(static_cast<int>(y)) + "]";
    auto parent = bookmarks_.empty() ? CAIRO_PDF_OUTLINE_ROOT : bookmarks_.back();
    constexpr auto closed = static_cast<cairo_pdf_outline_flags_t>(0); // cairo has no name for it
    auto flags = level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : closed;
    bookmarks_.push_back(
        cairo_pdf_surface_add_outline(surface_, parent, title.c_str(), place.c_str(), flags));
}

void Canvas::show_page()
{
    leave();
    cairo_show_page(cairo_);
}

Painted Canvas::finish()
{
    leave();
    auto status = cairo_status(cairo_);
    cairo_surface_finish(surface_);
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_);
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("a PDF cannot be painted: ") + cairo_status_to_string(status));
    return std::move(painted_);
}

} // namespace erasmi::papers::setting
