#include "cli/company.h"

#include <ctime>

#include "cli/files.h"
#include "json/import_file.h"

namespace palier::cli {

namespace {

Date date_of_this_machine()
{
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date{std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday};
}

const Edition* find_by_id(const std::vector<Edition>& editions, const Id& id)
{
    for (const auto& edition : editions)
        if (edition.id == id) return &edition;
    return nullptr;
}

void choose(Company& company, const std::vector<Edition>& editions, const std::optional<Id>& given)
{
    const auto& state = company.state();
    const auto pinned = state.settings().pinned_edition;
    if (given) {
        company.reason = EditionReason::given;
        company.choice.edition = find_by_id(editions, *given);
        return;
    }
    if (pinned && find_by_id(editions, *pinned)) {
        company.reason = EditionReason::pinned;
        company.choice.edition = find_by_id(editions, *pinned);
        return;
    }
    const auto* partner = state.partner();
    company.choice = choose_edition(editions, partner ? partner->membership : Membership{}, company.today);
}

}  // namespace

Scene Company::scene(const Session& session) const
{
    return {model, session.editions(), choice.edition, today, today, view, session.texts()};
}

CheckedCompany Company::checked(const Session& session) const
{
    return {session.editions(), model.state, choice, reason, today, engine_version};
}

std::variant<ReadExport, ExitStatus> read_export(Session& session, const std::string& file, Output output)
{
    const auto& bytes = session.read_company_file(file);
    if (!bytes) return session.refuse(bytes.error(), ExitStatus::mistakes);
    const std::string name = file == standard_input ? session.texts()("command.standard-input") : Text{file};
    auto plan = bytes->size() > import_byte_limit
                    ? refuse_import_of_size(name, static_cast<double>(bytes->size()))
                    : read_import(*bytes, name, session.editions(), State{});
    if (!plan.accepted()) return session.tell_mistakes(session.err(), plan.issues, output);
    session.tell_warnings(plan.warnings);
    return ReadExport{std::move(plan.content), plan.exported_at.value_or(0), plan.editions};
}

// Without editions: their words are checked once it is known which there are.
void take_own(Session& session, const std::string& file)
{
    const auto& bytes = session.read_company_file(file);
    if (!bytes || bytes->size() > import_byte_limit) return;
    session.use_own(read_import(*bytes, file, {}).content);
}

std::variant<Company, ExitStatus> read_company(Session& session, const Question& about, Output output)
{
    take_own(session, about.file);
    std::optional<Id> given;
    if (about.edition) {
        auto found = session.find_edition(*about.edition, output);
        if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
        given = std::get<Edition>(found).id;
        session.use(std::get<Edition>(std::move(found)));
    }
    auto read = read_export(session, about.file, output);
    if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;

    Company company;
    company.model.loaded = true;
    company.model.state = std::get<ReadExport>(std::move(read)).content;
    company.today =
        about.on.value_or(company.state().settings().reference_date.value_or(date_of_this_machine()));
    choose(company, session.editions(), given);
    return company;
}

}  // namespace palier::cli
