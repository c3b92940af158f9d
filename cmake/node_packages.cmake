# The target node_packages: what package-lock.json pins, in node_modules/. Installed anew only when the lock file changes.

find_program(NODE node)
find_program(NPM npm)
if(NOT NODE OR NOT NPM)
    message(FATAL_ERROR "node or npm is missing: install Debian's packages nodejs and npm, or run ./dev build once.")
endif()

set(node_packages_stamp ${PROJECT_SOURCE_DIR}/node_modules/.palier-installed)
add_custom_command(
    OUTPUT ${node_packages_stamp}
    COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${node_packages_stamp}
    DEPENDS ${PROJECT_SOURCE_DIR}/package-lock.json
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Installing the npm packages of package-lock.json"
    VERBATIM USES_TERMINAL)
add_custom_target(node_packages DEPENDS ${node_packages_stamp})
