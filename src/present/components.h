// The parts that the pages are made of: finished sentences and the actions behind them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "present/action.h"

namespace palier {

enum class Tone { neutral, met, refusal, unknown, information, accent };

struct Badge {
    std::string text;
    Tone tone = Tone::neutral;
};

struct Button {
    std::string key;  // unique on the page
    std::string label;
    Action action;
    std::string why_not;  // not empty: closed, and this is the reason
    enum class Kind { primary, secondary, quiet, danger } kind = Kind::secondary;

    bool open() const { return why_not.empty(); }
};

struct Link {
    std::string key, label, path;  // "/..." in the page, "https://..." outside
};

// A "label: value" pair; `tone` unknown is drawn as unknown, not as empty.
struct Pair {
    std::string label, value;
    Tone tone = Tone::neutral;
};

// One line of a reason tree.
struct ReasonLine {
    Tone tone = Tone::neutral;  // met, refusal (not met), unknown, neutral (not applicable)
    std::string outcome;        // "met", "not met", "not known": read aloud, drawn as an icon
    std::string sentence;       // "Needs a live offer; none of the 3 offers is live."
    std::string source;         // "R3, seed 1 l.26; stated in a founding document"
    std::vector<ReasonLine> children;
};

struct NoticeBox {
    std::string key;
    Tone tone = Tone::information;
    std::string title, text;
    std::vector<Button> buttons;
    bool urgent = false;  // read aloud at once
};

struct Choice {
    std::string id, label;
};

enum class FieldKind { text, area, email, telephone, date, amount, choice, choices, check, search };

struct Field {
    std::string key;  // in the draft; on screen "<form>/<key>"
    FieldKind kind = FieldKind::text;
    std::string label;
    std::string value;  // dates "2021-06-01"; choices: ids separated by one space; check: "true" or "false"
    std::string shown;  // how an idle date is painted; empty: as the value
    std::vector<Choice> options;
    std::string hint, error;
    bool required = false;
    std::string autocomplete;
};

struct Form {
    std::string id;
    std::vector<Field> fields;
    Button submit;
    std::optional<Button> discard;
};

}  // namespace palier
