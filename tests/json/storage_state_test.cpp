#include "json/storage_state.h"

#include <doctest/doctest.h>

using namespace palier;

TEST_CASE("what the browser tells of its storage is read")
{
    CHECK(
        read_storage_state(R"({"persisted":true,"usage":123,"quota":4503599627370496})") ==
        StorageState{true, 123, 4'503'599'627'370'496}
    );
}

TEST_CASE("what is missing or of another kind was not told")
{
    CHECK(read_storage_state(R"({"persisted":null,"usage":"1","quota":7})") == StorageState{{}, {}, 7});
    CHECK(read_storage_state(R"({})") == StorageState{});
    CHECK(read_storage_state(R"([true])") == StorageState{});
    CHECK(read_storage_state(R"({"usage":1.5})") == StorageState{});
    CHECK(read_storage_state("not JSON") == StorageState{});
    CHECK(read_storage_state("") == StorageState{});
}
