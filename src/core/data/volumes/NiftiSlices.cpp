// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/volumes/NiftiSlices.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/Text.h"
#include "data/volumes/SharedCache.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

using imaging::SliceAxis;

constexpr std::array<std::pair<SliceAxis, const char*>, 3> axisNames{
    {{SliceAxis::Axial, "axial"},
     {SliceAxis::Coronal, "coronal"},
     {SliceAxis::Sagittal, "sagittal"}}};

constexpr std::string_view sourcePrefix = "nifti:";

std::string nameOfAxis(SliceAxis axis) {
    for (const auto& [value, name] : axisNames)
        if (value == axis)
            return name;
    return axisNames.front().second;
}

}  // namespace

std::optional<SliceAxis> sliceAxisFromString(const std::string& text) {
    for (const auto& [value, name] : axisNames)
        if (text == name)
            return value;
    return std::nullopt;
}

std::vector<NiftiSlice> slicesOf(const imaging::NiftiHeader& header, SliceAxis axis, int middle) {
    const std::int64_t all = header.slices(axis);
    const std::int64_t wanted = middle > 0 ? std::min<std::int64_t>(middle, all) : all;
    const std::int64_t first = (all - wanted) / 2;
    std::vector<NiftiSlice> slices;
    slices.reserve(static_cast<std::size_t>(header.volumes * wanted));
    for (std::int64_t volume = 0; volume < header.volumes; ++volume)
        for (std::int64_t i = 0; i < wanted; ++i)
            slices.push_back({axis, volume, first + i});
    return slices;
}

std::string sliceSuffix(const NiftiSlice& slice, std::int64_t volumes) {
    std::string text;
    if (slice.axis != SliceAxis::Axial)
        text += "axis=" + nameOfAxis(slice.axis) + ",";
    if (volumes > 1)
        text += "volume=" + std::to_string(slice.volume) + ",";
    return text + "slice=" + std::to_string(slice.index);
}

spec::ImageSource sourceOf(const fs::path& file, const NiftiSlice& slice) {
    return {file,
            std::string(sourcePrefix) + nameOfAxis(slice.axis) + ":" + std::to_string(slice.volume),
            slice.index};
}

std::optional<NiftiSlice> niftiSliceOf(const spec::ImageSource& source) {
    if (!source.array.starts_with(sourcePrefix))
        return std::nullopt;
    const std::vector<std::string> parts = base::split(source.array, ':');
    if (parts.size() != 3)
        return std::nullopt;
    const auto axis = sliceAxisFromString(parts[1]);
    const auto volume = base::toInteger(parts[2]);
    if (!axis || !volume)
        return std::nullopt;
    return NiftiSlice{*axis, *volume, source.index};
}

std::shared_ptr<const imaging::NiftiVolume> sharedVolume(const fs::path& file) {
    static SharedCache<imaging::NiftiVolume> cache;
    return cache.get(file, {}, [&] { return imaging::NiftiVolume(file); });
}

}  // namespace lightbox::data
