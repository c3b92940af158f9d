// What the rules place says: every statement of the edition in use with its number, sources and how sure it is, the source documents,
// and of one statement how each edition words it.
#pragma once

#include <set>

#include "present/sourced_lines.h"
#include "present/view.h"

namespace palier {

struct SourceRow {
    Text key, id, kind, reference, date;
};

struct RulesPage {
    Link back;
    Text title, answer, text;
    Text form;  // whose draft `filter` is
    Field filter;
    Text found;  // how many of them hold the typed words
    List<SourcedLine> lines;
    List<Link> links;  // of each line, to the statement through all editions
    Text list_name;
    Text sources_heading, sources_text, sources_label;
    List<Text> source_columns;
    List<SourceRow> sources;
};

// Needs an edition.
RulesPage present_rules(const Scene&);

struct RulePage {
    Link back;
    Text title, answer;
    Text list_name;
    List<SourcedLine>
        readings;  // titled with the editions that say it so; none: no edition has a statement of that number
};

// "R22", in all editions. Those that say the same from the same sources are told once.
RulePage present_rule(const Scene&, const std::string& number);

// The numbers of the statements that a condition or a period of the edition rests on: those that Palier decides by itself.
std::set<std::string> find_decided(const Edition&);

}  // namespace palier
