# The program `tests` and what else ctest runs. The same sources run natively, in node and in a browser.

# What the tests read: every text file of assets/ and of tests/cases/, a page of docs/, and the fonts, as arrays within the program, because
# WebAssembly has no files.
file(GLOB_RECURSE embedded CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
    ${PROJECT_SOURCE_DIR}/assets/*.json ${PROJECT_SOURCE_DIR}/tests/cases/* ${PROJECT_SOURCE_DIR}/docs/rules-without-cases.md)
list(TRANSFORM embedded PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE embedded_files)
set(embedded_source ${PROJECT_BINARY_DIR}/embedded_assets.cpp)
add_custom_command(
    OUTPUT ${embedded_source}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/build/embed.mjs ${embedded_source} ${PROJECT_SOURCE_DIR} ${fonts_folder}
    DEPENDS ${embedded_files} ${fonts_files} ${PROJECT_SOURCE_DIR}/web/build/embed.mjs
    COMMENT "Embedding the assets for the tests"
    VERBATIM)

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*_test.cpp ${PROJECT_SOURCE_DIR}/tests/support/*.cpp)
add_executable(tests tests/main.cpp ${test_sources} ${embedded_source})
add_dependencies(tests fonts)
target_include_directories(tests PRIVATE tests)
target_link_libraries(tests PRIVATE core json app present ui imgui nlohmann_json doctest warnings)

add_test(NAME layers COMMAND ${CMAKE_COMMAND} -P ${PROJECT_SOURCE_DIR}/cmake/check_layers.cmake)
if(NOT EMSCRIPTEN)
    add_test(NAME tests COMMAND tests)
    file(GLOB command_line_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/cli/*_test.mjs)
    add_test(NAME command_line COMMAND ${NODE} --test ${command_line_tests})
    set_tests_properties(command_line PROPERTIES ENVIRONMENT "PALIER_TOOL=$<TARGET_FILE:palier>")

    # Runs the cases against one changed edition after another (tests/mutation/README.md), so it is built to be fast, without
    # sanitizers, from the sources of the two layers that it needs.
    file(GLOB rules_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/core/*.cpp ${PROJECT_SOURCE_DIR}/src/json/*.cpp)
    add_executable(run_cases EXCLUDE_FROM_ALL tests/mutation/run_cases.cpp ${rules_sources})
    target_include_directories(run_cases PRIVATE src)
    target_compile_options(run_cases PRIVATE -O2 -g0 -fno-sanitize=all)
    target_link_options(run_cases PRIVATE -fno-sanitize=all)
    target_link_libraries(run_cases PRIVATE nlohmann_json warnings)
else()
    add_test(NAME tests COMMAND ${NODE} $<TARGET_FILE:tests>)
    include(cmake/web_tests.cmake)
endif()
