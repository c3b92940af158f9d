// `palier lint`: whether edition files, and the texts beside them, have mistakes.
#include <algorithm>
#include <map>
#include <set>

#include "app/embedded_files.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "json/bounded_json.h"
#include "json/edition_sense.h"
#include "json/edition_texts.h"
#include "json/succession.h"
#include "json/texts_reader.h"

namespace palier::cli {

namespace {

constexpr std::size_t byte_limit = 4u << 20;

// A file of this machine, or one of those within the program, whose names are "programmes/<programme>/...".
struct Place {
    std::string name;
    bool embedded;
};

std::optional<std::string> read_place(const Place& place)
{
    if (!place.embedded) {
        if (!is_file(place.name)) return std::nullopt;
        auto bytes = read_file(place.name, byte_limit);
        return bytes ? std::optional{*std::move(bytes)} : std::nullopt;
    }
    for (const auto& file : embedded_files())
        if (file.name == place.name) return std::string{file.bytes};
    return std::nullopt;
}

std::size_t count_files(const Place& folder)
{
    if (!folder.embedded) return find_files(folder.name, ".json").size();
    return static_cast<std::size_t>(std::ranges::count_if(embedded_files(), [&](const EmbeddedFile& file) {
        return file.name.starts_with(folder.name + "/");
    }));
}

// Of a folder the editions in it, which are all files but those of texts.
std::vector<std::string> find_editions(const std::string& given)
{
    if (!is_folder(given)) return {given};
    auto editions = find_files(given, ".json");
    std::erase_if(editions, [](const std::string& path) {
        return path.substr(path.rfind('/') + 1).starts_with("texts.");
    });
    return editions;
}

// By what stands under "format".
bool is_something_else(const std::vector<Issue>& issues)
{
    if (issues.size() != 1) return false;
    const auto& issue = issues.front();
    if (issue.code == "not-an-edition") return true;
    const auto key = issue.values.find("key");
    return issue.code == "missing-key" && key != issue.values.end() && key->second == "format";
}

class Linter {
public:
    explicit Linter(Session& session) : session_{session} {}

    // Nothing; or what to exit with, when there is no such file. `searched`: nobody said that the file is an edition.
    std::optional<ExitStatus> read(const std::string& id_or_file, bool searched)
    {
        auto place = find_place(id_or_file);
        if (!place) {
            // says what there is, and what may have been meant
            auto found = session_.find_edition(id_or_file, Output::for_people);
            return std::get<ExitStatus>(found);
        }
        auto bytes = read_place(*place);
        if (!bytes) return session_.refuse(read_file(id_or_file, byte_limit).error(), ExitStatus::mistakes);

        std::vector<Issue> issues;
        auto edition = read_edition_closely(*bytes, place->name, issues);
        if (searched && is_something_else(issues)) return std::nullopt;
        ++count_;
        if (edition) {
            by_folder_[{folder_of(place->name), place->embedded}].push_back(*edition);
            if (names_.insert(place->name).second)
                files_.push_back({place->name, *std::move(bytes), *std::move(edition)});
        }
        if (issues.empty()) clean_.push_back(place->name);
        issues_.insert(issues_.end(), issues.begin(), issues.end());
        return std::nullopt;
    }

    bool found_none() const { return count_ == 0; }

    void compare_editions()
    {
        for (auto& issue : check_succession(files_)) issues_.push_back(std::move(issue));
    }

    // The texts stand in the editions' own folder, for all of them together.
    void read_texts_beside()
    {
        for (const auto& [where, editions] : by_folder_) {
            const auto& [folder, embedded] = where;
            std::map<std::string, TextCatalogue> by_language;
            std::map<std::string, std::string> bytes_of;
            std::vector<Issue> absent;
            for (const std::string language : {"en", "fr"}) {
                const Place file{
                    std::string{folder}.append("/texts.").append(language).append(".json"), embedded
                };
                auto bytes = read_place(file);
                if (!bytes) {
                    absent.push_back(
                        {.file = file.name,
                         .code = "texts-absent",
                         .values = {{"language", language}},
                         .level = IssueLevel::warning}
                    );
                    continue;
                }
                by_language[language] = read_texts(*bytes, file.name, issues_);
                bytes_of[language] = *std::move(bytes);
            }
            if (by_language.empty()) continue;
            issues_.insert(issues_.end(), absent.begin(), absent.end());
            if (count_files({folder, embedded}) != editions.size() + by_language.size())
                leave_out_others(editions, by_language);
            add_text_issues(folder, check_texts(editions, by_language), bytes_of);
        }
    }

    ExitStatus finish(Output output)
    {
        session_.tell_mistakes(session_.out(), issues_, output);
        if (output == Output::for_people)
            for (const auto& name : clean_)
                if (std::ranges::find(issues_, name, &Issue::file) == issues_.end())
                    session_.out().say(
                        {{"✓ ", Ink::good}, {session_.texts()("command.lint.clean", {{"file", name}})}}
                    );
        return has_mistakes(issues_) ? ExitStatus::mistakes : ExitStatus::done;
    }

private:
    std::optional<Place> find_place(const std::string& id_or_file) const
    {
        if (is_file(id_or_file)) return Place{id_or_file, false};
        for (const auto& edition : session_.editions())
            if (edition.id == id_or_file)
                return Place{"programmes/" + edition.programme + "/" + edition.id + ".json", true};
        return std::nullopt;
    }

    // Editions that nobody asked about may need these texts.
    static void
    leave_out_others(const std::vector<Edition>& editions, std::map<std::string, TextCatalogue>& by_language)
    {
        std::set<std::string> needed;
        for (const auto& edition : editions) needed.merge(find_text_keys(edition));
        for (auto& [language, texts] : by_language)
            std::erase_if(texts, [&](const auto& text) { return !needed.contains(text.first); });
    }

    void add_text_issues(
        const std::string& folder, std::vector<Issue> found, const std::map<std::string, std::string>& bytes_of
    )
    {
        for (auto& issue : found) {
            auto language = issue.values["language"];
            issue.file = folder + "/" + issue.file;
            // What is missing has no place in the file.
            if (issue.code == "text-missing") issue.pointer.clear();
            std::vector<Issue> one{std::move(issue)};
            auto bytes = bytes_of.find(language);
            if (bytes != bytes_of.end() && !one.front().pointer.empty())
                find_places(bytes->second, one.front().file, one);
            issues_.push_back(std::move(one.front()));
        }
    }

    Session& session_;
    std::map<std::pair<std::string, bool>, std::vector<Edition>> by_folder_;  // folder, embedded
    std::size_t count_ = 0;           // of the files that were read, be they as they may
    std::vector<EditionFile> files_;  // each once
    std::set<std::string> names_;     // of those
    std::vector<std::string> clean_;
    std::vector<Issue> issues_;
};

}  // namespace

ExitStatus run(Session& session, const Lint& lint)
{
    Linter linter{session};
    for (const auto& given : lint.editions)
        for (const auto& edition : find_editions(given))
            if (auto status = linter.read(edition, is_folder(given))) return *status;
    if (linter.found_none())
        return session.refuse(
            fail("no-edition-in-folder", {{"file", lint.editions.front()}}), ExitStatus::mistakes
        );
    linter.compare_editions();
    linter.read_texts_beside();
    return linter.finish(lint.json ? Output::json : Output::for_people);
}

}  // namespace palier::cli
