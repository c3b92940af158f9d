# The target fonts: Inter, cut down to the characters that Palier shows, as fonts/inter-400.ttf and fonts/inter-600.ttf of the
# build folder. The same files go to the browser, to Dear ImGui and to the tests.

set(fonts_folder ${PROJECT_BINARY_DIR}/fonts)
set(fonts_files ${fonts_folder}/inter-400.ttf ${fonts_folder}/inter-600.ttf)
add_custom_command(
    OUTPUT ${fonts_files}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/build/fonts.mjs ${fonts_folder}
    DEPENDS ${PROJECT_SOURCE_DIR}/web/build/fonts.mjs ${node_packages_stamp}
    COMMENT "Cutting the fonts down"
    VERBATIM)
add_custom_target(fonts DEPENDS ${fonts_files})
add_dependencies(fonts node_packages)
