// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/ImportSteps.h"

#include "imaging/Render.h"

namespace lightbox::data {

namespace {

std::string className(std::int64_t code, const std::vector<std::string>& classes) {
    const bool isNamed = code >= 0 && code < static_cast<std::int64_t>(classes.size());
    return isNamed ? classes[static_cast<std::size_t>(code)] : std::to_string(code);
}

}  // namespace

std::optional<spec::PixelBuffer> thumbnailWanted(spec::ProgressObserver& observer,
                                                 const spec::ModalityImage& image) {
    const int side = observer.wantedThumbnail();
    if (side <= 0)
        return std::nullopt;
    return imaging::thumbnail(imaging::render(image), side);
}

std::optional<spec::PixelBuffer> thumbnailWanted(spec::ProgressObserver& observer,
                                                 const spec::PixelBuffer& picture) {
    const int side = observer.wantedThumbnail();
    if (side <= 0)
        return std::nullopt;
    return imaging::thumbnail(picture, side);
}

void tellImage(spec::ProgressObserver& observer, const spec::ImageRecord& image,
               std::string_view label, std::span<const std::int8_t> findings,
               const std::optional<spec::PixelBuffer>& thumbnail) {
    spec::ImportStep step;
    step.id = image.id.str();
    if (image.patient)
        step.patient = *image.patient;
    step.label = label;
    step.findings = findings;
    step.pixelHash = image.pixelHash;
    step.thumbnail = thumbnail ? &*thumbnail : nullptr;
    observer.stepped(step);
}

void tellIssue(spec::ProgressObserver& observer, const spec::ImportIssue& issue) {
    spec::ImportStep step;
    step.id = issue.path;
    step.issue = &issue;
    observer.stepped(step);
}

std::string labelOfCodes(const std::vector<std::int64_t>& codes,
                         const std::vector<std::string>& classes) {
    if (codes.size() == 1)
        return className(codes.front(), classes);
    std::string label;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == 1)
            label += (label.empty() ? "" : "|") + className(static_cast<std::int64_t>(i), classes);
    return label;
}

}  // namespace lightbox::data
