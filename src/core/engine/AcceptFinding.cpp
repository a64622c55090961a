// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AcceptFinding.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "base/Error.h"
#include "engine/Acceptances.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// What a text is about: the names among its arguments, without its figures.
void addNames(const messages::Message& text, std::vector<std::string>& names) {
    if (text.args.empty())
        names.push_back(text.id);  // a name that is a message of its own
    for (const messages::Arg& arg : text.args) {
        if (const auto* name = std::get_if<std::string>(&arg.value.variant()))
            names.push_back(*name);
        else if (const auto* nested = std::get_if<messages::Value::Messages>(&arg.value.variant()))
            for (const messages::Message& one : *nested)
                addNames(one, names);
    }
}

std::vector<std::string> namesIn(const messages::Message& text) {
    std::vector<std::string> names;
    if (!text.args.empty())  // without arguments it names nothing
        addNames(text, names);
    return names;
}

/// The finding that an acceptance was about before it changed: of the same code about the same, not
/// accepted as it is; of several such the one of the same variant. Null: it is gone, or cannot be
/// told.
spec::Finding* changedFinding(const spec::Acceptance& acceptance, spec::HealthReport& report) {
    std::vector<spec::Finding*> candidates;
    for (spec::Finding& finding : report.findings)
        if (finding.code == acceptance.code && !finding.accepted && !finding.acceptedBefore &&
            namesIn(finding.text) == namesIn(acceptance.text))
            candidates.push_back(&finding);
    if (candidates.size() == 1)
        return candidates.front();
    const auto same = std::ranges::find_if(candidates, [&](const spec::Finding* finding) {
        return finding->text.id == acceptance.text.id;
    });
    return same == candidates.end() ? nullptr : *same;
}

}  // namespace

void markAcceptances(std::span<const spec::Acceptance> acceptances, spec::HealthReport& report) {
    for (spec::Finding& finding : report.findings) {
        finding.accepted.reset();
        finding.acceptedBefore.reset();
    }
    if (acceptances.empty())
        return;
    std::vector<const spec::Acceptance*> others;
    for (const spec::Acceptance& acceptance : acceptances) {
        const auto found = std::find_if(
            report.findings.begin(), report.findings.end(), [&](const spec::Finding& finding) {
                return finding.code == acceptance.code &&
                       spec::fingerprint(finding) == acceptance.fingerprint;
            });
        if (found == report.findings.end())
            others.push_back(&acceptance);
        else
            found->accepted = acceptance;
    }
    for (const spec::Acceptance* acceptance : others)
        if (spec::Finding* finding = changedFinding(*acceptance, report))
            finding->acceptedBefore = *acceptance;
}

void markAccepted(const OpenProject& open, spec::HealthReport& report) {
    markAcceptances(open.reader()->acceptances(), report);
}

spec::Acceptance acceptFinding(const OpenProject& open, const spec::Finding& finding,
                               const std::string& note) {
    project::Project project = open.writer();
    return project.acceptFinding({.code = finding.code,
                                  .fingerprint = spec::fingerprint(finding),
                                  .message = finding.message,
                                  .text = finding.text,
                                  .note = note},
                                 finding.acceptedBefore ? finding.acceptedBefore->fingerprint
                                                        : std::string());
}

void withdrawAcceptance(const OpenProject& open, const spec::Finding& finding) {
    project::Project project = open.writer();
    project.withdrawAcceptance(!finding.accepted && finding.acceptedBefore
                                   ? finding.acceptedBefore->fingerprint
                                   : spec::fingerprint(finding));
}

const spec::Finding& findingNamed(const spec::HealthReport& report, const std::string& name) {
    std::vector<const spec::Finding*> named;
    std::vector<std::string> names;
    for (const spec::Finding& finding : report.findings) {
        const std::string id = spec::findingId(finding);
        if (id == name)
            return finding;
        if (finding.code == name)
            named.push_back(&finding);
        names.push_back(finding.code);
    }
    if (named.size() == 1)
        return *named.front();
    if (named.empty() && names.empty())
        throw base::usage("finding_unknown.none", {{"name", name}});
    if (named.empty())
        throw base::usage("finding_unknown", {{"name", name}, {"known", names}});
    std::vector<std::string> ids;
    for (const spec::Finding* finding : named)
        ids.push_back(spec::findingId(*finding));
    throw base::usage("finding_ambiguous",
                      {{"name", name}, {"findings", ids.size()}, {"ids", ids}});
}

}  // namespace lightbox::engine
