// Paints what Dear ImGui has laid out into the page's canvas, by WebGL 2.
#pragma once

#include <cstdint>

namespace palier::web {

class Canvas {
public:
    // After the Dear ImGui context was made. Without WebGL 2 nothing is ever painted, and `painting` says so.
    void start();

    bool painting() const { return painting_; }
    void begin_frame();
    void paint(int width, int height);  // in device pixels

    void lost();
    void restored();

private:
    void start_renderer();

    std::uintptr_t context_ = 0;  // a WebGL context handle; 0: none
    bool painting_ = false;
};

}  // namespace palier::web
