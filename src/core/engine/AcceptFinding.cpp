// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AcceptFinding.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Acceptances.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// What stays the same of a message when its figures change: it tells findings of one code apart.
std::string withoutDigits(const std::string& message) {
    std::string words;
    std::copy_if(message.begin(), message.end(), std::back_inserter(words),
                 [](unsigned char c) { return std::isdigit(c) == 0; });
    return words;
}

/// The words in single quotes, in their order.
std::vector<std::string> wordsInQuotes(const std::string& message) {
    const std::vector<std::string> parts = base::split(message, '\'');
    std::vector<std::string> names;
    for (std::size_t i = 1; i < parts.size(); i += 2)
        names.push_back(parts[i]);
    return names;
}

/// The finding that an acceptance was about before it changed: of the same code, not accepted as it
/// is, and the only such one or the one with the same words. Null: it is gone.
spec::Finding* changedFinding(const spec::Acceptance& acceptance, spec::HealthReport& report) {
    std::vector<spec::Finding*> candidates;
    for (spec::Finding& finding : report.findings)
        if (finding.code == acceptance.code && !finding.accepted && !finding.acceptedBefore)
            candidates.push_back(&finding);
    const auto same =
        std::find_if(candidates.begin(), candidates.end(), [&](const spec::Finding* finding) {
            return withoutDigits(finding->message) == withoutDigits(acceptance.message);
        });
    if (same != candidates.end())
        return *same;
    // A code that stands for several things (one shortcut a field) names which in quotes.
    const bool isOne = candidates.size() == 1 && wordsInQuotes(candidates.front()->message) ==
                                                     wordsInQuotes(acceptance.message);
    return isOne ? candidates.front() : nullptr;
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
