// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: what a health check sees and says.
#pragma once
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "data/health/MetadataFields.h"
#include "data/health/Positions.h"
#include "data/samples/Miniatures.h"
#include "spec/Dataset.h"
#include "spec/Health.h"
#include "spec/Split.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// What checks look at, gathered once for all of them.
struct CheckInput {
    const spec::Dataset& dataset;
    const std::vector<spec::ImportIssue>& issues;
    const store::SampleStore* miniatures = nullptr;  ///< as in HealthInput
    int threads = 0;
    std::stop_token stop = {};
    std::vector<spec::Set> sets = {};  ///< per image: in the current split, or as it was found
    /// Images of test whose labels are not here, because it is sealed.
    std::size_t sealedImages = 0;
    std::vector<Positions> twins = {};     ///< groups of two and more images with identical pixels
    std::vector<Positions> patients = {};  ///< images of each known patient
    std::vector<std::size_t> perClass = {};    ///< images of each class
    std::vector<MetadataField> metadata = {};  ///< fields that may tell something

    [[nodiscard]] const spec::ImageRecord& image(std::size_t i) const { return dataset.images[i]; }
    [[nodiscard]] std::vector<spec::ImageId> ids(const Positions& positions) const;
    [[nodiscard]] std::vector<std::vector<spec::ImageId>>
    ids(const std::vector<Positions>& groups) const;
    /// Different labels among these images (multi-label: different findings); unlabelled ones do
    /// not count.
    [[nodiscard]] std::size_t differentLabels(const Positions& positions) const;
    /// Different sets among these images; those in none do not count.
    [[nodiscard]] std::size_t differentSets(const Positions& positions) const;
    /// Different known patients among these images.
    [[nodiscard]] std::size_t differentPatients(const Positions& positions) const;
    [[nodiscard]] bool hasClass(std::size_t image, std::size_t cls) const;
    /// True when the image is known not to be of the class: it has a label, and that is another one.
    [[nodiscard]] bool lacksClass(std::size_t image, std::size_t cls) const;
};

/// One thing that can be wrong with a set of images. To add one: a file in this folder, a line in
/// Registry.cpp.
class Check {
public:
    virtual ~Check() = default;
    [[nodiscard]] virtual const char* name() const = 0;  ///< the code of its findings
    /// Appends what it finds; nothing where all is well. May end early once `input.stop` is asked.
    virtual void run(const CheckInput& input, std::vector<spec::Finding>& findings) const = 0;
};

[[nodiscard]] std::vector<std::unique_ptr<Check>> allChecks();

/// Takes those groups for which `isWrong` holds into the finding: its groups, all their images, and
/// their number as its count. False when there is none.
bool takeGroups(const CheckInput& input, const std::vector<Positions>& groups,
                const std::function<bool(const Positions&)>& isWrong, spec::Finding& finding);
/// The images for which `isWrong` holds into the finding, with their number. False when there is
/// none.
bool takeImages(const CheckInput& input, const std::function<bool(std::size_t)>& isWrong,
                spec::Finding& finding);

/// The middle of some values (the upper one of two), and how far from it half of them lie, scaled to
/// a normal distribution's standard deviation (1.4826 times the median absolute deviation). Both 0
/// when there are none.
struct Usual {
    double median = 0;
    double spread = 0;
};
[[nodiscard]] Usual usual(const std::vector<double>& values);

}  // namespace lightbox::data
