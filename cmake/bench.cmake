# The native half of `./dev bench`; compiled with everything else, so that it cannot fall behind.

add_executable(bench bench/bench.cpp)
target_link_libraries(bench PRIVATE core json warnings)
