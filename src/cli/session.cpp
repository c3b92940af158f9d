#include "cli/session.h"

#include <algorithm>

#include "app/embedded_files.h"
#include "cli/files.h"
#include "core/own_thresholds.h"
#include "core/sort.h"
#include "present/names.h"
#include "json/edition_sense.h"
#include "json/edition_texts.h"
#include "json/import_file.h"
#include "json/programme.h"
#include "json/texts_reader.h"
#include "json/verdict_json.h"

namespace palier::cli {

namespace {

constexpr std::size_t edition_byte_limit = 4u << 20;

Library read_shipped()
{
    Assets assets;
    for (const auto& file : embedded_files()) assets.emplace(file.name, file.bytes);
    return read_library(assets);
}

Catalogue find_words(Library& library, const std::string& language)
{
    auto words = library.texts[language];
    std::vector<Issue> ignored;  // a test reads these files
    for (const auto& file : embedded_files())
        if (file.name == "command-line/" + language + ".json")
            words.merge(read_texts(file.bytes, file.name, ignored));
    return words;
}

}  // namespace

Session::Session(std::string language)
    : language_{std::move(language)}, library_{read_shipped()},
      texts_{language_, find_words(library_, language_)}, out_{stdout, find_shape(stdout)},
      err_{stderr, find_shape(stderr)}
{
}

ExitStatus Session::refuse(const Error& error, ExitStatus status)
{
    err_.say({{"palier: "}, {texts_("command.refusal." + error.code, Values{error.values})}});
    return status;
}

Text Session::sentence_of(const Issue& issue) const
{
    return texts_("issue." + issue.code, Values{issue.values});
}

ExitStatus Session::tell_mistakes(Terminal& terminal, const std::vector<Issue>& issues, Output output)
{
    if (output == Output::json) {
        std::vector<ToldIssue> told;
        for (const auto& issue : issues) told.push_back({issue, sentence_of(issue)});
        write_mistakes(told, engine_version, out_.writer());
        return ExitStatus::mistakes;
    }
    for (const auto& issue : issues) {
        auto place = issue.file;
        if (issue.line > 0) place += ":" + std::to_string(issue.line);
        if (issue.column > 0) place += ":" + std::to_string(issue.column);
        auto pointer = issue.pointer.empty() ? "" : issue.pointer + " ";
        bool mistake = issue.level == IssueLevel::mistake;
        terminal.say(
            {{place + ": ", Ink::strong},
             {texts_(mistake ? "command.mistake" : "command.warning"), mistake ? Ink::bad : Ink::unsure},
             {" "},
             {sentence_of(issue)},
             {"\n"},
             {pointer + "[" + issue.code + "]", Ink::quiet}},
            0,
            4
        );
    }
    return ExitStatus::mistakes;
}

void Session::tell_warnings(const std::vector<Issue>& issues)
{
    tell_mistakes(err_, issues, Output::for_people);
}

std::vector<std::string> Session::edition_ids() const
{
    std::vector<std::string> ids;
    for (const auto& edition : library_.editions) ids.push_back(edition.id);
    return ids;
}

std::variant<Edition, ExitStatus> Session::find_edition(const std::string& id_or_file, Output output)
{
    for (const auto& edition : library_.editions)
        if (edition.id == id_or_file) return edition;
    if (is_file(id_or_file) || is_folder(id_or_file)) return read_edition_file(id_or_file, output);

    auto ids = edition_ids();
    auto hint = find_nearest(id_or_file, ids);
    List<Text> known;
    for (const auto& id : ids) known.push_back(id);
    auto error = fail(
        hint.empty() ? "edition-unknown" : "edition-unknown-near",
        {{"value", id_or_file}, {"hint", hint}, {"allowed", texts_.list(known).view()}}
    );
    return refuse(error, ExitStatus::wrong_use);
}

std::variant<Edition, ExitStatus> Session::read_edition_file(const std::string& path, Output output)
{
    auto bytes = read_file(path, edition_byte_limit);
    if (!bytes) return refuse(bytes.error(), ExitStatus::mistakes);
    std::vector<Issue> issues;
    auto edition = read_edition_closely(*bytes, path, issues);
    if (!edition) return tell_mistakes(err_, issues, output);

    Catalogue words;
    const auto texts_file = folder_of(path) + "/texts." + language_ + ".json";
    if (is_file(texts_file))
        if (auto text = read_file(texts_file, edition_byte_limit))
            words = read_texts(*text, texts_file, issues);
    if (has_mistakes(issues)) return tell_mistakes(err_, issues, output);
    tell_warnings(issues);

    auto all = find_words(library_, language_);
    words.merge(all);  // those beside the file come first
    add_missing_names(*edition, words);
    library_.texts[language_] = words;
    texts_ = Texts{language_, std::move(words)};
    return *std::move(edition);
}

void Session::use_own(const State& state)
{
    if (std::exchange(own_is_used_, true) || (state.own_editions.empty() && state.own_thresholds.empty()))
        return;
    own_thresholds_ = state.own_thresholds;
    library_.editions = make_programme(library_.editions, state.own_editions, own_thresholds_).editions;
    name_own_editions(library_.editions, state.own_editions, library_.texts[language_]);
    texts_ = Texts{language_, find_words(library_, language_)};
}

const Result<std::string>& Session::read_company_file(const std::string& file)
{
    if (!company_file_) company_file_ = read_file(file, import_byte_limit);
    return *company_file_;
}

void Session::use(Edition edition)
{
    put_in_own_thresholds(edition, own_thresholds_);
    auto& editions = library_.editions;
    std::erase_if(editions, [&](const Edition& known) {
        return known.programme == edition.programme && known.id == edition.id;
    });
    editions.push_back(std::move(edition));
    sort_by(editions, [](const Edition& earlier, const Edition& later) {
        return earlier.in_force_from < later.in_force_from;
    });
}

}  // namespace palier::cli
