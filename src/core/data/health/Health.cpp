// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/Health.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/Error.h"
#include "data/health/MetadataFields.h"
#include "data/health/checks/Check.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace {

/// Groups of positions by a key, in order of their first image.
class Groups {
public:
    void add(std::string_view key, std::size_t position) {
        const auto [entry, isNew] = m_numbers.try_emplace(key, m_groups.size());
        if (isNew)
            m_groups.emplace_back();
        m_groups[entry->second].push_back(position);
    }
    [[nodiscard]] std::vector<Positions> take() { return std::move(m_groups); }

private:
    std::unordered_map<std::string_view, std::size_t> m_numbers;
    std::vector<Positions> m_groups;
};

CheckInput gather(const HealthInput& input) {
    const std::vector<spec::ImageRecord>& images = input.dataset.images;
    CheckInput result{.dataset = input.dataset,
                      .issues = input.issues,
                      .miniatures = input.miniatures,
                      .threads = input.threads};
    Groups twins;
    Groups patients;
    for (std::size_t i = 0; i < images.size(); ++i) {
        spec::Set set = spec::Set::None;
        if (!input.split) {
            set = images[i].foundIn.empty() ? set
                                            : spec::setFromString(images[i].foundIn).value_or(set);
        } else if (const auto member = input.split->members.find(images[i].key);
                   member != input.split->members.end()) {
            set = member->second;
        }
        result.sets.push_back(set);
        if (set == spec::Set::Test && input.closed && input.closed->contains(images[i].key))
            ++result.sealedImages;
        if (!images[i].pixelHash.empty())
            twins.add(images[i].pixelHash, i);
        if (images[i].patient)
            patients.add(*images[i].patient, i);
    }
    result.twins = twins.take();
    std::erase_if(result.twins, [](const Positions& group) { return group.size() < 2; });
    result.patients = patients.take();
    result.perClass.assign(input.dataset.info.classes.size(), 0);
    for (std::size_t c = 0; c < result.perClass.size(); ++c)
        for (std::size_t i = 0; i < images.size(); ++i)
            result.perClass[c] += result.hasClass(i, c) ? 1 : 0;
    return result;
}

void countClasses(const CheckInput& input, spec::HealthReport& report) {
    report.classes = input.dataset.info.classes;
    report.imagesPerClass = input.perClass;
    report.patientsPerClass.assign(report.classes.size(), 0);
    for (const Positions& patient : input.patients)
        for (std::size_t c = 0; c < report.classes.size(); ++c)
            report.patientsPerClass[c] +=
                std::any_of(patient.begin(), patient.end(),
                            [&](std::size_t i) { return input.hasClass(i, c); })
                    ? 1
                    : 0;
    if (report.classes.size() < 2)
        return;
    const auto [smallest, largest] =
        std::minmax_element(input.perClass.begin(), input.perClass.end());
    if (*smallest == 0) {
        report.imbalanceLevel = "severe";
        return;
    }
    const double ratio = static_cast<double>(*largest) / static_cast<double>(*smallest);
    report.imbalanceRatio = ratio;
    report.imbalanceLevel = spec::imbalanceLevel(ratio);
}

/// Over all pixels: every image weighs as much as it has pixels.
void pool(const CheckInput& input, spec::HealthReport& report) {
    const bool hasTrain = std::any_of(input.dataset.images.begin(), input.dataset.images.end(),
                                      [](const auto& image) { return image.foundIn == "train"; });
    double pixels = 0;
    double sum = 0;
    double squares = 0;
    for (const spec::ImageRecord& image : input.dataset.images) {
        if (hasTrain && image.foundIn != "train")
            continue;
        const double weight = static_cast<double>(image.width) * image.height;
        pixels += weight;
        sum += weight * image.meanIntensity;
        squares += weight * (image.sdIntensity * image.sdIntensity +
                             image.meanIntensity * image.meanIntensity);
    }
    if (pixels <= 0)
        return;
    report.meanIntensity = sum / pixels;
    report.sdIntensity =
        std::sqrt(std::max(0.0, squares / pixels - report.meanIntensity * report.meanIntensity));
}

void countSizes(const spec::Dataset& dataset, spec::HealthReport& report) {
    std::map<std::array<int, 3>, std::size_t> sizes;
    for (const spec::ImageRecord& image : dataset.images)
        ++sizes[{image.width, image.height, image.channels}];
    for (const auto& [size, count] : sizes)
        report.sizes.push_back({size[0], size[1], size[2], count});
    std::stable_sort(report.sizes.begin(), report.sizes.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
}

}  // namespace

spec::HealthReport inspect(const HealthInput& input, spec::ProgressObserver& progress,
                           std::stop_token stop) {
    const auto start = std::chrono::steady_clock::now();
    CheckInput gathered = gather(input);
    gathered.stop = stop;
    spec::HealthReport report;
    report.images = input.dataset.images.size();
    if (!gathered.patients.empty())
        report.patients = gathered.patients.size();
    for (const Positions& patient : gathered.patients) {
        report.patientsWithSeveral += patient.size() > 1 ? 1 : 0;
        report.maxImagesPerPatient = std::max(report.maxImagesPerPatient, patient.size());
    }
    countClasses(gathered, report);
    pool(gathered, report);
    MetadataFields metadata = metadataFields(input.dataset);
    gathered.metadata = std::move(metadata.fields);
    report.fieldsLeftOut = std::move(metadata.leftOut);
    countSizes(input.dataset, report);

    const std::vector<std::unique_ptr<Check>> checks = allChecks();
    spec::ProgressCounter counter(progress, "checking", checks.size());
    for (const std::unique_ptr<Check>& check : checks) {
        if (stop.stop_requested())
            throw base::cancelled();
        check->run(gathered, report.findings);
        counter.step(check->name());
    }
    if (stop.stop_requested())
        throw base::cancelled();
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const spec::Finding& a, const spec::Finding& b) {
                         return std::tie(a.severity, a.code) < std::tie(b.severity, b.code);
                     });
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

}  // namespace lightbox::data
