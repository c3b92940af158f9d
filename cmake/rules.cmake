# The rules alone, for node and any page: build/web/rules/, a WebAssembly module with a typed JavaScript API.

set(rules_folder ${PROJECT_BINARY_DIR}/rules)
set(rules_source ${PROJECT_SOURCE_DIR}/src/rules)

# JavaScript may call what rules.h declares, and nothing else.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${rules_source}/rules.h)
file(STRINGS ${rules_source}/rules.h rules_exported REGEX "^[a-z0-9_:* ]+[ *]rules_[a-z_]+\\(")
list(TRANSFORM rules_exported REPLACE ".*[ *](rules_[a-z_]+)\\(.*" "_\\1")
list(JOIN rules_exported "," rules_exported)

# What evaluates 64 records at once is compiled anew, for speed as well as size (-O3 is 2 kB more and hardly faster); all else is compiled
# for size alone.
add_library(rules_evaluation OBJECT src/core/evaluator_lanes.cpp src/core/batch_lanes.cpp)
target_include_directories(rules_evaluation PRIVATE src)
target_compile_options(rules_evaluation PRIVATE -Os -fno-lto)
target_link_libraries(rules_evaluation PRIVATE warnings)

# json before core, both whole, and not in the order in which one needs the other: gzip looks back 32 kB only, and finds more alike there.
# That is 0.5 % of the download.
add_executable(palier-rules
    $<TARGET_OBJECTS:json> $<FILTER:$<TARGET_OBJECTS:core>,EXCLUDE,_lanes\.cpp> ${rules_source}/rules.cpp)
target_include_directories(palier-rules PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(palier-rules PRIVATE rules_evaluation nlohmann_json warnings)
target_compile_definitions(palier-rules PRIVATE PALIER_VERSION="${PROJECT_VERSION}")
target_link_options(palier-rules PRIVATE
    --no-entry -sSTANDALONE_WASM=1 -sEXPORTED_FUNCTIONS=${rules_exported}
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=262144 -sASSERTIONS=0
    # A function with one caller stays one of its own unless it is tiny: in one large body its code is longer, and compresses worse.
    # That is 4 % of the download.
    -Wl,-mllvm,-inline-threshold=-15000 -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=24,-Oz)
set_target_properties(palier-rules PROPERTIES
    SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${rules_folder} LINK_DEPENDS ${rules_source}/rules.h)

set(rules_script ${rules_folder}/palier-rules.js)
add_custom_command(
    OUTPUT ${rules_script} ${rules_folder}/palier-rules.d.ts
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/node_modules/typescript/bin/tsc
        --project ${rules_source}/tsconfig.json --outDir ${rules_folder}
    DEPENDS ${rules_source}/palier-rules.ts ${rules_source}/tsconfig.json ${PROJECT_SOURCE_DIR}/tsconfig.json ${node_packages_stamp}
    COMMENT "Compiling the API of the rules"
    VERBATIM)

set(rules_papers)
foreach(paper IN ITEMS
        ${rules_source}/README.md ${rules_source}/package.json ${PROJECT_SOURCE_DIR}/LICENSE
        ${PROJECT_SOURCE_DIR}/assets/texts/en/issues.json:issues.en.json ${PROJECT_SOURCE_DIR}/assets/texts/fr/issues.json:issues.fr.json)
    string(REPLACE ":" ";" paper ${paper})
    list(GET paper 0 from)
    list(GET paper -1 to)
    get_filename_component(to ${to} NAME)
    add_custom_command(
        OUTPUT ${rules_folder}/${to}
        COMMAND ${CMAKE_COMMAND} -E copy ${from} ${rules_folder}/${to}
        DEPENDS ${from}
        VERBATIM)
    list(APPEND rules_papers ${rules_folder}/${to})
endforeach()
add_custom_target(rules ALL DEPENDS palier-rules ${rules_script} ${rules_papers})
