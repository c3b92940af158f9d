#include "platform/web/canvas.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

namespace palier::web {

void Canvas::start()
{
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;  // Dear ImGui smooths its own edges
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    context_ = emscripten_webgl_create_context("#palier-canvas", &attributes);
    start_renderer();
}

void Canvas::start_renderer()
{
    if (context_ == 0 || emscripten_webgl_make_context_current(context_) != EMSCRIPTEN_RESULT_SUCCESS) return;
    painting_ = ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Canvas::begin_frame()
{
    if (painting_) ImGui_ImplOpenGL3_NewFrame();
}

void Canvas::paint(int width, int height)
{
    if (!painting_) return;
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// The resources went with the context; the state of the app is in memory and stays.
void Canvas::lost()
{
    if (painting_) ImGui_ImplOpenGL3_Shutdown();
    painting_ = false;
}

void Canvas::restored()
{
    start_renderer();
}

}  // namespace palier::web
