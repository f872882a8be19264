#include "vertelwerk/base/markup.h"
#include "vertelwerk/chart/scene.h"

#include "chart/utf8.h"

#include <cmath>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

namespace vertelwerk::chart {
namespace {

/// `colour` thinned to a share of itself on white.
std::uint32_t thinned(std::uint32_t colour, double share) {
    const auto channel = [&](unsigned shift) {
        const auto full = static_cast<double>(colour >> shift & 0xFFU);
        return static_cast<std::uint32_t>(std::lround(255 - (255 - full) * share)) << shift;
    };
    return channel(16) | channel(8) | channel(0);
}

/// Whether XML 1.0 can hold the character at all.
bool isXmlCharacter(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

/// Without what XML cannot hold; bytes that are no UTF-8 become U+FFFD.
std::string escaped(std::string_view utf8) {
    std::string allowed;
    allowed.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto character = takeCharacter(utf8);
        if (character.value == 0xFFFD) {
            allowed += "\xEF\xBF\xBD";
        } else if (isXmlCharacter(character.value)) {
            allowed += character.bytes;
        }
    }
    return base::escapeMarkup(allowed);
}

/// At most two decimals, without trailing zeros, whatever the locale.
std::string number(double value) {
    const auto rounded = std::round(value * 100) / 100;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

std::string colour(std::uint32_t rgb) {
    return fmt::format("#{:06x}", rgb & 0xFFFFFFU);
}

std::string_view anchorName(Anchor anchor) {
    switch (anchor) {
        case Anchor::Middle:
            return "middle";
        case Anchor::End:
            return "end";
        case Anchor::Start:
            break;
    }
    return "start";
}

class Writer {
  public:
    explicit Writer(const Scene& scene) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
            "role=\"img\">\n",
            number(scene.width), number(scene.height));
        add("<title>{}</title>\n", escaped(scene.title));
        add("<desc>{}</desc>\n", escaped(scene.description));
    }

    void draw(const Rectangle& box) {
        add("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", number(box.x),
            number(box.y), number(box.width), number(box.height), colour(thinned(box.colour, box.strength)));
    }

    void draw(const Line& line) {
        std::string points;
        for (const auto& [x, y] : line.points) {
            points += (points.empty() ? "" : " ") + number(x) + "," + number(y);
        }
        add("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" "
            "stroke-linecap=\"round\" "
            "stroke-linejoin=\"round\"/>\n",
            points, colour(line.colour), number(line.width));
    }

    void draw(const Dot& dot) {
        add("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>\n", number(dot.x), number(dot.y),
            number(dot.radius), colour(dot.colour));
    }

    void draw(const Label& label) {
        add("<text x=\"{}\" y=\"{}\" font-family=\"DejaVu Sans, Noto Sans, Arial, sans-serif\" "
            "font-size=\"{}\" "
            "text-anchor=\"{}\" fill=\"{}\">{}</text>\n",
            number(label.x), number(label.y), number(label.size), anchorName(label.anchor),
            colour(label.colour), escaped(label.text));
    }

    [[nodiscard]] std::string finish() && {
        out_ += "</svg>\n";
        return std::move(out_);
    }

  private:
    template <typename... Arguments>
    void add(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(out_), form, std::forward<Arguments>(arguments)...);
    }

    std::string out_;
};

}  // namespace

std::string toSvg(const Scene& scene) {
    Writer writer(scene);
    const auto drawAll = [&](const auto& shapes) {
        for (const auto& shape : shapes) {
            writer.draw(shape);
        }
    };
    drawAll(scene.rectangles);
    drawAll(scene.lines);
    drawAll(scene.dots);
    drawAll(scene.labels);
    return std::move(writer).finish();
}

}  // namespace vertelwerk::chart
