// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

namespace lightbox::data {

std::unique_ptr<Check> makeUnreadable();

namespace {

/// So many are named with their reasons; the rest is counted.
constexpr std::size_t mostFilesNamed = 200;

class Unreadable : public Check {
public:
    [[nodiscard]] const char* name() const override { return "unreadable"; }

    void run(const CheckInput& input, std::vector<spec::Finding>& findings) const override {
        spec::Finding finding;
        for (const spec::ImportIssue& issue : input.issues) {
            if (issue.reason == "no_label" || issue.reason == "bad_value" ||
                issue.reason == "duplicate_path")
                continue;
            finding.images.emplace_back(issue.path);
            if (finding.files.size() < mostFilesNamed)
                finding.files.push_back(issue);
        }
        if (finding.images.empty())
            return;
        const std::size_t files = finding.images.size() + input.dataset.images.size();
        finding.count = finding.images.size();
        finding.severity =
            finding.count * 20 > files ? spec::Severity::High : spec::Severity::Medium;
        setText(finding, messages::Message{"unreadable.files", {{"files", finding.count}}});
        findings.push_back(std::move(finding));
    }
};

}  // namespace

std::unique_ptr<Check> makeUnreadable() {
    return std::make_unique<Unreadable>();
}

}  // namespace lightbox::data
