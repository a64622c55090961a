// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/AugmentDraw.h"
#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "spec/Progress.h"
#include "spec/Training.h"

namespace lightbox::engine {

/// Modality values of any file, or of an image of a project: that one as it is looked at, grey where
/// its three channels are the same.
[[nodiscard]] spec::ModalityImage loadImage(const std::filesystem::path& file, int frame = 0);
[[nodiscard]] spec::ModalityImage loadImage(const spec::ImageSource& source);
[[nodiscard]] spec::Window defaultWindow(const spec::ModalityImage& image);
[[nodiscard]] spec::Window fullWindow(const spec::ModalityImage& image);
[[nodiscard]] spec::PixelBuffer renderImage(const spec::ModalityImage& image,
                                            const spec::Window& window);
/// Longest side `side`; made once, kept in the project's cache. Empty when the image cannot be
/// read.
[[nodiscard]] spec::PixelBuffer thumbnail(const OpenProject& project,
                                          const spec::ImageRecord& image, int side = 104);
/// Tags of a DICOM file, without person names; empty for other files.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
imageTags(const spec::ImageRecord& image);
/// The image as the network sees it (size x size, in the channels of the spec), then `count` views as
/// training with this seed makes them in epochs 1…count, each with what was drawn for it.
struct AugmentedView {
    spec::PixelBuffer pixels;
    spec::AugmentDraw draw;
};
/// An image as it comes to augmentation: what stays the same while only augmentation changes.
struct PreviewSample {
    std::int64_t image = 0;  ///< its key
    int size = 0;            ///< px of a side
    int channels = 0;
    std::vector<std::uint8_t> values;  ///< plane after plane
    [[nodiscard]] bool fits(const spec::ImageRecord& other, const spec::TrainingSpec& spec) const;
};
/// Throws Error as the reading of the image does.
[[nodiscard]] PreviewSample previewSample(const spec::ImageRecord& image,
                                          const spec::TrainingSpec& spec);
[[nodiscard]] std::vector<AugmentedView>
previewAugmentation(const PreviewSample& sample, const spec::TrainingSpec& spec, int count);
/// PNG, or NPY float32 (h x w, or h x w x 3), by the extension of `out`. `window`: "auto", "full"
/// "C/W", or one of the file's: by its name, ignoring case, or "file1", "file2" … in its order.
/// Returns what the file says against itself.
std::vector<spec::Warning> renderToFile(const std::filesystem::path& file,
                                        const std::filesystem::path& out, int frame,
                                        const std::string& window);
void writePng(const std::filesystem::path& file, const spec::PixelBuffer& image);

}  // namespace lightbox::engine
