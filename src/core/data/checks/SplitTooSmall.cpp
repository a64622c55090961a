// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include "base/Text.h"
#include "data/checks/Check.h"
#include "statistics/Power.h"

namespace lightbox::data {

std::unique_ptr<Check> makeSplitTooSmall();

namespace {

/// What one of the sets holds.
struct SetContents {
    std::size_t images = 0;
    std::vector<std::size_t> perClass;
};

SetContents contentsOf(const CheckInput& input, spec::Set set) {
    SetContents contents{0, std::vector<std::size_t>(input.dataset.info.classes.size(), 0)};
    for (std::size_t i = 0; i < input.sets.size(); ++i) {
        if (input.sets[i] != set)
            continue;
        ++contents.images;
        for (std::size_t c = 0; c < contents.perClass.size(); ++c)
            contents.perClass[c] += input.hasClass(i, c) ? 1 : 0;
    }
    return contents;
}

class SplitTooSmall : public Check {
public:
    [[nodiscard]] const char* name() const override { return "split_too_small"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr std::size_t fewImages = 100;
        constexpr std::size_t fewOfClass = 30;
        constexpr std::size_t hopelessOfClass = 10;
        for (const spec::Set set : {spec::Set::Val, spec::Set::Test}) {
            if (set == spec::Set::Test && input.testSealed)
                continue;
            const SetContents contents = contentsOf(input, set);
            const std::vector<std::size_t>& perClass = contents.perClass;
            const std::optional<std::size_t> about = classConcerned(input, perClass);
            const std::size_t smallest = about ? perClass[*about] : contents.images;
            if (contents.images == 0 || (contents.images >= fewImages && smallest >= fewOfClass))
                continue;
            const std::string title = set == spec::Set::Val ? "Validation" : "Test";
            spec::Finding finding;
            finding.code = name();
            finding.count = contents.images;
            finding.severity =
                smallest < hopelessOfClass ? spec::Severity::High : spec::Severity::Medium;
            finding.message = title + " has " + counted(contents.images, "image", "images");
            finding.measure = counted(contents.images, "image", "images");
            if (about && smallest == 0) {
                const std::string absent = absentClasses(input, perClass);
                finding.message += ", none of them " + absent;
                finding.effect = nothingToEstimate(input, absent, *about);
            } else {
                if (about)
                    finding.message += ", " + std::to_string(smallest) + " of them '" +
                                       input.dataset.info.classes[*about] + "'";
                finding.effect = expectation(input, set, about);
            }
            finding.message += ".";
            finding.remedy = set == spec::Set::Val
                                 ? "Divide training and validation anew, by patient."
                                 : "Test on more patients before trusting the figures.";
            findings.push_back(std::move(finding));
        }
    }

private:
    static bool isBinary(const CheckInput& input) {
        const spec::DatasetInfo& info = input.dataset.info;
        return info.classes.size() == 2 && info.task != spec::Task::Multilabel;
    }

    static std::size_t positiveOf(const CheckInput& input) {
        return input.dataset.info.positiveIndex();
    }

    /// Whose cases limit what the set can show: the rarest class; of two equally rare ones the
    /// positive one. Classes without any image in the whole data set are another finding.
    static std::optional<std::size_t> classConcerned(const CheckInput& input,
                                                     const std::vector<std::size_t>& perClass) {
        std::optional<std::size_t> rarest;
        for (std::size_t c = 0; c < perClass.size(); ++c)
            if (input.perClass[c] > 0 && (!rarest || perClass[c] < perClass[*rarest]))
                rarest = c;
        const bool isTie = rarest && isBinary(input) && perClass[0] == perClass[1];
        return isTie ? positiveOf(input) : rarest;
    }

    /// "'ill'", "'a' or 'b'", "'a', 'b', 'c' or 4 more".
    static std::string absentClasses(const CheckInput& input,
                                     const std::vector<std::size_t>& perClass) {
        constexpr std::size_t shown = 3;
        std::vector<std::string> absent;
        for (std::size_t c = 0; c < perClass.size(); ++c)
            if (perClass[c] == 0 && input.perClass[c] > 0)
                absent.push_back("'" + input.dataset.info.classes[c] + "'");
        const std::size_t rest = absent.size() - std::min(shown, absent.size());
        absent.resize(absent.size() - rest);
        if (rest > 0)
            absent.push_back(std::to_string(rest) + " more");
        const std::string last = absent.back();
        absent.pop_back();
        return absent.empty() ? last : base::joined(absent, ", ") + " or " + last;
    }

    static std::string nothingToEstimate(const CheckInput& input, const std::string& absent,
                                         std::size_t about) {
        if (!isBinary(input))
            return "Without any image of " + absent +
                   ", neither sensitivity nor AUROC can be estimated for it.";
        return std::string("Nothing can be estimated with 0 of ") + absent + ": no " +
               (about == positiveOf(input) ? "sensitivity" : "specificity") + ", no AUROC.";
    }

    /// What such a set can show, and what it would take to show more. Patients count: their images
    /// say much the same.
    static std::string expectation(const CheckInput& input, spec::Set set,
                                   std::optional<std::size_t> cls) {
        constexpr double found = 0.9;  // the sensitivity and the AUROC that one hopes for
        constexpr double wanted = 0.05;
        std::set<std::string> with;
        std::set<std::string> without;
        for (std::size_t i = 0; i < input.sets.size(); ++i) {
            if (input.sets[i] != set)
                continue;
            const spec::ImageRecord& image = input.image(i);
            const std::string who = image.patient ? "p" + *image.patient : "i" + image.id.str();
            if (cls && input.hasClass(i, *cls))
                with.insert(who);
            else if (cls && input.lacksClass(i, *cls))
                without.insert(who);
        }
        if (!cls || with.empty())
            return "Nothing found on so few cases can be trusted.";
        // The share of the negatives that is called so is the specificity.
        const std::string figure =
            isBinary(input) && *cls != positiveOf(input) ? "specificity" : "sensitivity";
        const std::string name = "'" + input.dataset.info.classes[*cls] + "'";
        const auto points = [](double half) { return "+-" + rounded(100 * half, 0) + " points"; };
        std::string text = "A " + figure + " of 90 % found on " +
                           counted(with.size(), "patient", "patients") + " with " + name +
                           " is known to " +
                           points(*statistics::expectedProportionHalfWidth(found, with.size()));
        const double ratio = static_cast<double>(without.size()) / static_cast<double>(with.size());
        if (const auto half =
                statistics::expectedAurocHalfWidth(found, with.size(), without.size()))
            text += ", an AUROC of 0.90 to +-" + rounded(*half, 2);
        text += " (95 % interval). For " + points(wanted) + " of " + figure + " it takes about " +
                std::to_string(statistics::casesForProportion(found, wanted)) + " patients with " +
                name;
        if (!without.empty())
            text += ", for +-" + rounded(wanted, 2) + " of AUROC " +
                    std::to_string(statistics::positivesForAuroc(found, wanted, ratio)) +
                    " among as many others as now";
        return text + ".";
    }
};

}  // namespace

std::unique_ptr<Check> makeSplitTooSmall() {
    return std::make_unique<SplitTooSmall>();
}

}  // namespace lightbox::data
