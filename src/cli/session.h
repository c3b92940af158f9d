// What every command works with: the shipped editions and texts, those of the person, and the terminal.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/library.h"
#include "cli/terminal.h"
#include "core/issue.h"
#include "core/result.h"
#include "core/state.h"
#include "present/texts.h"

namespace palier::cli {

enum class ExitStatus { done = 0, mistakes = 1, wrong_use = 2 };

enum class Output { for_people, json };

inline constexpr std::string_view engine_version = PALIER_VERSION;

class Session {
public:
    explicit Session(std::string language);

    const std::vector<Edition>& editions() const { return library_.editions; }
    const Texts& texts() const { return texts_; }
    const std::string& language() const { return language_; }
    Terminal& out() { return out_; }
    Terminal& err() { return err_; }

    // Why nothing can be done, "command.refusal.<code>", on the standard error.
    ExitStatus refuse(const Error&, ExitStatus);

    // What is wrong with files: for people one paragraph each on that terminal; as JSON all in one value on the standard output.
    ExitStatus tell_mistakes(Terminal&, const std::vector<Issue>&, Output);
    // The same of what is only worth knowing, on the standard error.
    void tell_warnings(const std::vector<Issue>&);
    Text sentence_of(const Issue&) const;

    // An edition that is shipped, by its id, or one in a file, whose texts are then looked for beside it (texts.<language>.json).
    // Otherwise what to exit with: why has been told.
    std::variant<Edition, ExitStatus> find_edition(const std::string& id_or_file, Output);
    // Makes it one of editions(), in the place of one of the same programme that has the same id.
    void use(Edition);
    // From now on with what a company's file has of the person's own: editions, figures, and names that say so. The first call counts: one
    // company is asked about.
    void use_own(const State&);

    // The bytes of a company's file, read once: standard input cannot be read again. Errors: of read_file().
    const Result<std::string>& read_company_file(const std::string& file);

private:
    std::variant<Edition, ExitStatus> read_edition_file(const std::string& path, Output);
    std::vector<std::string> edition_ids() const;

    std::string language_;
    Library library_;
    Texts texts_;
    Terminal out_, err_;
    ById<OwnThreshold> own_thresholds_;
    bool own_is_used_ = false;
    std::optional<Result<std::string>> company_file_;
};

}  // namespace palier::cli
