# Third-party C++: pinned, never committed, each with its reason. Their licences stand in NOTICES.md.

include(${CMAKE_CURRENT_LIST_DIR}/debian_pool.cmake)

# Dear ImGui: paints the whole interface. Debian's own binary package is older than what we need (glyphs
# rasterised on demand, at any zoom), so its source is taken from the pool of a later Debian.
fetch_from_debian_pool(imgui_archive
    pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz
    e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48)
include(FetchContent)
FetchContent_Declare(imgui
    URL ${imgui_archive}
    URL_HASH SHA256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
    DOWNLOAD_EXTRACT_TIMESTAMP OFF)
FetchContent_MakeAvailable(imgui)

# Only the drawing half is used. The other files are there for the linker; little of them comes into the page.
add_library(imgui STATIC
    ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp
    ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_FONT
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    "ImDrawIdx=unsigned int")  # a long page on a large screen has more vertices than 16 bits can number

# header_library(TARGET FOLDER HEADER PACKAGE): one folder of /usr/include as a target. It is copied, so that a build for
# the browser sees this folder and no other header of this machine.
function(header_library target folder header package)
    find_path(${target}_INCLUDE ${folder}/${header} PATHS /usr/include /usr/local/include
        NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
    if(NOT ${target}_INCLUDE)
        message(FATAL_ERROR "${folder}/${header} is missing: install Debian's package ${package}, or run ./dev build once.")
    endif()
    file(COPY ${${target}_INCLUDE}/${folder} DESTINATION ${PROJECT_BINARY_DIR}/third_party/${target})
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/third_party/${target})
endfunction()

# nlohmann/json: reads and writes JSON without surprises on hostile input.
header_library(nlohmann_json nlohmann json.hpp nlohmann-json3-dev)

# CLI11: the options of the command line, which the browser does not have.
if(NOT EMSCRIPTEN)
    header_library(cli11 CLI CLI.hpp libcli11-dev)
endif()

# doctest: the tests, natively and as WebAssembly, from one header.
if(NOT DEFINED BUILD_TESTING OR BUILD_TESTING)
    header_library(doctest doctest doctest.h doctest-dev)
    if(EMSCRIPTEN)  # built without exceptions, like the page: a failed REQUIRE is counted, and the test goes on
        target_compile_definitions(doctest INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
    endif()
endif()
