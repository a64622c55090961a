// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lightbox::data {

namespace {

/// A class, or a statement about a finding. A sealed test has none, a blank row of a table neither.
bool statesLabel(const spec::ImageRecord& image) {
    return image.label >= 0 || std::any_of(image.labels.begin(), image.labels.end(),
                                           [](std::int8_t label) { return label != -2; });
}

double middle(std::vector<double> values) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace

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
        if (statesLabel(image(i)))
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

std::size_t CheckInput::differentPatients(const Positions& positions) const {
    std::set<std::string> found;
    for (const std::size_t i : positions)
        if (image(i).patient)
            found.insert(*image(i).patient);
    return found.size();
}

bool CheckInput::hasClass(std::size_t i, std::size_t cls) const {
    return spec::shows(image(i), cls);
}

bool CheckInput::lacksClass(std::size_t i, std::size_t cls) const {
    const spec::ImageRecord& record = image(i);
    return record.labels.empty() ? record.label >= 0 && record.label != static_cast<int>(cls)
                                 : cls < record.labels.size() && record.labels[cls] == 0;
}

bool takeGroups(const CheckInput& input, const std::vector<Positions>& groups,
                const std::function<bool(const Positions&)>& isWrong, spec::Finding& finding) {
    for (const Positions& group : groups) {
        if (!isWrong(group))
            continue;
        finding.groups.push_back(input.ids(group));
        finding.images.insert(finding.images.end(), finding.groups.back().begin(),
                              finding.groups.back().end());
    }
    finding.count = finding.groups.size();
    return finding.count > 0;
}

bool takeImages(const CheckInput& input, const std::function<bool(std::size_t)>& isWrong,
                spec::Finding& finding) {
    for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
        if (isWrong(i))
            finding.images.push_back(input.image(i).id);
    finding.count = finding.images.size();
    return finding.count > 0;
}

Usual usual(const std::vector<double>& values) {
    if (values.empty())
        return {};
    const double median = middle(values);
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - median));
    return {median, 1.4826 * middle(std::move(distances))};
}

}  // namespace lightbox::data
