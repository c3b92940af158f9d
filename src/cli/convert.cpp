// `palier convert`: a file that an older Palier exported, as this one writes it.
#include "cli/commands.h"
#include "cli/company.h"
#include "json/export_file.h"

namespace palier::cli {

ExitStatus run(Session& session, const Convert& convert)
{
    auto read = read_export(session, convert.file, Output::for_people);
    if (const auto* status = std::get_if<ExitStatus>(&read)) return *status;

    auto& found = std::get<ReadExport>(read);
    // The day of the export and its editions stay: the content is of that day.
    ExportFacts facts{std::string{engine_version}, found.exported_at, found.editions};
    session.out().write(write_export(found.content, facts));
    return ExitStatus::done;
}

}  // namespace palier::cli
