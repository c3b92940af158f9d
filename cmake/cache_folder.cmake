# palier_cache_folder(VARIABLE): where downloads and toolchains are kept, shared by every clone of this user.

function(palier_cache_folder variable)
    if(NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
        set(folder $ENV{XDG_CACHE_HOME}/palier)
    else()
        set(folder $ENV{HOME}/.cache/palier)
    endif()
    file(MAKE_DIRECTORY ${folder})
    set(${variable} ${folder} PARENT_SCOPE)
endfunction()
