// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/samples/DescribePixels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "base/Error.h"
#include "base/Threads.h"
#include "data/samples/Pixels.h"
#include "imaging/Decode.h"
#include "imaging/PictureFacts.h"
#include "imaging/Render.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace {

struct Moments {
    double sum = 0;
    double squares = 0;
    std::size_t count = 0;
    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
};

template <class Value> Moments greyMoments(const std::vector<Value>& values, int channels) {
    Moments moments;
    if (channels != 3) {
        for (const Value value : values)
            moments.add(static_cast<double>(value));
        return moments;
    }
    for (std::size_t i = 0; i + 2 < values.size(); i += 3)
        moments.add(0.299 * static_cast<double>(values[i]) +
                    0.587 * static_cast<double>(values[i + 1]) +
                    0.114 * static_cast<double>(values[i + 2]));
    return moments;
}

void takeMoments(const Moments& moments, spec::ImageRecord& record) {
    constexpr double range = 255;
    if (moments.count == 0)
        return;
    const double count = static_cast<double>(moments.count);
    const double mean = moments.sum / count;
    record.meanIntensity = mean / range;
    record.sdIntensity = std::sqrt(std::max(0.0, moments.squares / count - mean * mean)) / range;
}

/// What is shown black and white of grey that states no window: "0 to 1023".
std::string shownRange(const spec::ModalityImage& image) {
    const spec::Window window = imaging::defaultWindow(image);
    const double low = window.centre - window.width / 2;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.6g to %.6g", low, low + window.width - 1);
    return text.data();
}

}  // namespace

void describePixels(const spec::ModalityImage& image, bool isDicom, spec::ImageRecord& record) {
    record.width = image.width;
    record.height = image.height;
    record.channels = image.channels;
    record.bits = image.bits;
    record.inverted = image.inverted;
    record.pixelHash = imaging::pixelHash(image);
    const spec::PixelBuffer shown = imaging::render(image);
    record.picture = imaging::describePicture(shown);
    // Grey values of more than 8 bits seldom use the range of their type: what counts is what is
    // seen.
    const bool isDeepRaster = !isDicom && image.channels == 1 && image.bits > 8;
    if (isDeepRaster)
        record.fields[kShownRange] = shownRange(image);
    const bool asSeen = isDicom || isDeepRaster;
    takeMoments(asSeen ? greyMoments(shown.values, shown.channels)
                       : greyMoments(image.values, image.channels),
                record);
}

void describePixels(const spec::PixelBuffer& image, spec::ImageRecord& record) {
    record.width = image.width;
    record.height = image.height;
    record.channels = image.channels;
    record.bits = 8;
    record.inverted = false;
    record.pixelHash = imaging::pixelHash(image);
    record.picture = imaging::describePicture(image);
    takeMoments(greyMoments(image.values, image.channels), record);
}

std::vector<spec::ImageRecord> describeMissing(const spec::Dataset& dataset, int threads,
                                               spec::ProgressObserver& progress,
                                               const std::stop_token& stop) {
    std::vector<spec::ImageRecord> described;
    for (const spec::ImageRecord& image : dataset.images)
        if (!image.picture)
            described.push_back(image);
    if (described.empty())
        return described;
    spec::ProgressCounter counter(progress, "looking at pictures", described.size());
    base::parallelFor(described.size(), threads, stop, [&](std::size_t i) {
        spec::ImageRecord& image = described[i];
        try {
            image.picture = imaging::describePicture(imaging::render(readPixels(image.source)));
        } catch (const base::Error&) {
            // Moved or damaged since: the images that can be seen are looked at all the same.
        }
        counter.step(image.id.str());
    });
    if (stop.stop_requested())
        throw base::cancelled();
    std::erase_if(described, [](const spec::ImageRecord& image) { return !image.picture; });
    return described;
}

}  // namespace lightbox::data
