#include "vertelwerk/chart/png.h"

#include <cmath>
#include <memory>

#include <librsvg/rsvg.h>

namespace vertelwerk::chart {
namespace {

constexpr double largest = 8000;  // dots a side

struct HandleCloser {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextCloser {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

cairo_status_t append(void* into, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

std::string toPng(const std::string& svg, double scale) {
    const std::unique_ptr<RsvgHandle, HandleCloser> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
    double width = 0;
    double height = 0;
    if (!handle || rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) == FALSE) {
        return {};
    }
    width = std::ceil(width * scale);
    height = std::ceil(height * scale);
    if (!(width >= 1 && height >= 1 && width <= largest && height <= largest)) {
        return {};
    }
    const std::unique_ptr<cairo_surface_t, SurfaceCloser> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    const std::unique_ptr<cairo_t, ContextCloser> context(cairo_create(surface.get()));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    const RsvgRectangle page{0, 0, width, height};
    std::string png;
    if (rsvg_handle_render_document(handle.get(), context.get(), &page, nullptr) == FALSE ||
        cairo_surface_write_to_png_stream(surface.get(), append, &png) != CAIRO_STATUS_SUCCESS) {
        return {};
    }
    return png;
}

}  // namespace vertelwerk::chart
