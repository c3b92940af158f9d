# The native half of `./dev bench`; built when asked for.

add_executable(bench EXCLUDE_FROM_ALL bench/bench.cpp)
target_link_libraries(bench PRIVATE core json warnings)
