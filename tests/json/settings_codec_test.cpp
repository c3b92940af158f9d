#include "json/settings_codec.h"

#include <doctest/doctest.h>

using namespace palier;

TEST_CASE("settings read back as they were written")
{
    const Settings settings{"fr", "dark", 150};

    CHECK(read_settings(write_settings(settings), "en-GB") == settings);
}

TEST_CASE("on a first visit the page speaks French to a French browser and English to every other")
{
    CHECK(read_settings("", "fr").language == "fr");
    CHECK(read_settings("", "fr-CA").language == "fr");
    CHECK(read_settings("", "en-US").language == "en");
    CHECK(read_settings("", "frr").language == "en");
    CHECK(read_settings("", "").language == "en");
}

TEST_CASE("whatever is wrong in the settings is as on a first visit, and the rest is kept")
{
    const Settings first_visit;

    CHECK(read_settings("{", "en") == first_visit);
    CHECK(read_settings("[]", "en") == first_visit);
    CHECK(read_settings(std::string(2000, ' '), "en") == first_visit);
    CHECK(read_settings(R"({"language":"de","theme":7,"textScale":"large"})", "en") == first_visit);
    CHECK(read_settings(R"({"language":"de","theme":"light"})", "en") == Settings{"en", "light", 100});
}

TEST_CASE("the text is never smaller than usual nor more than twice as large")
{
    CHECK(read_settings(R"({"textScale":99})", "en").text_scale == 100);
    CHECK(read_settings(R"({"textScale":200})", "en").text_scale == 200);
    CHECK(read_settings(R"({"textScale":201})", "en").text_scale == 200);
    CHECK(read_settings(R"({"textScale":-9007199254740991})", "en").text_scale == 100);
}
