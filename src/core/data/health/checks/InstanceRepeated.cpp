// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <set>
#include <string>
#include <utility>

#include "data/health/checks/Check.h"
#include "data/sources/FieldValues.h"

namespace lightbox::data {

std::unique_ptr<Check> makeInstanceRepeated();

namespace {

/// A SOPInstanceUID names one image in the world (PS3.5 9): two pictures under one are a mistake of
/// whoever exported or anonymised them.
class InstanceRepeated : public Check {
public:
    [[nodiscard]] const char* name() const override { return "instance_repeated"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        std::map<std::pair<std::string, std::int64_t>, Positions> byInstance;
        for (std::size_t i = 0; i < input.dataset.images.size(); ++i) {
            const spec::ImageRecord& image = input.image(i);
            if (const auto uid = image.fields.find(kInstanceField); uid != image.fields.end())
                byInstance[{uid->second, image.source.index}].push_back(i);
        }
        std::vector<Positions> groups;
        for (auto& [instance, images] : byInstance)
            groups.push_back(std::move(images));
        const auto isWrong = [&](const Positions& group) {
            std::set<std::string_view> pictures;
            for (const std::size_t i : group)
                pictures.insert(input.image(i).pixelHash);
            return pictures.size() > 1;
        };
        spec::Finding finding;
        if (!takeGroups(input, groups, isWrong, finding))
            return;
        finding.severity = spec::Severity::Medium;
        setText(finding, messages::Message{"instance_repeated", {{"groups", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeInstanceRepeated() {
    return std::make_unique<InstanceRepeated>();
}

}  // namespace lightbox::data
