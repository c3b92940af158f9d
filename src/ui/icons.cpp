// Every icon on a grid of 24 by 24, drawn with a stroke of 1.75 that never gets thinner than a device pixel.
#include "ui/icons.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace palier::ui {

namespace {

constexpr float pi = 3.14159265f;

struct Pen {
    ImDrawList& list;
    float x, y, unit;
    ImU32 colour;
    float stroke;

    ImVec2 at(float grid_x, float grid_y) const { return {x + grid_x * unit, y + grid_y * unit}; }

    void line(std::initializer_list<ImVec2> points, ImDrawFlags closed = ImDrawFlags_None) const
    {
        for (const auto& point : points) list.PathLineTo(at(point.x, point.y));
        list.PathStroke(colour, closed, stroke);
    }
    void circle(float grid_x, float grid_y, float radius) const
    {
        list.AddCircle(at(grid_x, grid_y), radius * unit, colour, 0, stroke);
    }
    void disc(float grid_x, float grid_y, float radius) const
    {
        list.AddCircleFilled(at(grid_x, grid_y), radius * unit, colour);
    }
    void arc(float grid_x, float grid_y, float radius, float from, float to) const
    {
        list.PathArcTo(at(grid_x, grid_y), radius * unit, from, to);
        list.PathStroke(colour, ImDrawFlags_None, stroke);
    }
    void box(float left, float top, float right, float bottom, float rounding) const
    {
        list.AddRect(at(left, top), at(right, bottom), colour, rounding * unit, ImDrawFlags_None, stroke);
    }
};

constexpr auto closed = ImDrawFlags_Closed;

void paint_sign(const Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::check: pen.line({{5, 12.5f}, {10, 17.5f}, {19, 7}}); return;
    case Icon::cross:
        pen.line({{6.5f, 6.5f}, {17.5f, 17.5f}});
        pen.line({{17.5f, 6.5f}, {6.5f, 17.5f}});
        return;
    case Icon::question:
        pen.list.PathArcTo(pen.at(12, 9), 3.5f * pen.unit, pi, pi * 2.3f);
        pen.list.PathLineTo(pen.at(12, 14));
        pen.list.PathStroke(pen.colour, ImDrawFlags_None, pen.stroke);
        pen.disc(12, 17.6f, 1.2f);
        return;
    case Icon::dots:
        for (float x : {6.0f, 12.0f, 18.0f}) pen.disc(x, 12, 1.6f);
        return;
    case Icon::clock:
        pen.circle(12, 12, 8.5f);
        pen.line({{12, 7.5f}, {12, 12}, {15, 14}});
        return;
    case Icon::warning:
        pen.line({{12, 4}, {21, 19.5f}, {3, 19.5f}}, closed);
        pen.line({{12, 10}, {12, 14}});
        pen.disc(12, 16.8f, 1.1f);
        return;
    case Icon::info:
        pen.circle(12, 12, 8.5f);
        pen.line({{12, 11}, {12, 16}});
        pen.disc(12, 8, 1.1f);
        return;
    case Icon::dash: pen.line({{6, 12}, {18, 12}}); return;
    case Icon::dot: pen.disc(12, 12, 3); return;
    default: return;
    }
}

void paint_tool(const Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::arrow_right:
        pen.line({{5, 12}, {19, 12}});
        pen.line({{13, 6}, {19, 12}, {13, 18}});
        return;
    case Icon::arrow_left:
        pen.line({{5, 12}, {19, 12}});
        pen.line({{11, 6}, {5, 12}, {11, 18}});
        return;
    case Icon::menu:
        for (float y : {7.0f, 12.0f, 17.0f}) pen.line({{4, y}, {20, y}});
        return;
    case Icon::external:
        pen.line({{10, 6}, {6, 6}, {6, 18}, {18, 18}, {18, 14}});
        pen.line({{13.5f, 5}, {19, 5}, {19, 10.5f}});
        pen.line({{19, 5}, {11.5f, 12.5f}});
        return;
    case Icon::chevron_down: pen.line({{7, 10}, {12, 15}, {17, 10}}); return;
    case Icon::chevron_up: pen.line({{7, 14}, {12, 9}, {17, 14}}); return;
    case Icon::chevron_right: pen.line({{10, 7}, {15, 12}, {10, 17}}); return;
    case Icon::plus:
        pen.line({{12, 5}, {12, 19}});
        pen.line({{5, 12}, {19, 12}});
        return;
    case Icon::download:
        pen.line({{12, 4}, {12, 15}});
        pen.line({{7.5f, 10.5f}, {12, 15}, {16.5f, 10.5f}});
        pen.line({{5, 19.5f}, {19, 19.5f}});
        return;
    case Icon::upload:
        pen.line({{12, 15}, {12, 4}});
        pen.line({{7.5f, 8.5f}, {12, 4}, {16.5f, 8.5f}});
        pen.line({{5, 19.5f}, {19, 19.5f}});
        return;
    case Icon::undo:
        pen.line({{9, 5}, {5, 9}, {9, 13}});
        pen.line({{5, 9}, {14.5f, 9}});
        pen.arc(14.5f, 14, 5, -pi / 2, pi / 2);
        pen.line({{14.5f, 19}, {10, 19}});
        return;
    case Icon::redo:
        pen.line({{15, 5}, {19, 9}, {15, 13}});
        pen.line({{19, 9}, {9.5f, 9}});
        pen.arc(9.5f, 14, 5, pi * 1.5f, pi / 2);
        pen.line({{9.5f, 19}, {14, 19}});
        return;
    case Icon::calendar:
        pen.box(4, 6, 20, 20, 2);
        pen.line({{4, 10.5f}, {20, 10.5f}});
        pen.line({{8.5f, 3.5f}, {8.5f, 7.5f}});
        pen.line({{15.5f, 3.5f}, {15.5f, 7.5f}});
        return;
    default: return;
    }
}

void paint_place(const Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::start:
        pen.line({{4, 11.5f}, {12, 4.5f}, {20, 11.5f}});
        pen.line({{6.5f, 10}, {6.5f, 19.5f}, {17.5f, 19.5f}, {17.5f, 10}});
        return;
    case Icon::overview:
        pen.box(4, 4, 11, 13, 1.5f);
        pen.box(14, 4, 20, 9, 1.5f);
        pen.box(4, 16, 11, 20, 1.5f);
        pen.box(14, 12, 20, 20, 1.5f);
        return;
    case Icon::company:
        pen.box(5, 4, 14, 20, 1);
        pen.line({{14, 10}, {19, 10}, {19, 20}, {14, 20}});
        for (float y : {8.0f, 12.0f, 16.0f}) pen.line({{8, y}, {11, y}});
        return;
    case Icon::offers:
        pen.line({{4, 4.5f}, {12, 4.5f}, {20, 12.5f}, {12.5f, 20}, {4, 12}}, closed);
        pen.disc(8.2f, 8.7f, 1.4f);
        return;
    case Icon::benefits:
        pen.box(4, 9, 20, 13, 1);
        pen.line({{5.5f, 13}, {5.5f, 20}, {18.5f, 20}, {18.5f, 13}});
        pen.line({{12, 9}, {12, 20}});
        pen.line({{12, 9}, {8, 8.5f}, {7, 6}, {9, 4.5f}, {12, 9}, {15, 4.5f}, {17, 6}, {16, 8.5f}, {12, 9}});
        return;
    case Icon::contact:
        pen.box(3.5f, 5.5f, 20.5f, 18.5f, 2);
        pen.line({{4.5f, 7.5f}, {12, 13}, {19.5f, 7.5f}});
        return;
    case Icon::technical:
        pen.line({{9, 7.5f}, {4.5f, 12}, {9, 16.5f}});
        pen.line({{15, 7.5f}, {19.5f, 12}, {15, 16.5f}});
        pen.line({{13.2f, 5.5f}, {10.8f, 18.5f}});
        return;
    case Icon::timeline:
        pen.line({{7, 4}, {7, 20}});
        for (float y : {6.5f, 12.0f, 17.5f}) {
            pen.disc(7, y, 2.1f);
            pen.line({{12, y}, {y == 12.0f ? 17.0f : 20.0f, y}});
        }
        return;
    case Icon::programme:
        pen.line(
            {{12, 7}, {9.5f, 5}, {4, 5}, {4, 18}, {9.5f, 18}, {12, 20}, {14.5f, 18}, {20, 18}, {20, 5}, {14.5f, 5}
            },
            closed
        );
        pen.line({{12, 7}, {12, 20}});
        return;
    case Icon::settings: {
        constexpr float knobs[] = {15, 8, 13};
        float y = 6;
        for (float knob : knobs) {
            pen.line({{4, y}, {knob - 2.2f, y}});
            pen.line({{knob + 2.2f, y}, {20, y}});
            pen.circle(knob, y, 2.2f);
            y += 6;
        }
        return;
    }
    default: return;
    }
}

}  // namespace

void paint_icon(ImDrawList& list, Icon icon, float x, float y, float size, Colour colour)
{
    float unit = size / 24;
    ImU32 packed = IM_COL32(colour >> 16 & 255u, colour >> 8 & 255u, colour & 255u, 255u);
    Pen pen{list, x, y, unit, packed, std::max(1.0f, unit * 1.9f)};
    paint_sign(pen, icon);
    paint_tool(pen, icon);
    paint_place(pen, icon);
}

void paint_mark(ImDrawList& list, float x, float y, float size, Colour ground, Colour stair)
{
    float unit = size / 24;
    auto packed = [](Colour colour) {
        return IM_COL32(colour >> 16 & 255u, colour >> 8 & 255u, colour & 255u, 255u);
    };
    list.AddRectFilled({x, y}, {x + size, y + size}, packed(ground), 6 * unit);
    Pen pen{list, x, y, unit, packed(stair), std::max(1.0f, 2.4f * unit)};
    pen.line({{4.5f, 18.5f}, {8, 18.5f}, {8, 14}, {15.5f, 14}, {15.5f, 7.5f}, {19.5f, 7.5f}});
    pen.disc(11.7f, 9.8f, 1.7f);
}

}  // namespace palier::ui
