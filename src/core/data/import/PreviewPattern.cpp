// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/Error.h"
#include "data/import/Import.h"
#include "data/import/ImportParts.h"
#include "data/import/LeftOut.h"
#include "data/sources/PatientPattern.h"
#include "data/tables/GuessFormat.h"
#include "data/volumes/NpzFile.h"

namespace lightbox::data {

namespace {

/// Ids of all images that the files would become, without reading pixels (of multi-frame files,
/// one).
std::vector<std::string> imageIds(const std::vector<SourceFile>& files) {
    std::vector<std::string> ids;
    for (const SourceFile& file : files) {
        if (holdsImages(file.kind))
            ids.push_back(file.id);
        if (file.kind != FileKind::Npz)
            continue;
        try {
            const NpzFile npz(file.file);
            for (const char* set : {"train", "val", "test"})
                if (const std::string name = std::string(set) + "_images"; npz.has(name)) {
                    const base::NpyHeader header = npz.header(name);
                    requireImages(header, file.file, name);
                    for (std::size_t i = 0; i < header.shape[0]; ++i)
                        ids.push_back(file.id + "#" + set + "/" + std::to_string(i));
                }
        } catch (const base::Error&) {
            continue;  // import says what is wrong with it; there is nothing to preview
        }
    }
    return ids;
}

}  // namespace

spec::PatternPreview previewPattern(const std::vector<std::filesystem::path>& sources,
                                    const std::string& pattern, std::size_t rows) {
    spec::PatternPreview preview;
    std::vector<SourceFile> files = listFiles(sources);
    tellSourcesApart(files);
    spec::ImportReport unheard;
    leaveRepeatedOut(files, unheard.warnings);
    leaveDerivativesOut(files, unheard.warnings);
    leaveMasksOut(files, unheard);
    const std::vector<std::string> ids =
        guessFormat(files, {}).format == "csv" ? tableImageIds(files, sources) : imageIds(files);
    std::optional<PatientPattern> expression;
    try {
        expression.emplace(pattern);
    } catch (const base::Error& error) {
        preview.error = error;
    }
    std::unordered_map<std::string, std::size_t> imagesOf;
    const auto patientOf = [&](const std::string& id) -> std::optional<std::string> {
        auto match = expression ? expression->find(id) : std::nullopt;
        return match ? std::move(match->patient) : std::nullopt;
    };
    for (const std::string& id : ids) {
        const auto patient = patientOf(id);
        ++(patient ? preview.matched : preview.unmatched);
        if (patient)
            ++imagesOf[*patient];
    }
    preview.patients = imagesOf.size();
    for (const auto& [patient, count] : imagesOf)
        ++preview.patientsByImageCount[count];
    const std::size_t shown = std::min(rows, ids.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string& id = ids[i * ids.size() / shown];
        preview.rows.push_back({id, patientOf(id)});
    }
    return preview;
}

}  // namespace lightbox::data
