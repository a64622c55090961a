// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Images.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Error.h"
#include "base/Npy.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "project/Project.h"
#include "training/AugmentDraw.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// Side of the thumbnails kept in the cache: twice the grid's, for screens of high density.
constexpr int kKeptThumbnail = 208;
constexpr int kThumbnailQuality = 85;

spec::Window parsedWindow(const spec::ModalityImage& image, const std::string& text) {
    if (text.empty() || text == "auto")
        return imaging::defaultWindow(image);
    if (text == "full")
        return imaging::fullWindow(image);
    const std::vector<std::string> parts = base::split(text, '/');
    if (parts.size() == 2) {
        const std::optional<double> centre = base::toDouble(parts[0]);
        const std::optional<double> width = base::toDouble(parts[1]);
        if (centre && width && std::isfinite(*centre) && std::isfinite(*width) && *width >= 1)
            return {*centre, *width, ""};
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < image.windows.size(); ++i) {
        const std::string number = "file" + std::to_string(i + 1);
        const std::string& name = image.windows[i].name;
        if (base::lower(text) == number ||
            (!name.empty() && base::lower(text) == base::lower(name)))
            return image.windows[i];
        names.push_back(name.empty() ? number : "'" + name + "'");
    }
    if (names.empty())
        throw base::usage("window_invalid.none", {{"window", text}});
    throw base::usage("window_invalid", {{"window", text}, {"known", names}});
}

/// A film saved in colour is a film still: where all three channels are the same one is left, which
/// a window can be laid over.
spec::ModalityImage greyIfAlike(spec::ModalityImage image) {
    if (image.channels != 3)
        return image;
    for (std::size_t i = 0; i + 2 < image.values.size(); i += 3)
        if (image.values[i] != image.values[i + 1] || image.values[i] != image.values[i + 2])
            return image;
    const std::size_t pixels = image.values.size() / 3;
    for (std::size_t i = 0; i < pixels; ++i)
        image.values[i] = image.values[3 * i];
    image.values.resize(pixels);
    image.channels = 1;
    return image;
}

/// Planes of a sample, one or three, as a picture.
spec::PixelBuffer interleaved(const std::vector<std::uint8_t>& sample, int size, int channels) {
    const auto count = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    const auto planes = static_cast<std::size_t>(channels);
    spec::PixelBuffer picture{size, size, channels, std::vector<std::uint8_t>(count * planes)};
    for (std::size_t plane = 0; plane < planes; ++plane)
        for (std::size_t i = 0; i < count; ++i)
            picture.values[i * planes + plane] = sample[plane * count + i];
    return picture;
}

}  // namespace

spec::ModalityImage loadImage(const fs::path& file, int frame) {
    return imaging::decode(file, frame);
}

spec::ModalityImage loadImage(const spec::ImageSource& source) {
    return greyIfAlike(data::readPixels(source));
}

spec::Window defaultWindow(const spec::ModalityImage& image) {
    return imaging::defaultWindow(image);
}

spec::Window fullWindow(const spec::ModalityImage& image) {
    return imaging::fullWindow(image);
}

spec::PixelBuffer renderImage(const spec::ModalityImage& image, const spec::Window& window) {
    return imaging::render(image, window);
}

namespace {

// A project on a medium that cannot be written to has no cache, and is looked at nevertheless.
std::optional<std::vector<std::byte>> keptThumbnail(const project::Project& project,
                                                    std::int64_t key) {
    try {
        return project.thumbnail(key);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void keepThumbnail(const project::Project& project, std::int64_t key,
                   const spec::PixelBuffer& picture) {
    const std::array<std::pair<std::int64_t, std::vector<std::byte>>, 1> entry{
        {{key, imaging::encodeJpeg(picture, kThumbnailQuality)}}};
    try {
        project.saveThumbnails(entry);
    } catch (const std::exception&) {
        // It is made again when it is asked for again.
    }
}

}  // namespace

spec::PixelBuffer thumbnail(const OpenProject& open, const spec::ImageRecord& image, int side) {
    try {
        const auto reader = open.reader();
        const project::Project& project = *reader;
        if (side <= kKeptThumbnail)
            if (const auto kept = keptThumbnail(project, image.key))
                return imaging::thumbnail(imaging::decodeThumbnail(*kept), side);
        const spec::PixelBuffer whole = imaging::render(data::readPixels(image.source));
        const spec::PixelBuffer large = imaging::thumbnail(whole, kKeptThumbnail);
        keepThumbnail(project, image.key, large);
        return imaging::thumbnail(side <= kKeptThumbnail ? large : whole, side);
    } catch (const base::Error&) {
        return {};
    }
}

std::vector<std::pair<std::string, std::string>> imageTags(const spec::ImageRecord& image) {
    if (!image.source.array.empty() || imaging::hasImageExtension(image.source.file))
        return {};
    try {
        const auto fields = imaging::dicomFields(image.source.file);
        return {fields.begin(), fields.end()};
    } catch (const base::Error&) {
        return {};
    }
}

bool PreviewSample::fits(const spec::ImageRecord& other, const spec::TrainingSpec& spec) const {
    return image == other.key && size == spec.data.size && channels == spec.data.channels;
}

PreviewSample previewSample(const spec::ImageRecord& image, const spec::TrainingSpec& spec) {
    const auto [size, channels] = std::pair(spec.data.size, spec.data.channels);
    return {image.key, size, channels, data::readSample(image.source, size, channels)};
}

std::vector<AugmentedView> previewAugmentation(const PreviewSample& sample,
                                               const spec::TrainingSpec& spec, int count) {
    std::vector<AugmentedView> views{
        {interleaved(sample.values, sample.size, sample.channels), {}}};
    for (int epoch = 1; epoch <= count; ++epoch)
        views.push_back(
            {interleaved(training::augmented(spec.augment, sample.values, sample.channels,
                                             sample.size, spec.seed, epoch, sample.image),
                         sample.size, sample.channels),
             training::drawAugment(spec.augment, spec.seed, epoch, sample.image)});
    return views;
}

std::vector<spec::Warning> renderToFile(const fs::path& file, const fs::path& out, int frame,
                                        const std::string& window) {
    const spec::ModalityImage image = imaging::decode(file, frame);
    const std::string extension = base::lower(out.extension().string());
    if (extension == ".npy") {
        std::vector<std::size_t> shape{static_cast<std::size_t>(image.height),
                                       static_cast<std::size_t>(image.width)};
        if (image.channels == 3)
            shape.push_back(3);
        base::writeNpy(out, shape, std::span<const float>(image.values));
    } else if (extension == ".png") {
        imaging::writePng(out, imaging::render(image, parsedWindow(image, window)));
    } else {
        throw base::usage("extension_unknown", {{"extension", out.extension().string()}}, out);
    }
    std::vector<spec::Warning> warnings;
    for (const std::string& note : image.notes)
        warnings.push_back(
            spec::warning(note.c_str(), {{"files", 1}, {"file", file.filename().string()}}));
    return warnings;
}

void writePng(const fs::path& file, const spec::PixelBuffer& image) {
    imaging::writePng(file, image);
}

}  // namespace lightbox::engine
