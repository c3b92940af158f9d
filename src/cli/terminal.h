// Words on a terminal: broken at its width, coloured where colour is seen.
#pragma once

#include <cstdio>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace palier::cli {

enum class Ink { plain, strong, quiet, good, bad, unsure, note };

struct Span {
    std::string_view words;
    Ink ink = Ink::plain;
};

struct TerminalShape {
    int columns = 80;
    bool colour = false;
};

// Of the stream that is written to: COLUMNS or the terminal's own width, at most 100 so that lines stay readable; colour only on
// a terminal that has it, and never with NO_COLOR set.
TerminalShape find_shape(std::FILE*);

class Terminal {
public:
    Terminal(std::FILE* stream, TerminalShape shape) : stream_{stream}, shape_{shape} {}

    // One paragraph. Breaks at spaces, not at no-break ones; each "\n" begins a new line. `hanging`: how much further in all lines
    // but the first stand. What could steer the terminal or turn the writing around is left out.
    void say(const std::vector<Span>&, int indent = 0, int hanging = 0);
    void say(std::initializer_list<Span> spans, int indent = 0, int hanging = 0)
    {
        say(std::vector<Span>{spans}, indent, hanging);
    }
    void say(std::string_view words, int indent = 0, int hanging = 0) { say({Span{words}}, indent, hanging); }
    void skip_line();

    // As it is, for programs to read.
    void write(std::string_view text);
    std::function<void(std::string_view)> writer()
    {
        return [this](std::string_view text) { write(text); };
    }

    // False when something could not be written.
    bool finish();

private:
    std::FILE* stream_;
    TerminalShape shape_;
    bool failed_ = false;
};

// How many columns UTF-8 text takes.
int measure_columns(std::string_view);

}  // namespace palier::cli
