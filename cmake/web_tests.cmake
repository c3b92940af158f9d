# The same tests as WebAssembly: run by ctest in node, and by build/web/tests/index.html in a browser; then the checks of the site.

set(test_page ${PROJECT_BINARY_DIR}/tests)
set_target_properties(tests PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${test_page})
target_compile_options(tests PRIVATE -O1 -fno-lto)  # what is tested is built as for the page; the tests need not be
target_link_options(tests PRIVATE
    -sENVIRONMENT=web,node -sEXIT_RUNTIME=1 -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1
    -sSTACK_SIZE=262144)  # as the page has it: what overflows here overflows there

file(WRITE ${test_page}/package.json "{ \"type\": \"commonjs\" }\n")  # what Emscripten writes is no module, whatever the project's is
foreach(file IN ITEMS index.html run.js)
    configure_file(tests/page/${file} ${test_page}/${file} COPYONLY)
endforeach()

add_test(NAME rules COMMAND ${NODE} --test ${PROJECT_SOURCE_DIR}/tests/rules/rules_test.mjs)
set_tests_properties(rules PROPERTIES ENVIRONMENT "PALIER_BUILD=${PROJECT_BINARY_DIR}")

add_test(NAME site COMMAND ${NODE} --test ${PROJECT_SOURCE_DIR}/tests/site/site_test.mjs)
set_tests_properties(site PROPERTIES ENVIRONMENT "PALIER_BUILD=${PROJECT_BINARY_DIR}")
