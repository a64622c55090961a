// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "data/health/checks/Check.h"
#include "data/sources/SetNames.h"
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
            if (set == spec::Set::Test && input.sealedImages > 0)
                continue;
            const SetContents contents = contentsOf(input, set);
            const std::vector<std::size_t>& perClass = contents.perClass;
            const std::optional<std::size_t> about = classConcerned(input, perClass);
            const std::size_t smallest = about ? perClass[*about] : contents.images;
            if (contents.images == 0 || (contents.images >= fewImages && smallest >= fewOfClass))
                continue;
            spec::Finding finding;
            finding.count = contents.images;
            finding.severity =
                smallest < hopelessOfClass ? spec::Severity::High : spec::Severity::Medium;
            std::optional<messages::Message> what;
            messages::Message effect = expectation(input, set, about);
            if (about && smallest == 0) {
                const messages::Message absent = absentClasses(input, perClass);
                what = messages::Message{"small_set.none_of", {{"classes", absent}}};
                effect = nothingToEstimate(input, absent, *about);
            } else if (about) {
                what = messages::Message{
                    "small_set.of_class",
                    {{"few", smallest}, {"class", input.dataset.info.classes[*about]}}};
            }
            messages::Args args{{"set", setTitle(set)},
                                {"images", contents.images},
                                {"classes", what},
                                {"effect", effect}};
            setText(finding, {input.patients.empty()  ? set == spec::Set::Val
                                                            ? "split_too_small.val_by_image"
                                                            : "split_too_small.test_by_image"
                              : set == spec::Set::Val ? "split_too_small.val"
                                                      : "split_too_small.test",
                              std::move(args)});
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
    static messages::Message absentClasses(const CheckInput& input,
                                           const std::vector<std::size_t>& perClass) {
        constexpr std::size_t shown = 3;
        std::vector<std::string> absent;
        for (std::size_t c = 0; c < perClass.size(); ++c)
            if (perClass[c] == 0 && input.perClass[c] > 0)
                absent.push_back("'" + input.dataset.info.classes[c] + "'");
        const std::size_t rest = absent.size() - std::min(shown, absent.size());
        absent.resize(absent.size() - rest);
        if (rest > 0)
            return messages::Message{"either.more", {{"names", absent}, {"more", rest}}};
        if (absent.size() == 1)
            return messages::Message{"either.one", {{"name", absent.front()}}};
        const std::string last = absent.back();
        absent.pop_back();
        return messages::Message{"either", {{"names", absent}, {"last", last}}};
    }

    static messages::Message nothingToEstimate(const CheckInput& input,
                                               const messages::Message& absent, std::size_t about) {
        if (!isBinary(input))
            return messages::Message{"small_effect.none", {{"classes", absent}}};
        if (about == positiveOf(input))
            return messages::Message{"small_effect.no_positive", {{"classes", absent}}};
        return messages::Message{"small_effect.no_negative", {{"classes", absent}}};
    }

    /// What such a set can show, and what it would take to show more. Patients count: their images
    /// say much the same.
    static messages::Message expectation(const CheckInput& input, spec::Set set,
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
            return messages::Message{"small_effect.nothing"};
        const double ratio = static_cast<double>(without.size()) / static_cast<double>(with.size());
        std::optional<messages::Message> auroc;
        if (const auto half =
                statistics::expectedAurocHalfWidth(found, with.size(), without.size()))
            auroc = messages::Message{"small_effect.auroc", {{"auroc", found}, {"half", *half}}};
        std::optional<messages::Message> forAuroc;
        if (!without.empty())
            forAuroc = messages::Message{
                "small_effect.for_auroc",
                {{"half", wanted},
                 {"patients", statistics::positivesForAuroc(found, wanted, ratio)}}};
        const double half = *statistics::expectedProportionHalfWidth(found, with.size());
        messages::Args args{{"percent", 100 * found},
                            {"patients", with.size()},
                            {"class", input.dataset.info.classes[*cls]},
                            {"points", 100 * half},
                            {"auroc", auroc},
                            {"wanted", 100 * wanted},
                            {"needed", statistics::casesForProportion(found, wanted)},
                            {"for_auroc", forAuroc}};
        // The share of the negatives that is called so is the specificity.
        const bool isSpecificity = isBinary(input) && *cls != positiveOf(input);
        if (input.patients.empty())
            return {isSpecificity ? "small_effect.specificity_by_image"
                                  : "small_effect.sensitivity_by_image",
                    std::move(args)};
        return {isSpecificity ? "small_effect.specificity" : "small_effect.sensitivity",
                std::move(args)};
    }
};

}  // namespace

std::unique_ptr<Check> makeSplitTooSmall() {
    return std::make_unique<SplitTooSmall>();
}

}  // namespace lightbox::data
