// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeMixedChannels();

namespace {

class MixedChannels : public Check {
public:
    [[nodiscard]] const char* name() const override { return "mixed_channels"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        Positions grey;
        Positions colour;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i)
            (input.image(i).channels == 1 ? grey : colour).push_back(i);
        if (grey.empty() || colour.empty())
            return;
        const Positions& fewer = grey.size() < colour.size() ? grey : colour;
        spec::Finding finding;
        finding.count = fewer.size();
        finding.severity = spec::Severity::Low;
        setText(finding,
                messages::Message{
                    "mixed_channels",
                    {{"grey", grey.size()}, {"colour", colour.size()}, {"fewer", fewer.size()}}});
        finding.images = input.ids(fewer);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeMixedChannels() {
    return std::make_unique<MixedChannels>();
}

}  // namespace lightbox::data
