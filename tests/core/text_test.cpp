#include "core/text.h"

#include <doctest/doctest.h>

using namespace palier;

TEST_CASE("spaces of every kind around a text are taken off, those within it stay")
{
    CHECK(trim("  a b \t\r\n") == "a b");
    CHECK(trim("\u00A0a\u202F") == "a");
    CHECK(trim("") == "");
    CHECK(trim(" \u00A0 ") == "");
}

TEST_CASE("a text of spaces alone is blank")
{
    CHECK(is_blank(""));
    CHECK(is_blank(" \u00A0\t"));
    CHECK_FALSE(is_blank(" a "));
}

TEST_CASE("two addresses are the same without the case of A to Z")
{
    CHECK(is_same_address("A@b.fr", " a@B.FR "));
    CHECK_FALSE(is_same_address("a@b.fr", "a@b.f"));
    CHECK_FALSE(is_same_address("é@b.fr", "É@b.fr"));
    CHECK_FALSE(is_same_address("[a@b.fr", "{a@b.fr"));
}

TEST_CASE("words are found however they were typed")
{
    CHECK(fold("R22") == "r22");
    CHECK(fold("Évaluation À L’ESSAI") == "evaluation a l'essai");
    CHECK(fold("naïve Çà ÿ ß Ø") == "naive ca y s o");
    CHECK(fold("5 € « x »") == "5 € « x »");
    CHECK(fold("\xC3") == "\xC3");
    CHECK(fold("").empty());
}
