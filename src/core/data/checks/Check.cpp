// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

#include <cstdio>
#include <set>

namespace lightbox::data {

std::vector<spec::ImageId> CheckInput::ids(const Positions& positions) const {
    std::vector<spec::ImageId> ids;
    ids.reserve(positions.size());
    for (const std::size_t i : positions)
        ids.push_back(image(i).id);
    return ids;
}

std::vector<std::vector<spec::ImageId>>
CheckInput::ids(const std::vector<Positions>& groups) const {
    std::vector<std::vector<spec::ImageId>> all;
    all.reserve(groups.size());
    for (const Positions& group : groups)
        all.push_back(ids(group));
    return all;
}

std::size_t CheckInput::differentLabels(const Positions& positions) const {
    std::set<std::pair<int, std::vector<std::int8_t>>> labels;
    for (const std::size_t i : positions)
        if (image(i).label >= 0 || !image(i).labels.empty())
            labels.emplace(image(i).label, image(i).labels);
    return labels.size();
}

std::size_t CheckInput::differentSets(const Positions& positions) const {
    std::set<spec::Set> found;
    for (const std::size_t i : positions)
        if (sets[i] != spec::Set::None)
            found.insert(sets[i]);
    return found.size();
}

bool CheckInput::hasClass(std::size_t i, std::size_t cls) const {
    const spec::ImageRecord& record = image(i);
    return record.labels.empty() ? record.label == static_cast<int>(cls)
                                 : cls < record.labels.size() && record.labels[cls] == 1;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string rounded(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

}  // namespace lightbox::data
