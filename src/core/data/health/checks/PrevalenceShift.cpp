// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <optional>
#include <utility>

#include "data/health/checks/Check.h"
#include "data/sources/SetNames.h"
#include "statistics/Wilson.h"

namespace lightbox::data {

std::unique_ptr<Check> makePrevalenceShift();

namespace {

class PrevalenceShift : public Check {
public:
    [[nodiscard]] const char* name() const override { return "imbalance"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        constexpr double least = 0.05;
        const spec::DatasetInfo& info = input.dataset.info;
        if (info.classes.size() != 2 || info.task == spec::Task::Multilabel)
            return;
        const std::size_t cls = info.positiveIndex();
        const Share whole = shareOf(input, cls, std::nullopt);
        for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test}) {
            const Share part = shareOf(input, cls, set);
            if (part.known == 0 || part.known == whole.known)
                continue;
            const spec::Interval range = statistics::wilson(part.with, part.known);
            const double step = part.value() - whole.value();
            if (std::abs(step) < least ||
                (whole.value() >= *range.low && whole.value() <= *range.high))
                continue;
            spec::Finding finding;
            finding.count = part.known;
            finding.severity = spec::Severity::Low;
            const messages::Message of{input.sealedImages > 0 ? "whole.without_sealed" : "whole"};
            messages::Args args{{"set", setTitle(set)},
                                {"percent", 100 * part.value()},
                                {"class", info.classes[cls]},
                                {"points", 100 * std::abs(step)},
                                {"whole", of},
                                {"whole_percent", 100 * whole.value()}};
            setText(finding, {step < 0 ? "imbalance.below" : "imbalance.above", std::move(args)});
            findings.push_back(std::move(finding));
        }
    }

private:
    struct Share {
        std::size_t with = 0;
        std::size_t known = 0;
        [[nodiscard]] double value() const {
            return known == 0 ? 0 : static_cast<double>(with) / static_cast<double>(known);
        }
    };

    /// Of the images whose label is known: those of a sealed test are not among them.
    static Share shareOf(const CheckInput& input, std::size_t cls, std::optional<spec::Set> set) {
        Share share;
        for (std::size_t i = 0; i < input.sets.size(); ++i) {
            if (set && input.sets[i] != *set)
                continue;
            const bool with = input.hasClass(i, cls);
            share.with += with ? 1 : 0;
            share.known += with || input.lacksClass(i, cls) ? 1 : 0;
        }
        return share;
    }
};

}  // namespace

std::unique_ptr<Check> makePrevalenceShift() {
    return std::make_unique<PrevalenceShift>();
}

}  // namespace lightbox::data
