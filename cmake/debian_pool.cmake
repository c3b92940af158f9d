# fetch_from_debian_pool(VARIABLE PATH SHA256): a file of Debian's archive, kept in the user's cache folder.
#
# No mirror is named here: it is one of those that this machine's own apt uses, and apt's own helper downloads from it, so that
# proxies and certificates set for apt count here too. Elsewhere than on Debian, PALIER_DEBIAN_MIRROR names a mirror.

include(${CMAKE_CURRENT_LIST_DIR}/cache_folder.cmake)

function(fetch_from_debian_pool variable path sha256)
    get_filename_component(name ${path} NAME)
    palier_cache_folder(folder)
    set(file ${folder}/${name})
    set(${variable} ${file} PARENT_SCOPE)
    if(EXISTS ${file})
        file(SHA256 ${file} found)
        if(found STREQUAL sha256)
            return()
        endif()
        file(REMOVE ${file})
    endif()

    set(mirrors)
    if(DEFINED ENV{PALIER_DEBIAN_MIRROR})
        set(mirrors $ENV{PALIER_DEBIAN_MIRROR})
    else()
        find_program(APT_GET apt-get)
        if(APT_GET)
            execute_process(COMMAND ${APT_GET} indextargets --format "$(REPO_URI)" "Created-By: Packages"
                OUTPUT_VARIABLE mirrors ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
            string(REPLACE "\n" ";" mirrors "${mirrors}")
            list(REMOVE_DUPLICATES mirrors)
        endif()
    endif()

    string(RANDOM suffix)
    set(partial ${file}.${suffix})
    foreach(mirror IN LISTS mirrors)
        string(REGEX REPLACE "/+$" "" mirror ${mirror})  # some mirrors refuse a double slash
        if(EXISTS /usr/lib/apt/apt-helper)
            execute_process(COMMAND /usr/lib/apt/apt-helper download-file ${mirror}/${path} ${partial} SHA256:${sha256}
                RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
        else()
            file(DOWNLOAD ${mirror}/${path} ${partial} STATUS status)
            list(GET status 0 failed)
        endif()
        if(failed EQUAL 0 AND EXISTS ${partial})
            file(SHA256 ${partial} found)
            if(found STREQUAL sha256)
                file(RENAME ${partial} ${file})
                return()
            endif()
        endif()
        file(REMOVE ${partial})
    endforeach()
    message(FATAL_ERROR "Could not get ${name} (${path} of Debian's archive, from: ${mirrors}). "
        "Set PALIER_DEBIAN_MIRROR to the address of a Debian mirror that has it, or put the file into ${folder}.")
endfunction()
