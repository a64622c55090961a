// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PatientGroups.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "base/Error.h"
#include "data/samples/Miniatures.h"
#include "data/samples/Pixels.h"
#include "data/splits/NearPairs.h"
#include "data/splits/UnionFind.h"

namespace lightbox::engine {

namespace {

std::optional<std::string> seriesOf(const spec::ImageRecord& image) {
    const auto series = image.fields.find("series");
    if (series == image.fields.end() || series->second.empty())
        return std::nullopt;
    return "series " + series->second;
}

/// "3ada4222967f421d_1010.jpg" -> 3ada4222967f421d, whatever folder it lies in: frames of one video
/// under its identifier.
std::optional<std::string> clipByIdentifier(const std::string& name) {
    constexpr std::size_t shortest = 12;
    if (name.empty() || (name.back() != '_' && name.back() != '-'))
        return std::nullopt;
    const std::size_t slash = name.rfind('/');
    std::string clip = name.substr(slash == std::string::npos ? 0 : slash + 1);
    clip.pop_back();
    const auto is = [&](int (*kind)(int)) {
        return std::count_if(clip.begin(), clip.end(),
                             [&](char c) { return kind(static_cast<unsigned char>(c)) != 0; });
    };
    const bool isIdentifier = clip.size() >= shortest && is(std::isdigit) > 0 &&
                              is(std::isalpha) > 0 &&
                              static_cast<std::size_t>(is(std::isxdigit)) == clip.size();
    return isIdentifier ? std::optional(std::move(clip)) : std::nullopt;
}

/// "clip1_frame_012.png" -> clip1: the name before the last number, where that numbers frames.
std::optional<std::string> clipOf(const std::string& id) {
    const std::string stem = id.substr(0, id.rfind('.'));
    std::size_t end = stem.size();
    while (end > 0 && std::isdigit(static_cast<unsigned char>(stem[end - 1])) != 0)
        --end;
    std::string name = stem.substr(0, end);
    const auto dropped = [&](std::string_view word) {
        if (!name.ends_with(word))
            return false;
        name.resize(name.size() - word.size());
        return true;
    };
    if (end == stem.size() || !(dropped("frame_") || dropped("frame") || dropped("Frame") ||
                                dropped("frame-") || dropped("f_")))
        return end == stem.size() ? std::nullopt : clipByIdentifier(name);
    while (!name.empty() && (name.back() == '_' || name.back() == '-' || name.back() == ' '))
        name.pop_back();
    return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::string> videoOf(const spec::ImageRecord& image) {
    const std::string id = image.id.str();
    if (image.source.index >= 0 && image.source.array.empty())
        return "video " + id.substr(0, id.rfind('#'));
    const auto clip = clipOf(id);
    return clip ? std::optional("video " + *clip) : std::nullopt;
}

data::Face faceOf(const spec::ImageRecord& image, int turn) {
    spec::PixelBuffer miniature{data::kMiniatureSide, data::kMiniatureSide, 1, {}};
    try {
        miniature.values = data::readSample(image.source, data::kMiniatureSide, 1);
    } catch (const base::Error&) {
        return {};
    }
    return data::faceOf(data::turned(miniature, turn));
}

std::size_t groupByLikeness(spec::Dataset& dataset, const std::stop_token& stop) {
    const std::vector<spec::ImageRecord>& images = dataset.images;
    data::UnionFind together(images.size());
    for (const data::NearPair& pair : data::nearPairs(dataset, data::kNearBits, stop)) {
        if (stop.stop_requested())
            return 0;
        if (together.find(pair.first) != together.find(pair.second) &&
            data::alike(faceOf(images[pair.first], 0), faceOf(images[pair.second], pair.turn)))
            together.join(pair.first, pair.second);
    }
    std::map<std::string_view, std::size_t> firstOf;  // copies, of which a pair names but one
    for (std::size_t i = 0; i < images.size(); ++i)
        if (!images[i].pixelHash.empty())
            if (const auto [first, isNew] = firstOf.emplace(images[i].pixelHash, i); !isNew)
                together.join(first->second, i);
    std::map<std::size_t, std::size_t> sizes;
    for (std::size_t i = 0; i < images.size(); ++i)
        ++sizes[together.find(i)];
    std::size_t grouped = 0;
    std::map<std::size_t, std::string> names;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const std::size_t root = together.find(i);
        if (sizes[root] < 2 || images[i].patient)
            continue;
        const auto [name, isNew] = names.try_emplace(root, "like " + images[root].id.str());
        dataset.images[i].patient = name->second;
        ++grouped;
    }
    return grouped;
}

}  // namespace

std::size_t groupForPatients(spec::Dataset& dataset, const std::string& from,
                             const std::stop_token& stop) {
    if (from == "near-duplicates")
        return groupByLikeness(dataset, stop);
    if (from != "series" && from != "video")
        throw base::usage("patient_from_unknown", {{"text", from}});
    std::size_t grouped = 0;
    for (spec::ImageRecord& image : dataset.images) {
        if (image.patient)
            continue;
        image.patient = from == "series" ? seriesOf(image) : videoOf(image);
        grouped += image.patient ? 1 : 0;
    }
    return grouped;
}

std::optional<PossibleGroups> possibleGroups(const spec::Dataset& dataset) {
    for (const std::string from : {"video", "series"}) {
        PossibleGroups found{from, 0, 0};
        std::set<std::string> groups;
        std::size_t without = 0;
        for (const spec::ImageRecord& image : dataset.images) {
            if (image.patient)
                continue;
            ++without;
            if (auto group = from == "video" ? videoOf(image) : seriesOf(image)) {
                ++found.images;
                groups.insert(*std::move(group));
            }
        }
        found.groups = groups.size();
        if (2 * without > dataset.images.size() && 2 * found.images > without &&
            found.groups < found.images)
            return found;
    }
    return std::nullopt;
}

}  // namespace lightbox::engine
