// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

std::unique_ptr<Check> makeClassAbsent();

namespace {

class ClassAbsent : public Check {
public:
    [[nodiscard]] const char* name() const override { return "class_absent"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        const auto& classes = input.dataset.info.classes;
        for (std::size_t c = 0; c < classes.size(); ++c) {
            messages::Value::Messages where;
            for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test}) {
                std::size_t images = 0;
                std::size_t withClass = 0;
                for (std::size_t i = 0; i < input.sets.size(); ++i)
                    if (input.sets[i] == set) {
                        ++images;
                        withClass += input.hasClass(i, c) ? 1 : 0;
                    }
                const bool hidden = set == spec::Set::Test && input.sealedImages > 0;
                if (images > 0 && withClass == 0 && !hidden)
                    where.push_back(setName(set));
            }
            if (input.perClass[c] == 0 && input.sealedImages == 0)
                where = {messages::Message{"data_set.all"}};
            if (where.empty())
                continue;
            spec::Finding finding;
            finding.count = where.size();
            finding.severity = spec::Severity::High;
            setText(finding,
                    messages::Message{"class_absent", {{"class", classes[c]}, {"where", where}}});
            findings.push_back(std::move(finding));
        }
    }
};

}  // namespace

std::unique_ptr<Check> makeClassAbsent() {
    return std::make_unique<ClassAbsent>();
}

}  // namespace lightbox::data
