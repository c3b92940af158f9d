# What our own code has to pass, and third-party code need not.

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Werror
    -Wno-missing-field-initializers)  # a designated initialiser names what differs from the defaults, and no more
