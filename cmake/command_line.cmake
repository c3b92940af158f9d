# The program `palier` of the command line, with the shipped editions and texts in it. Its target has the name of the page's, which is
# built elsewhere: one program, two ways to ask it.

file(GLOB_RECURSE shipped CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/*.json)
set(shipped_source ${PROJECT_BINARY_DIR}/shipped_assets.cpp)
add_custom_command(
    OUTPUT ${shipped_source}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/build/embed.mjs ${shipped_source} ${PROJECT_SOURCE_DIR}
    DEPENDS ${shipped} ${PROJECT_SOURCE_DIR}/web/build/embed.mjs
    COMMENT "Embedding the assets for the command line"
    VERBATIM)

file(GLOB command_line_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/cli/*.cpp)
add_executable(palier ${command_line_sources} ${shipped_source})
target_link_libraries(palier PRIVATE core json app present cli11 warnings)
