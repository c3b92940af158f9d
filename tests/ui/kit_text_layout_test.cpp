// How text is broken into lines.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/text_layout.h"

using namespace palier::ui;

namespace {

// Every character is one wide, so that a width is a number of characters.
std::vector<std::string> wrap(std::string_view text, float width)
{
    std::vector<std::string> lines;
    for (const TextLine& line : break_lines(text, width, [](char32_t) { return 1.0f; }))
        lines.emplace_back(line.text);
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text that fits exactly stays on one line, and one character more breaks it")
{
    CHECK(wrap("one two", 7) == Lines{"one two"});
    CHECK(wrap("one two", 6) == Lines{"one", "two"});
}

TEST_CASE("a space at the end of a line may hang over, and is not part of it")
{
    CHECK(wrap("four more", 4) == Lines{"four", "more"});
    CHECK(wrap("four   more", 4) == Lines{"four  ", "more"});
}

TEST_CASE("a line never breaks at a no-break space")
{
    CHECK(wrap("prix 12\u202F500\u00A0$ net", 9) == Lines{"prix", "12\u202F500\u00A0$", "net"});
    CHECK(wrap("dit\u202F: «\u202Fnon\u202F»", 8) == Lines{"dit\u202F:", "«\u202Fnon\u202F»"});
    CHECK(wrap("quoi\u202F?", 6) == Lines{"quoi\u202F?"});
}

TEST_CASE("a line may break after a hyphen inside a word, but not after one that begins it")
{
    CHECK(wrap("au-dessous du seuil", 8) == Lines{"au-", "dessous", "du seuil"});
    CHECK(wrap("moins -500", 8) == Lines{"moins", "-500"});
    CHECK(wrap("un e-mail", 5) == Lines{"un", "e-mai", "l"});
}

TEST_CASE("an address may break after its slashes, a fraction may not")
{
    CHECK(wrap("example.com/guide/rules", 14) == Lines{"example.com/", "guide/rules"});
    CHECK(wrap("ouvert 24/7 ici", 9) == Lines{"ouvert", "24/7 ici"});
}

TEST_CASE("a word that is wider than the line is broken where the line ends")
{
    CHECK(wrap("anticonstitutionnellement", 10) == Lines{"anticonsti", "tutionnell", "ement"});
    CHECK(wrap("si anticonstitutionnel", 10) == Lines{"si", "anticonsti", "tutionnel"});
    CHECK(wrap("été", 0) == Lines{"é", "t", "é"});
}

TEST_CASE("a line feed breaks, also at the end, and an empty text has one empty line")
{
    CHECK(wrap("one\ntwo", 20) == Lines{"one", "two"});
    CHECK(wrap("one\n\ntwo", 20) == Lines{"one", "", "two"});
    CHECK(wrap("one\n", 20) == Lines{"one", ""});
    CHECK(wrap("", 20) == Lines{""});
}

TEST_CASE("bytes that are not UTF-8 count as characters and never run past the end")
{
    CHECK(wrap("a\xFF\xC3", 10) == Lines{"a\xFF\xC3"});
    std::size_t at = 0;
    CHECK(read_code_point("\xE2\x82", at) == 0xFFFD);
    CHECK(at == 2);
}

TEST_CASE("the width of a line is that of what it shows")
{
    auto lines = break_lines("one two", 4, [](char32_t) { return 2.0f; });

    CHECK(lines.front().width == 4);
    CHECK(join_lines(lines) == "on\ne\ntw\no");
}
