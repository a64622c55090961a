// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "base/Error.h"
#include "engine/MergePatients.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct PatientsOptions {
    std::vector<std::string> merge;
    std::vector<std::string> undo;
    std::vector<std::string> forms;
    std::string reason;
    bool list = false;
};

base::Json mergesJson(const std::vector<spec::PatientMerge>& merges) {
    base::Json list = base::Json::array();
    for (const spec::PatientMerge& merge : merges)
        list.push_back({{"from", merge.source},
                        {"into", merge.target},
                        {"reason", merge.reason},
                        {"by", merge.who},
                        {"at", merge.at},
                        {"images", merge.images}});
    return {{"merges", std::move(list)}};
}

std::string mergesText(const std::vector<spec::PatientMerge>& merges) {
    if (merges.empty())
        return "no patient ids are merged\n";
    std::vector<std::vector<std::string>> rows{{"from", "into", "images", "when", "by", "reason"}};
    for (const spec::PatientMerge& merge : merges)
        rows.push_back({merge.source, merge.target,
                        grouped(static_cast<std::int64_t>(merge.images)), merge.at, merge.who,
                        merge.reason});
    return table(rows);
}

/// What is done, of several that exclude each other.
enum class PatientsAct { List, Merge, MergeForms, Undo };

int runPatients(const Session& session, PatientsOptions options, PatientsAct act) {
    // An option that was given without any id holds an empty one.
    std::erase(options.forms, std::string());
    std::erase(options.undo, std::string());
    const std::filesystem::path project = session.project();
    if (act == PatientsAct::List) {
        const std::vector<spec::PatientMerge> merges = engine::listPatientMerges(project);
        session.show(mergesJson(merges), mergesText(merges));
        return kDone;
    }
    engine::PatientsMerged done;
    if (act == PatientsAct::Merge) {
        std::vector<std::string> sources = options.merge;
        const std::string target = sources.back();
        sources.pop_back();
        done = engine::mergePatients(project, sources, target, options.reason);
    } else if (act == PatientsAct::MergeForms) {
        done = engine::mergePatientForms(project, options.forms, options.reason);
    } else {
        done = engine::undoMergePatients(project, options.undo);
    }
    session.warn(done.warnings);
    base::Json json = mergesJson(done.merges);
    json["images"] = done.images;
    session.show(json, grouped(static_cast<std::int64_t>(done.images)) +
                           " images got another patient id\n" + mergesText(done.merges));
    return kDone;
}

}  // namespace

void addPatients(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<PatientsOptions>();
    CLI::App& command =
        *app.add_subcommand("patients", "Say which patient ids are the same person's");
    CLI::Option* merge =
        command.add_option("--merge", options->merge, "FROM… INTO: ids, the last one stays")
            ->expected(2, CLI::detail::expected_max_vector_size);
    CLI::Option* forms =
        command
            .add_option("--merge-forms", options->forms,
                        "All ids that differ only in form (007, 7, 7.0), or those written like "
                        "these")
            ->expected(0, CLI::detail::expected_max_vector_size)
            ->excludes(merge);
    CLI::Option* undo = command
                            .add_option("--undo", options->undo,
                                        "Give ids that were merged into others back; all, or these")
                            ->expected(0, CLI::detail::expected_max_vector_size)
                            ->excludes(merge)
                            ->excludes(forms);
    command.add_option("--reason", options->reason, "Why (logged)")->excludes(undo);
    command.add_flag("--list", options->list, "Say what is merged, and why")
        ->excludes(merge)
        ->excludes(forms)
        ->excludes(undo);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli patients --merge 007 7 --reason 'same hospital number'");
    command.callback([&invocation, options, merge, forms, undo] {
        const PatientsAct act = merge->count() > 0   ? PatientsAct::Merge
                                : forms->count() > 0 ? PatientsAct::MergeForms
                                : undo->count() > 0  ? PatientsAct::Undo
                                                     : PatientsAct::List;
        invocation.run = [options, act](Session& session) {
            return runPatients(session, *options, act);
        };
    });
}

}  // namespace lightbox::cli
