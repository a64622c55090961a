// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Stack.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>

#include "base/Error.h"
#include "base/Text.h"
#include "data/volumes/NiftiSlices.h"

namespace lightbox::engine {

namespace {

const std::string* fieldOf(const spec::ImageRecord& image, const char* name) {
    const auto found = image.fields.find(name);
    return found == image.fields.end() || found->second.empty() ? nullptr : &found->second;
}

/// Images of the project for which `belongs`, by `order`.
template <typename Belongs, typename Order>
std::vector<StackImage> gathered(const spec::Dataset& dataset, Belongs belongs, Order order) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        if (belongs(dataset.images[i]))
            found.push_back(i);
    std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return order(dataset.images[a]) < order(dataset.images[b]);
    });
    std::vector<StackImage> images;
    images.reserve(found.size());
    for (const std::size_t i : found)
        images.push_back({dataset.images[i].source, i});
    return images;
}

/// The slices of the volume that the project does not hold take their places among `known`.
std::vector<StackImage> wholeVolume(const data::NiftiSlice& shown,
                                    const std::filesystem::path& file,
                                    std::vector<StackImage> known) {
    std::int64_t slices = 0;
    try {
        slices = imaging::readNiftiHeader(file).slices(shown.axis);
    } catch (const base::Error&) {
        return known;  // the viewer says what is wrong with the file
    }
    std::vector<StackImage> all;
    auto next = known.begin();
    for (std::int64_t index = 0; index < slices; ++index) {
        if (next != known.end() && next->source.index == index)
            all.push_back(*next++);
        else
            all.push_back({data::sourceOf(file, {shown.axis, shown.volume, index}), std::nullopt});
    }
    return next == known.end() ? all : known;
}

/// Where the image stands in its series: by the instance number, which writers fill in with the
/// order of acquisition; images without one come last, by their ids.
std::tuple<bool, std::int64_t, std::string> placeInSeries(const spec::ImageRecord& image) {
    const std::string* instance = fieldOf(image, "instance");
    const auto number = instance == nullptr ? std::nullopt : base::toInteger(*instance);
    return {!number, number.value_or(0), image.id.str()};
}

}  // namespace

ImageStack stackOf(const spec::Dataset& dataset, std::size_t image) {
    const spec::ImageRecord& shown = dataset.images.at(image);
    ImageStack stack;
    const auto sameArray = [&](const spec::ImageRecord& other) {
        return other.source.array == shown.source.array && other.source.file == shown.source.file;
    };
    const auto byIndex = [](const spec::ImageRecord& other) { return other.source.index; };
    const std::string* series = fieldOf(shown, "series");
    if (const auto slice = data::niftiSliceOf(shown.source)) {
        stack.kind = ImageStack::Kind::Slices;
        stack.images =
            wholeVolume(*slice, shown.source.file, gathered(dataset, sameArray, byIndex));
    } else if (shown.source.array.empty() && shown.source.index >= 0) {
        stack.kind = ImageStack::Kind::Frames;
        stack.images = gathered(dataset, sameArray, byIndex);
    } else if (shown.source.array.empty() && series != nullptr) {
        stack.kind = ImageStack::Kind::Series;
        stack.images = gathered(
            dataset,
            [&](const spec::ImageRecord& other) {
                const std::string* theirs = fieldOf(other, "series");
                return theirs != nullptr && *theirs == *series && other.patient == shown.patient &&
                       other.source.index < 0;
            },
            placeInSeries);
    }
    if (stack.images.size() < 2) {
        stack.kind = ImageStack::Kind::Single;
        stack.images = {{shown.source, image}};
    }
    const auto place =
        std::find_if(stack.images.begin(), stack.images.end(),
                     [&](const StackImage& candidate) { return candidate.image == image; });
    stack.current = static_cast<std::size_t>(place - stack.images.begin());
    return stack;
}

}  // namespace lightbox::engine
