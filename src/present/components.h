// The parts that the pages are made of: finished sentences and the actions behind them.
#pragma once

#include <optional>

#include "present/action.h"
#include "present/text.h"

namespace palier {

enum class Tone { neutral, met, refusal, unknown, information, accent };

struct Badge {
    Text text;
    Tone tone = Tone::neutral;
};

struct Button {
    Text key;  // unique on the page
    Text label;
    Action action;
    Text why_not;  // not empty: closed, and this is the reason
    enum class Kind { primary, secondary, quiet, danger } kind = Kind::secondary;

    Text spoken = {};  // accessible name where the label says too little by itself; empty: the label

    bool open() const { return why_not.empty(); }
};

struct Link {
    Text key, label, path;  // "/..." in the page, "https://..." outside
};

// A "label: value" pair; `tone` unknown is drawn as unknown, not as empty.
struct Pair {
    Text label, value;
    Tone tone = Tone::neutral;
};

// One line of a reason tree.
struct ReasonLine {
    Tone tone = Tone::neutral;  // met, refusal (not met), unknown, neutral (not applicable)
    Text outcome;               // "met", "not met", "not known": read aloud, drawn as an icon
    Text sentence;              // "Needs a live offer; none of the 3 offers is live."
    Text source;                // "R3, seed 1 l.26; stated in a founding document"
    List<ReasonLine> children;
};

struct NoticeBox {
    Text key;
    Tone tone = Tone::information;
    Text title, text;
    List<Button> buttons;
    bool urgent = false;  // read aloud at once
};

struct Choice {
    Text id, label;
};

enum class FieldKind { text, area, email, telephone, date, amount, choice, choices, check, search };

struct Field {
    Text key;  // in the draft; on screen "<form>/<key>"
    FieldKind kind = FieldKind::text;
    Text label;
    Text value;  // dates "2021-06-01"; choices: ids separated by one space; check: "true" or "false"
    Text shown;  // how an idle date is painted; empty: as the value
    List<Choice> options;
    Text hint, error;
    bool required = false;
    Text autocomplete;
};

struct Form {
    Text id;
    List<Field> fields;
    Button submit;
    std::optional<Button> discard;
};

}  // namespace palier
