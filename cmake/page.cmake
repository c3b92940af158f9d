# What the browser loads: the program `palier` (palier.js, palier.wasm) and the finished site, build/web/site/.

add_layer(platform src/platform/web)
target_link_libraries(platform PUBLIC core json app present ui PRIVATE imgui)

# The page may call what boundary.h declares, and nothing else.
set(boundary ${PROJECT_SOURCE_DIR}/src/platform/web/boundary.h)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${boundary})
file(STRINGS ${boundary} exported REGEX "^[a-z]+ palier_[a-z_]+\\(")
list(TRANSFORM exported REPLACE "^[a-z]+ (palier_[a-z_]+)\\(.*" "_\\1")
list(JOIN exported "," exported)

set(page_link_options
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web
    -sEXPORTED_FUNCTIONS=${exported},_malloc,_free -sEXPORTED_RUNTIME_METHODS=HEAPU8
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=262144
    -sDYNAMIC_EXECUTION=0  # the Content-Security-Policy allows no eval
    -sASSERTIONS=0)

file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/palier_is_platform.cpp CONTENT "// All of it is in the library platform.\n")
add_executable(palier ${PROJECT_BINARY_DIR}/palier_is_platform.cpp)
target_link_libraries(palier PRIVATE -Wl,--whole-archive platform -Wl,--no-whole-archive)
# Functions with one caller stay their own unless they are tiny, as in the rules module (cmake/rules.cmake): 9 kB of the download.
target_link_options(palier PRIVATE --no-entry ${page_link_options}
    -Wl,-mllvm,-inline-threshold=-15000 -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=30,-Oz)
set_target_properties(palier PROPERTIES LINK_DEPENDS ${boundary})

# TypeScript is checked before it is bundled: the bundler only drops the types.
file(GLOB page_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/web/*.ts ${PROJECT_SOURCE_DIR}/web/*.html ${PROJECT_SOURCE_DIR}/web/*.css)
set(typescript_checked ${PROJECT_BINARY_DIR}/typescript_checked)
add_custom_command(
    OUTPUT ${typescript_checked}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/node_modules/typescript/bin/tsc --project ${PROJECT_SOURCE_DIR}/tsconfig.json
    COMMAND ${CMAKE_COMMAND} -E touch ${typescript_checked}
    DEPENDS ${page_sources} ${PROJECT_SOURCE_DIR}/tsconfig.json ${node_packages_stamp}
    COMMENT "Checking the types of web/"
    VERBATIM)

file(GLOB_RECURSE asset_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/*.json ${PROJECT_SOURCE_DIR}/tests/cases/*.json)
set(site_sizes ${PROJECT_BINARY_DIR}/site-sizes.json)
add_custom_command(
    OUTPUT ${site_sizes}
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/web/build/site.mjs
        --program $<TARGET_FILE_DIR:palier> --fonts ${fonts_folder} --site ${PROJECT_BINARY_DIR}/site --sizes ${site_sizes}
        --version ${PROJECT_VERSION}
    DEPENDS palier fonts ${fonts_files} ${typescript_checked} ${page_sources} ${asset_files}
        ${PROJECT_SOURCE_DIR}/web/build/site.mjs ${PROJECT_SOURCE_DIR}/NOTICES.md ${PROJECT_SOURCE_DIR}/LICENSE
    COMMENT "Making the site"
    VERBATIM)
add_custom_target(site ALL DEPENDS ${site_sizes})
