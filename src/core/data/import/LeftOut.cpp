// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/LeftOut.h"

#include <algorithm>

#include "data/sources/MaskFiles.h"

namespace lightbox::data {

bool includes(const spec::ImportRequest& request, const char* what) {
    return std::find(request.include.begin(), request.include.end(), what) != request.include.end();
}

void leaveMasksOut(std::vector<SourceFile>& files, spec::ImportReport& report) {
    const MasksFound found = findMasks(files);
    if (!found.doubtful.empty())
        report.warnings.push_back(
            spec::warning("masks_kept", {{"folder", found.doubtful.front()}}));
    if (found.masks == 0)
        return;
    std::size_t at = 0;
    std::erase_if(files, [&](const SourceFile&) { return found.isMask[at++]; });
    report.masksLeftOut = found.masks;
    report.warnings.push_back(
        spec::warning("masks_left_out", {{"masks", found.masks}, {"example", found.example}}));
}

void leaveDerivativesOut(std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings) {
    const std::vector<bool> isDerived = findDerivatives(files);
    const auto derived =
        static_cast<std::size_t>(std::count(isDerived.begin(), isDerived.end(), true));
    if (derived == 0)
        return;
    std::size_t at = 0;
    std::erase_if(files, [&](const SourceFile&) { return isDerived[at++]; });
    warnings.push_back(spec::warning("derivatives_left_out", {{"files", derived}}));
}

void leaveRepeatedOut(std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings) {
    std::string folder;
    const std::vector<bool> isRepeated = findRepeatedFolders(files, &folder);
    const auto repeated =
        static_cast<std::size_t>(std::count(isRepeated.begin(), isRepeated.end(), true));
    if (repeated == 0)
        return;
    std::size_t at = 0;
    std::erase_if(files, [&](const SourceFile&) { return isRepeated[at++]; });
    warnings.push_back(
        spec::warning("repeated_left_out", {{"files", repeated}, {"folder", folder}}));
}

}  // namespace lightbox::data
