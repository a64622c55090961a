// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <span>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Threads.h"
#include "data/import/Classes.h"
#include "data/import/ImportParts.h"
#include "data/import/ImportSteps.h"
#include "data/import/KnownImages.h"
#include "data/samples/DescribePixels.h"
#include "data/sources/PatientPattern.h"
#include "data/volumes/NpzFile.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace {

std::int64_t integerAt(const NpyArray& array, std::size_t index,
                       const std::filesystem::path& file) {
    const std::size_t size = array.header.itemBytes();
    const std::byte* const from = array.data().data() + index * size;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= std::to_integer<std::uint64_t>(from[array.header.bigEndian ? size - 1 - i : i])
                 << (8 * i);
    if (array.header.dtype[0] == 'i' && size > 0 && size < 8 && (value >> (8 * size - 1)) != 0)
        value |= ~std::uint64_t{0} << (8 * size);
    if (array.header.dtype == "u8" && value >> 63U != 0)
        throw base::refused("bad_value.npz_label_range", {}, file);
    return static_cast<std::int64_t>(value);
}

/// One or several numbers for each of `images` images.
std::vector<std::vector<std::int64_t>> labelsOf(const NpyArray& array, std::size_t images,
                                                const std::filesystem::path& file,
                                                const std::string& name) {
    const base::NpyHeader& header = array.header;
    const bool integral =
        header.dtype[0] == 'u' || header.dtype[0] == 'i' || header.dtype[0] == 'b';
    if (!integral || header.fortranOrder || header.shape.empty() || header.shape.size() > 2 ||
        header.shape[0] != images)
        throw base::refused("bad_value.npz_labels", {{"array", name}, {"images", images}}, file);
    const std::size_t width = header.shape.size() == 2 ? header.shape[1] : 1;
    if (width == 0)
        throw base::refused("bad_value.npz_no_numbers", {{"array", name}}, file);
    std::vector<std::vector<std::int64_t>> labels(images, std::vector<std::int64_t>(width));
    for (std::size_t i = 0; i < images; ++i)
        for (std::size_t j = 0; j < width; ++j)
            labels[i][j] = integerAt(array, i * width + j, file);
    return labels;
}

/// The images of an array as the project has them; false, and nothing taken, unless it has all.
bool takeKnownSet(const std::string& set, const ImagesBySuffix& known,
                  std::span<spec::ImageRecord> images) {
    std::vector<const spec::ImageRecord*> found;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto image = known.find(set + "/" + std::to_string(i));
        if (image == known.end())
            return false;
        found.push_back(image->second);
    }
    std::transform(found.begin(), found.end(), images.begin(),
                   [](const spec::ImageRecord* image) { return withoutLabel(*image); });
    return true;
}

/// As far as the files can be opened: what is wrong with one is said when it is read.
std::size_t imagesIn(const std::vector<SourceFile>& files) {
    std::size_t images = 0;
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Npz)
            continue;
        try {
            const NpzFile npz(file.file);
            for (const char* name : {"train_images", "val_images", "test_images"})
                if (npz.has(name) && !npz.header(name).shape.empty())
                    images += npz.header(name).shape[0];
        } catch (const base::Error&) {
            continue;
        }
    }
    return images;
}

/// The names of the classes that a file's codes count.
std::vector<std::string> classesAhead(const SourceFile& file, const spec::ImportRequest& request) {
    if (!request.classNames.empty())
        return request.classNames;
    const std::optional<KnownSet> set = knownSet(file.file.stem().string());
    return set ? set->classes : std::vector<std::string>();
}

/// Everything of one array of images, decoded in parallel into `images`. `tell(i, pixels)` is called
/// for each when it has been read.
void readSet(const SourceFile& file, const std::string& set, const NpyArray& array,
             const KnownImages& known, int threads, std::span<spec::ImageRecord> images,
             const std::function<void(std::size_t, const spec::ModalityImage&)>& tell,
             const std::stop_token& stop) {
    const std::string name = set + "_images";
    const auto bytes =
        static_cast<std::int64_t>(array.data().size() / std::max<std::size_t>(1, images.size()));
    base::parallelFor(images.size(), threads, stop, [&](std::size_t i) {
        spec::ImageRecord& record = images[i];
        const auto index = static_cast<std::int64_t>(i);
        record.id = spec::ImageId(file.id + "#" + set + "/" + std::to_string(i));
        record.source = {file.file, name, index};
        record.foundIn = set;
        record.fileBytes = bytes;
        const spec::ModalityImage pixels = imageAt(array, index, file.file, name);
        describePixels(pixels, false, record);
        (void)known.takeOver(record);
        tell(i, pixels);
    });
}

/// Warns where a file bears the name of a published set and is not that file.
void compareWithPublished(const SourceFile& file, std::vector<spec::Warning>& warnings) {
    const std::string_view published = publishedMd5(file.file.stem().string());
    if (published.empty())
        return;
    std::string own;
    try {
        own = base::md5OfFile(file.file);
    } catch (const base::Error&) {
        return;  // where the system forbids MD5 there is nothing to compare
    }
    if (own != published)
        warnings.push_back(spec::warning(
            "not_as_published", {{"file", file.id}, {"md5", own}, {"published", published}}));
}

}  // namespace

void readArrayFiles(const std::vector<SourceFile>& files, const spec::ImportRequest& request,
                    const KnownImages& known, Imported& imported, spec::ProgressObserver& progress,
                    std::stop_token stop) {
    std::optional<PatientPattern> pattern;
    if (!request.patientPattern.empty())
        pattern.emplace(request.patientPattern);
    std::vector<spec::ImageRecord>& images = imported.dataset.images;
    std::vector<std::vector<std::int64_t>> codes;
    std::optional<KnownSet> published;
    spec::ProgressCounter counter(progress, "reading", imagesIn(files));
    for (const SourceFile& file : files) {
        if (file.kind != FileKind::Npz) {
            ++imported.report.notImages;
            continue;
        }
        const std::optional<project::FileState> state = stateOf(file);
        const ImagesBySuffix before = bySuffix(known.unchanged(file));
        const NpzFile npz(file.file);
        const std::vector<std::string> names = classesAhead(file, request);
        progress.classesExpected(names);
        std::size_t found = 0;
        for (const char* set : {"train", "val", "test"}) {
            const std::string name = std::string(set) + "_images";
            if (!npz.has(name) || stop.stop_requested())
                continue;
            const std::string labelName = std::string(set) + "_labels";
            if (!npz.has(labelName))
                throw base::refused("bad_value.npz_labels_missing", {{"array", labelName}},
                                    file.file);
            const base::NpyHeader header = npz.header(name);
            requireImages(header, file.file, name);
            const std::size_t count = header.shape[0];
            auto labels = labelsOf(npz.read(labelName), count, file.file, labelName);
            if (!codes.empty() && !labels.empty() && labels.front().size() != codes.front().size())
                throw base::refused("bad_value.npz_label_count", {{"array", labelName}}, file.file);
            const std::size_t first = images.size();
            images.resize(first + count);
            const std::span<spec::ImageRecord> here = std::span(images).subspan(first);
            if (takeKnownSet(set, before, here)) {
                imported.report.notReadAgain += count;
                for (std::size_t i = 0; i < count; ++i) {
                    if (pattern)
                        takePattern(*pattern, here[i].id.str(), known, here[i]);
                    tellImage(progress, here[i], labelOfCodes(labels[i], names), {}, std::nullopt);
                    counter.step();
                }
            } else {
                readSet(
                    file, set, *sharedArray(file.file, name), known, request.threads, here,
                    [&](std::size_t i, const spec::ModalityImage& pixels) {
                        if (pattern)
                            takePattern(*pattern, here[i].id.str(), known, here[i]);
                        tellImage(progress, here[i], labelOfCodes(labels[i], names), {},
                                  thumbnailWanted(progress, pixels));
                        counter.step();
                    },
                    stop);
                for (const spec::ImageRecord& image : here)
                    if (image.key > 0)
                        imported.relabelled.insert(image.key);
            }
            codes.insert(codes.end(), std::make_move_iterator(labels.begin()),
                         std::make_move_iterator(labels.end()));
            ++found;
        }
        if (found == 0 && !stop.stop_requested())
            throw base::refused("bad_value.npz_no_sets", {}, file.file);
        if (before.empty())
            compareWithPublished(file, imported.report.warnings);
        if (!stop.stop_requested() && state)
            imported.files.push_back(*state);
        if (!published)
            published = knownSet(file.file.stem().string());
    }
    // Cancelled in the middle: what was not reached has no id yet.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (images[i].id.empty())
            continue;
        if (kept != i) {
            images[kept] = std::move(images[i]);
            codes[kept] = std::move(codes[i]);
        }
        ++kept;
    }
    images.resize(kept);
    codes.resize(kept);
    const Classes classes =
        labelByCode(images, codes, published, request, imported.report.warnings);
    imported.dataset.info.task = classes.task;
    imported.dataset.info.classes = classes.names;
    imported.dataset.info.positive = classes.positive;
}

}  // namespace lightbox::data
