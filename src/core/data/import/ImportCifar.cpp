// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <span>

#include "base/Error.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "data/import/ImportParts.h"
#include "data/import/ImportSteps.h"
#include "data/samples/DescribePixels.h"
#include "data/sources/FileIssue.h"
#include "data/volumes/Cifar.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace {

/// The records of one file that have a class; what else is wrong with it is listed.
std::vector<std::int64_t> usableRecords(const SourceFile& file,
                                        const std::vector<std::int64_t>& labels,
                                        std::size_t classes,
                                        std::vector<spec::ImportIssue>& issues) {
    std::vector<std::int64_t> usable;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < static_cast<std::int64_t>(classes))
            usable.push_back(static_cast<std::int64_t>(i));
        else
            issues.push_back(spec::importIssue(file.id + "#" + std::to_string(i),
                                               "bad_value.cifar_label",
                                               {{"label", labels[i]}, {"classes", classes}}));
    }
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file.file, error);
    if (!error && bytes % cifarRecordBytes != 0)
        issues.push_back(spec::importIssue(file.id, "truncated.cifar_end"));
    return usable;
}

std::size_t recordsIn(const std::vector<SourceFile>& files) {
    std::size_t records = 0;
    std::error_code error;
    for (const SourceFile& file : files)
        if (file.kind == FileKind::Cifar)
            if (const auto bytes = std::filesystem::file_size(file.file, error); !error)
                records += bytes / cifarRecordBytes;
    return records;
}

}  // namespace

void readCifarFiles(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                    const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                    std::stop_token stop) {
    const ReadingPlan plan = planFor(request, known);
    std::vector<std::vector<std::int64_t>> codes;
    std::optional<KnownSet> published;
    spec::ProgressCounter counter(progress, "reading", recordsIn(files));
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Cifar) {
            ++imported.report.notImages;
            continue;
        }
        if (stop.stop_requested())
            break;
        if (!published)
            published = KnownSet{spec::Task::Multiclass, cifarClasses(file.file.parent_path())};
        const std::optional<project::FileState> state = stateOf(file);
        std::vector<std::int64_t> labels;
        try {
            labels = cifarLabels(file.file);
        } catch (const base::Error& error) {
            imported.report.issues.push_back(issueOf(file.id, error));
            tellIssue(progress, imported.report.issues.back());
            continue;
        }
        const std::vector<std::int64_t> records =
            usableRecords(file, labels, published->classes.size(), imported.report.issues);
        const ImagesBySuffix before = bySuffix(known.unchanged(file));
        std::vector<std::optional<spec::ImageRecord>> images(records.size());
        const bool isTest = base::lower(file.file.filename().string()).starts_with("test");
        std::size_t read = 0;
        const std::vector<std::string>& names =
            request.classNames.empty() ? published->classes : request.classNames;
        progress.classesExpected(names);
        base::parallelFor(records.size(), request.threads, stop, [&](std::size_t i) {
            const std::string suffix = std::to_string(records[i]);
            std::optional<spec::PixelBuffer> thumbnail;
            if (const auto found = before.find(suffix); found != before.end()) {
                images[i] = withoutLabel(*found->second);
            } else {
                spec::ImageRecord record;
                record.id = spec::ImageId(file.id + "#" + suffix);
                record.source = {file.file, cifarArray, records[i]};
                record.foundIn = isTest ? "test" : "train";
                record.fileBytes = static_cast<std::int64_t>(cifarRecordBytes);
                const spec::ModalityImage pixels = cifarImage(file.file, records[i]);
                describePixels(pixels, false, record);
                thumbnail = thumbnailWanted(progress, pixels);
                (void)known.takeOver(record);
                images[i] = std::move(record);
            }
            if (plan.pattern)
                takePattern(*plan.pattern, images[i]->id.str(), known, *images[i]);
            tellImage(progress, *images[i],
                      labelOfCodes({labels[static_cast<std::size_t>(records[i])]}, names), {},
                      thumbnail);
            counter.step();
        });
        for (std::size_t i = 0; i < images.size(); ++i) {
            if (!images[i])
                continue;  // cancelled before it was reached
            ++read;
            if (before.contains(std::to_string(records[i])))
                ++imported.report.notReadAgain;
            else if (images[i]->key > 0)
                imported.relabelled.insert(images[i]->key);
            imported.dataset.images.push_back(std::move(*images[i]));
            codes.push_back({labels[static_cast<std::size_t>(records[i])]});
        }
        if (read == records.size() && state)
            imported.files.push_back(*state);
    }
    if (!published)
        throw base::refused("no_images.cifar", {}, request.sources.front());
    takeClasses(
        labelByCode(imported.dataset.images, codes, published, request, imported.report.warnings),
        imported);
}

}  // namespace lightbox::data
