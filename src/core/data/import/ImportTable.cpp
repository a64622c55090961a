// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/Error.h"
#include "base/Unicode.h"
#include "data/import/ImportParts.h"
#include "data/import/ImportSteps.h"
#include "data/sources/Places.h"
#include "data/sources/SetNames.h"
#include "data/tables/GuessFormat.h"
#include "data/tables/ImageTable.h"
#include "data/tables/KeyIndex.h"
#include "data/tables/SeveralRows.h"
#include "data/tables/TableMapping.h"
#include "data/tables/TableRows.h"
#include "spec/Split.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

/// Those named themselves, else those chosen, else the one that lies there.
std::vector<fs::path> tablesIn(const std::vector<SourceFile>& files,
                               const std::vector<fs::path>& chosen,
                               const spec::ImportRequest& request) {
    std::vector<fs::path> tables = tablesAmong(files, request.format);
    const bool areNamed = std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
        return file.given && !tables.empty() && file.file == tables.front();
    });
    if (areNamed)
        return tables;
    if (!chosen.empty())
        return chosen;
    if (tables.size() != 1)
        throw base::usage("table_ambiguous", {{"tables", tables.size()}}, request.sources.front());
    return tables;
}

/// Sets by the folders' names, as an import of the folder would find them: also by those folders beside
/// them of which the tables name nothing. What was guessed for an image is said.
void takeSetsOfFolders(const std::vector<SourceFile>& listed, const spec::ImportRequest& request,
                       std::vector<StatedFile>& stated, std::vector<spec::Warning>& warnings) {
    std::vector<SourceFile> files;
    std::set<fs::path> named;
    for (const StatedFile& one : stated) {
        files.push_back(one.file);
        named.insert(one.file.file);
    }
    for (const SourceFile& file : listed)
        if (holdsImages(file.kind) && !named.contains(file.file))
            files.push_back(file);
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) {
        return std::tie(a.root, a.id) < std::tie(b.root, b.id);
    });
    constexpr bool areClasses = true;  // what folders mean as classes says the table
    std::vector<spec::Warning> said;
    const std::vector<Place> places = placesOf(files, {request.setFolders, areClasses}, &said);
    std::map<fs::path, const std::string*> setOf;
    for (std::size_t i = 0; i < files.size(); ++i)
        setOf.emplace(files[i].file, &places[i].set);
    bool anyTaken = false;
    for (StatedFile& one : stated)
        if (one.set.empty()) {
            one.set = *setOf.at(one.file.file);
            anyTaken = anyTaken || !one.set.empty();
        }
    for (spec::Warning& warning : said)
        if (anyTaken && warning.text.id == "set_folders_assumed")
            warnings.push_back(std::move(warning));
}

/// Images that tables of different sets name. `tables`: as StatedFile::tables counts them.
void warnOfContradictingSets(const std::vector<std::pair<std::string, std::size_t>>& tables,
                             const std::map<std::string, spec::Set>& sets,
                             const std::vector<StatedFile>& stated,
                             std::vector<spec::Warning>& warnings) {
    std::size_t images = 0;
    std::set<std::string> all;
    for (const StatedFile& one : stated) {
        std::set<spec::Set> different;
        std::set<std::string> named;
        for (const std::size_t table : one.tables)
            if (const auto set = sets.find(tables[table].first); set != sets.end()) {
                different.insert(set->second);
                named.insert(set->first);
            }
        if (different.size() < 2)
            continue;
        ++images;
        all.merge(named);
    }
    if (images > 0)
        warnings.push_back(spec::warning(
            "table_sets_contradict",
            {{"images", images}, {"tables", messages::Value::Texts(all.begin(), all.end())}}));
}

/// Where nothing else says a set: tables called "train" and "test".
void takeSetsOfTables(const std::vector<std::pair<std::string, std::size_t>>& tables,
                      const spec::ImportRequest& request, std::vector<StatedFile>& stated,
                      std::vector<spec::Warning>& warnings) {
    const bool isSaid = std::any_of(stated.begin(), stated.end(),
                                    [](const StatedFile& file) { return !file.set.empty(); });
    if (isSaid)
        return;
    std::set<std::string> names;
    for (const auto& [name, end] : tables)
        names.insert(name);
    const auto sets = setsOfFolders(names, request.setFolders);
    std::set<spec::Set> different;
    for (const auto& [name, set] : sets)
        different.insert(set);
    if (different.size() < 2)
        return;
    std::size_t at = 0;
    messages::Value::Texts taken;
    for (const auto& [name, end] : tables) {
        const auto set = sets.find(name);
        if (set != sets.end())
            taken.push_back(name);
        for (; at < end; ++at)
            if (set != sets.end())
                stated[at].set = spec::toString(set->second);
    }
    warnings.push_back(spec::warning("table_sets_assumed", {{"tables", std::move(taken)}}));
    warnOfContradictingSets(tables, sets, stated, warnings);
}

/// Images beside the tables that no row names.
std::size_t unnamedImages(const std::vector<SourceFile>& listed,
                          const std::vector<StatedFile>& stated) {
    std::set<fs::path> named;
    for (const StatedFile& one : stated)
        named.insert(one.file.file);
    return static_cast<std::size_t>(
        std::count_if(listed.begin(), listed.end(), [&](const SourceFile& file) {
            return holdsImages(file.kind) && !named.contains(file.file);
        }));
}

/// What is known of a file that other tables name, or a pattern finds in its path.
ImageKeys keysOf(const StatedFile& file, const ReadingPlan& plan) {
    ImageKeys keys = keysOfPath(file.file.id);
    const auto take = [&](const StatedFile& row) {
        if (keys.patient.empty())
            keys.patient = row.patient.value_or("");
        if (keys.study.empty())
            keys.study = row.study.value_or("");
    };
    if (plan.pattern)
        if (const auto match = plan.pattern->find(file.file.id))
            keys.patient = match->patient.value_or("");
    take(file);
    std::for_each(file.again.begin(), file.again.end(), take);
    return keys;
}

/// Gives files that other tables name what tables without paths say of their patients or studies. One
/// may lead to the next: of images their studies, of studies their patients.
void joinKeyed(std::vector<ImageTable> keyed, const spec::ImportRequest& request,
               const ReadingPlan& plan, std::vector<StatedFile>& stated,
               std::vector<spec::Warning>& warnings) {
    while (!keyed.empty()) {
        std::vector<ImageKeys> keys;
        for (const StatedFile& file : stated)
            keys.push_back(keysOf(file, plan));
        std::vector<KeyIndex> indexes;
        for (const ImageTable& one : keyed) {
            KeyIndex& index = indexes.emplace_back(one.table, one.mapping);
            if (!index.hasKeys())
                refuseWithoutPath(one.table);
            index.settle(keys);
        }
        // What is known goes over what folders are called.
        const auto best = std::max_element(
            indexes.begin(), indexes.end(), [](const KeyIndex& a, const KeyIndex& b) {
                return std::pair(a.isByKnown(), a.fits()) < std::pair(b.isByKnown(), b.fits());
            });
        const auto at = best - indexes.begin();
        const ImageTable taken = std::move(keyed[static_cast<std::size_t>(at)]);
        keyed.erase(keyed.begin() + at);
        if (const auto doubt = best->doubt())
            warnings.push_back(*doubt);
        const TableRows rows(taken.table, taken.mapping, request);
        std::size_t joined = 0;
        for (std::size_t i = 0; i < stated.size(); ++i)
            for (const std::size_t row : best->rowsOf(keys[i])) {
                StatedFile one = rows.statedBy(taken.table.rows[row], stated[i].file);
                // Studies and patients are what joins: the file's own stand.
                one.study.reset();
                if (stated[i].patient)
                    one.patient = stated[i].patient;
                stated[i].again.push_back(std::move(one));
                ++joined;
            }
        if (joined == 0)
            warnings.push_back(
                spec::warning("table_unjoined", {{"table", taken.table.file.filename().string()},
                                                 {"columns", best->columns()}}));
    }
}

/// The mapping of several tables is that of the one which states labels, with what any other says.
void addMapping(const TableMapping& own, const fs::path& first, const fs::path& file,
                TableMapping& all) {
    const auto states = [](const TableMapping& mapping) {
        return !mapping.labelColumns.empty() || mapping.fields.contains("label");
    };
    if (file == first) {
        all = own;
        return;
    }
    messages::Value::Texts suspects = all.labelSuspects;
    for (const std::string& column : own.labelSuspects)
        if (std::find(suspects.begin(), suspects.end(), column) == suspects.end())
            suspects.push_back(column);
    const bool bothState = states(own) && states(all);
    if (bothState && own.labelColumns != all.labelColumns)
        throw base::usage("column_unknown.tables", {{"table", first.filename().string()}}, file);
    if (states(own) && !states(all)) {
        std::map<std::string, std::string> fields = std::move(all.fields);
        all = own;
        all.fields.insert(fields.begin(), fields.end());
    } else {
        all.fields.insert(own.fields.begin(), own.fields.end());
    }
    all.labelSuspects = std::move(suspects);
}

[[noreturn]] void refuseUnfound(const std::vector<spec::ImportIssue>& issues,
                                const std::vector<SourceFile>& files, const fs::path& table) {
    // Of a table alone its own folder may hold them.
    std::vector<SourceFile> beside = files;
    if (std::none_of(files.begin(), files.end(),
                     [](const SourceFile& file) { return holdsImages(file.kind); }))
        beside = listFiles({fs::absolute(table).parent_path()});
    for (const spec::ImportIssue& issue : issues)
        if (const std::string image = begunAlike(issue.path, beside);
            issue.text.id == "unreadable.table_no_file" && !image.empty())
            throw base::refused("no_images.near", {{"example", issue.path}, {"image", image}},
                                table);
    throw base::refused("no_images.table", {}, table);
}

/// Of several tables those that have the column which somebody named for the label.
std::set<fs::path> tablesWithLabel(const std::vector<fs::path>& tables,
                                   const spec::ImportRequest& request,
                                   const std::vector<fs::path>& folders) {
    std::set<fs::path> having;
    if (request.label.empty() || tables.size() < 2)
        return having;
    for (const fs::path& file : tables)
        if (openTable(file, {}, folders, {}, false, nullptr)
                .table.column(base::withoutBlanks(request.label)))
            having.insert(file);
    return having;
}

/// The class names of a table that are known before its rows are read.
std::vector<std::string> expectedClasses(const TableMapping& mapping,
                                         const spec::ImportRequest& request) {
    if (!request.classNames.empty())
        return request.classNames;
    return mapping.labelColumns.empty() ? mapping.classNames : mapping.labelColumns;
}

}  // namespace

std::vector<fs::path> tablesAmong(const std::vector<SourceFile>& files, const std::string& format) {
    std::vector<fs::path> given;
    std::vector<fs::path> lying;
    for (const SourceFile& file : files) {
        if (file.given && (file.kind == FileKind::Table || format == "csv"))
            given.push_back(file.file);
        else if (file.kind == FileKind::Table)
            lying.push_back(file.file);
    }
    return given.empty() ? lying : given;
}

std::vector<fs::path> foldersIn(const std::vector<fs::path>& sources) {
    std::vector<fs::path> folders;
    std::error_code error;
    std::copy_if(sources.begin(), sources.end(), std::back_inserter(folders),
                 [&](const fs::path& source) { return fs::is_directory(source, error); });
    return folders;
}

void readTables(const std::vector<SourceFile>& files, const std::vector<fs::path>& chosen,
                const spec::ImportRequest& request, const KnownImages& known, Imported& imported,
                spec::ProgressObserver& progress, std::stop_token stop) {
    const std::vector<fs::path> tables = tablesIn(files, chosen, request);
    const std::vector<fs::path> folders = foldersIn(request.sources);
    const bool areSeveral = tables.size() > 1;
    TableMapping mapping;
    std::vector<StatedFile> stated;
    std::vector<ImageTable> keyed;
    std::vector<std::pair<std::string, std::size_t>> naming;  // and how many files until its end
    std::vector<spec::Warning>& warnings = imported.report.warnings;
    const std::set<fs::path> labelled = tablesWithLabel(tables, request, folders);
    for (const fs::path& file : tables) {
        spec::ImportRequest own = request;
        if (!labelled.empty() && !labelled.contains(file)) {
            own.label.clear();
            own.columns["label"].clear();
        }
        ImageTable opened = openTable(file, own, folders, closedBy(known), !areSeveral, &warnings);
        addMapping(opened.mapping, tables.front(), file, mapping);
        if (!opened.mapping.fields.contains("path")) {
            keyed.push_back(std::move(opened));
            continue;
        }
        const TableRows rows(opened.table, opened.mapping, request);
        rows.read(opened.files, stated, imported.report.issues, warnings);
        rows.warn(warnings);
        for (StatedFile& one : stated) {
            if (one.tables.empty())
                one.tables = {naming.size()};
            for (StatedFile& again : one.again)
                if (again.tables.empty()) {
                    again.tables = {naming.size()};
                    one.tables.push_back(naming.size());
                }
        }
        naming.emplace_back(file.stem().string(), stated.size());
        if (const std::size_t uncertain = rows.uncertainRows(); uncertain > 0)
            warnings.push_back(uncertainWarning(uncertain));
    }
    if (stated.empty() && !keyed.empty())
        refuseWithoutPath(keyed.front().table);
    const ReadingPlan plan = planFor(request, known);
    joinKeyed(std::move(keyed), request, plan, stated, warnings);
    settleRows(stated, request, warnings);
    const auto twice = std::find_if(
        imported.report.issues.begin(), imported.report.issues.end(),
        [](const spec::ImportIssue& issue) { return issue.text.id == "unreadable.table_several"; });
    if (stated.empty() && twice != imported.report.issues.end())
        throw base::refused("no_images.several", {{"name", twice->path}, {"detail", twice->detail}},
                            tables.front());
    if (stated.empty())
        refuseUnfound(imported.report.issues, files, tables.front());
    if (!mapping.fields.contains("split"))
        takeSetsOfFolders(files, request, stated, warnings);
    takeSetsOfTables(naming, request, stated, warnings);
    if (const std::size_t unnamed = unnamedImages(files, stated); unnamed > 0)
        warnings.push_back(spec::warning("images_unnamed", {{"images", unnamed}}));
    for (StatedFile& file : stated)
        takePatternGroups(plan, file);
    for (const spec::ImportIssue& issue : imported.report.issues)
        tellIssue(progress, issue);
    progress.classesExpected(expectedClasses(mapping, request));
    ReadLabels labels =
        readStatedFiles(stated, plan, request.threads, imported, progress, std::move(stop));
    for (spec::ImportIssue& issue : imported.report.issues)
        if (issue.root.empty())
            issue.root = tables.front();
    forgetClosedLabels(known, imported, labels);
    labelImages(mapping, labels, withKnownClasses(request, mapping), known, imported,
                "no_labels.table");
    if (mapping.fields.contains("patient") || mapping.kind == "chexpert")
        imported.dataset.info.patientSource = "column";
}

std::vector<std::string> tableImageIds(const std::vector<SourceFile>& files,
                                       const std::vector<fs::path>& sources) {
    std::vector<std::string> ids;
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Table)
            continue;
        try {
            ImageTable opened = openTable(file.file, {}, foldersIn(sources), {}, true, nullptr);
            const TableRows rows(opened.table, opened.mapping, {});
            for (const std::vector<std::string>& cells : opened.table.rows)
                if (const auto image = opened.files.find(rows.pathIn(cells)))
                    ids.push_back(image->id);
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it; there is nothing to preview
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace lightbox::data
