// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/PixelFacts.h"

#include <cmath>

#include "imaging/Decode.h"
#include "imaging/Render.h"

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

}  // namespace

void describePixels(const spec::ModalityImage& image, bool isDicom, spec::ImageRecord& record) {
    record.width = image.width;
    record.height = image.height;
    record.channels = image.channels;
    record.bits = image.bits;
    record.inverted = image.inverted;
    record.pixelHash = imaging::pixelHash(image);
    Moments moments;
    double range = 255;
    if (isDicom) {
        const spec::PixelBuffer shown = imaging::render(image);
        moments = greyMoments(shown.values, shown.channels);
    } else {
        moments = greyMoments(image.values, image.channels);
        if (image.channels == 1 && image.bits > 0)
            range = std::exp2(image.bits) - 1;
    }
    if (moments.count == 0)
        return;
    const double count = static_cast<double>(moments.count);
    const double mean = moments.sum / count;
    record.meanIntensity = mean / range;
    record.sdIntensity = std::sqrt(std::max(0.0, moments.squares / count - mean * mean)) / range;
}

std::string issueReason(const std::string& errorCode) {
    for (const char* reason : {"truncated", "unsupported_syntax", "no_pixels", "empty", "too_large",
                               "hostile", "no_label", "bad_value", "duplicate_path"})
        if (errorCode == reason)
            return errorCode;
    return "unreadable";
}

}  // namespace lightbox::data
