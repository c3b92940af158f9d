#include "present/place.h"

#include <doctest/doctest.h>

using namespace palier;

namespace {

Address find(std::string_view path)
{
    return find_place(path, State{});
}

}  // namespace

TEST_CASE("the programme has places below it, each with an address of its own")
{
    CHECK(find("/programme") == Address{Place::programme, "", ""});
    CHECK(find("/programme/") == Address{Place::programme, "", ""});
    CHECK(find("/programme/rules") == Address{Place::rules, "", ""});
    CHECK(find("/programme/rules/R22") == Address{Place::rule, "R22", ""});
    CHECK(find("/programme/differences") == Address{Place::differences, "", ""});
    CHECK(find("/programme/differences/2021-05/2023-08") == Address{Place::differences, "2021-05", "2023-08"});
    CHECK(find("/programme/examples") == Address{Place::examples, "", ""});
    CHECK(find("/programme/elsewhere").place == Place::nowhere);
}

TEST_CASE("below the programme the navigation shows the programme")
{
    for (auto place : {Place::programme, Place::rules, Place::rule, Place::differences, Place::examples})
        CHECK(navigation_id(place) == "programme");
}
