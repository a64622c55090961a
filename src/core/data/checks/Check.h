// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: what a health check sees and says.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "data/Health.h"
#include "spec/Health.h"

namespace lightbox::data {

using Positions = std::vector<std::size_t>;  ///< of images in the data set

/// What checks look at, gathered once for all of them.
struct CheckInput {
    const spec::Dataset& dataset;
    const std::vector<spec::ImportIssue>& issues;
    std::vector<spec::Set> sets;        ///< per image: in the current split, or as it was found
    bool testSealed = false;            ///< test's labels are not here
    std::vector<Positions> twins;       ///< groups of two and more images with identical pixels
    std::vector<Positions> patients;    ///< images of each known patient
    std::vector<std::size_t> perClass;  ///< images of each class

    [[nodiscard]] const spec::ImageRecord& image(std::size_t i) const { return dataset.images[i]; }
    [[nodiscard]] std::vector<spec::ImageId> ids(const Positions& positions) const;
    [[nodiscard]] std::vector<std::vector<spec::ImageId>>
    ids(const std::vector<Positions>& groups) const;
    /// Different labels among these images (multi-label: different findings); unlabelled ones do
    /// not count.
    [[nodiscard]] std::size_t differentLabels(const Positions& positions) const;
    /// Different sets among these images; those in none do not count.
    [[nodiscard]] std::size_t differentSets(const Positions& positions) const;
    [[nodiscard]] bool hasClass(std::size_t image, std::size_t cls) const;
};

/// One thing that can be wrong with a set of images. To add one: a file in this folder, a line in
/// Registry.cpp.
class Check {
public:
    virtual ~Check() = default;
    [[nodiscard]] virtual const char* name() const = 0;  ///< the code of its findings
    /// Appends what it finds; nothing where all is well.
    virtual void run(const CheckInput& input, std::vector<spec::Finding>& findings) const = 0;
};

[[nodiscard]] std::vector<std::unique_ptr<Check>> allChecks();

/// "1 image", "12 images".
[[nodiscard]] std::string counted(std::size_t count, const std::string& one,
                                  const std::string& many);
/// `value` with that many decimals.
[[nodiscard]] std::string rounded(double value, int decimals);

}  // namespace lightbox::data
