// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/SeveralRows.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/tables/TableRows.h"
#include "spec/PositiveClass.h"

namespace lightbox::data {

namespace {

enum class Outcome { Agreed, Settled, Unclear };

/// Without those whose counterpart finds something: "normal" beside "ill".
std::vector<std::string> withoutNegatives(const std::set<std::string>& labels,
                                          const std::string& positive) {
    if (labels.contains(positive))
        return {positive};
    std::vector<std::string> left;
    for (const std::string& label : labels) {
        const bool isNegative =
            std::any_of(labels.begin(), labels.end(), [&](const std::string& other) {
                const std::vector<std::string> pair{label, other};
                return label != other && spec::namedNegative(pair) == 0U;
            });
        if (!isNegative)
            left.push_back(label);
    }
    return left;
}

/// nullopt: the rows do not settle it.
std::optional<std::string> oneLabel(const std::map<std::string, std::size_t>& rowsOf,
                                    const spec::ImportRequest& request) {
    std::set<std::string> labels;
    for (const auto& [label, rows] : rowsOf)
        labels.insert(label);
    if (request.task == "multilabel" && request.severalRows != "majority" &&
        request.severalRows != "agree") {
        std::set<std::string> all;
        for (const std::string& label : labels)
            for (const std::string& part : base::split(label, '|'))
                all.insert(part);
        return base::joined(std::vector<std::string>(all.begin(), all.end()), "|");
    }
    if (request.severalRows == "any") {
        // Where nobody asked for one class an image, all that is found are its labels.
        const std::vector<std::string> left = withoutNegatives(labels, request.positive);
        const bool mayBeSeveral = request.task.empty() || request.task == "auto";
        return left.size() == 1 || (left.size() > 1 && mayBeSeveral)
                   ? std::optional(base::joined(left, "|"))
                   : std::nullopt;
    }
    if (request.severalRows == "majority") {
        std::size_t most = 0;
        for (const auto& [label, rows] : rowsOf)
            most = std::max(most, rows);
        std::optional<std::string> first;
        for (const auto& [label, rows] : rowsOf)
            if (rows == most) {
                if (first)
                    return std::nullopt;
                first = label;
            }
        return first;
    }
    return std::nullopt;
}

Outcome settleLabel(StatedFile& file, const spec::ImportRequest& request) {
    std::map<std::string, std::size_t> rowsOf;
    const auto count = [&](const StatedFile& row) {
        if (row.label)
            ++rowsOf[*row.label];
        file.saysLabel = file.saysLabel || row.saysLabel;
    };
    count(file);
    std::for_each(file.again.begin(), file.again.end(), count);
    if (rowsOf.empty())
        return Outcome::Agreed;
    if (rowsOf.size() == 1) {
        file.label = rowsOf.begin()->first;
        return Outcome::Agreed;
    }
    file.label = oneLabel(rowsOf, request);
    file.saysLabel = file.label.has_value();
    return file.label ? Outcome::Settled : Outcome::Unclear;
}

/// One finding over all rows; nullopt: the rows do not settle it.
std::optional<std::int8_t> oneFinding(const std::vector<std::int8_t>& said,
                                      const std::string& rule) {
    const auto ones = std::count(said.begin(), said.end(), std::int8_t{1});
    const auto noes = std::count(said.begin(), said.end(), std::int8_t{0});
    const auto unsure = std::count(said.begin(), said.end(), uncertainFinding);
    if (ones + noes + unsure == 0)
        return blankFinding;
    if (noes + unsure == 0 || ones + unsure == 0 || ones + noes == 0)
        return ones > 0 ? std::int8_t{1} : noes > 0 ? std::int8_t{0} : uncertainFinding;
    if (rule == "any" || rule == "multilabel")
        return ones > 0 ? std::int8_t{1} : uncertainFinding;
    if (rule == "majority")
        return ones > noes ? std::int8_t{1} : noes > ones ? std::int8_t{0} : uncertainFinding;
    return std::nullopt;
}

Outcome settleFindings(StatedFile& file, const spec::ImportRequest& request) {
    Outcome outcome = Outcome::Agreed;
    for (const StatedFile& row : file.again)
        if (file.findings.empty())
            file.findings = row.findings;
    for (std::size_t i = 0; i < file.findings.size(); ++i) {
        std::vector<std::int8_t> said{file.findings[i]};
        for (const StatedFile& row : file.again)
            if (i < row.findings.size())
                said.push_back(row.findings[i]);
        std::set<std::int8_t> different(said.begin(), said.end());
        different.erase(blankFinding);
        const auto one = oneFinding(said, request.severalRows);
        if (!one) {
            file.findings.assign(file.findings.size(), blankFinding);
            file.saysLabel = false;
            return Outcome::Unclear;
        }
        file.findings[i] = *one;
        if (different.size() > 1)
            outcome = Outcome::Settled;
    }
    return outcome;
}

void settleRest(StatedFile& file, bool hasIssue) {
    const char* issue = nullptr;
    std::string set;
    for (StatedFile& row : file.again) {
        if (row.patient && file.patient && row.patient != file.patient)
            issue = "bad_value.rows_patient";
        if (!file.patient && row.patient)
            file.patient = row.patient;
        file.saysPatient = file.saysPatient || row.saysPatient;
        if (row.saysSet && file.saysSet && row.set != file.set)
            issue = issue ? issue : "bad_value.rows_set";
        if (!file.saysSet && row.saysSet) {
            file.saysSet = true;
            file.set = row.set;
        }
        if (!file.study)
            file.study = row.study;
        if (!file.studyDate)
            file.studyDate = row.studyDate;
        for (auto& [field, value] : row.fields)
            file.fields.emplace(field, std::move(value));
        if (!hasIssue && file.issues.empty() && !row.issues.empty())
            file.issues.push_back(std::move(row.issues.front()));
    }
    if (issue != nullptr && !hasIssue)
        file.issues.push_back(spec::importIssue(file.file.id, issue));
}

}  // namespace

spec::ImportRequest withSeveralRows(spec::ImportRequest request) {
    const std::string& rule = request.severalRows;
    const bool isKnown = rule.empty() || rule == "agree" || rule == "multilabel" || rule == "any" ||
                         rule == "majority";
    if (!isKnown)
        throw base::usage("several_rows_unknown", {{"rule", rule}});
    if (rule == "multilabel" && (request.task.empty() || request.task == "auto"))
        request.task = "multilabel";
    return request;
}

void settleRows(std::vector<StatedFile>& stated, const spec::ImportRequest& request,
                std::vector<spec::Warning>& warnings) {
    std::size_t unclear = 0;
    std::size_t settled = 0;
    for (StatedFile& file : stated) {
        if (file.again.empty())
            continue;
        const Outcome ofLabel = settleLabel(file, request);
        const Outcome ofFindings = settleFindings(file, request);
        const bool isUnclear = ofLabel == Outcome::Unclear || ofFindings == Outcome::Unclear;
        unclear += isUnclear ? 1 : 0;
        settled +=
            !isUnclear && (ofLabel == Outcome::Settled || ofFindings == Outcome::Settled) ? 1 : 0;
        if (isUnclear)
            file.issues.assign(1, spec::importIssue(file.file.id, "bad_value.rows_label"));
        settleRest(file, isUnclear);
        file.again.clear();
    }
    if (unclear > 0)
        warnings.push_back(
            spec::warning(request.severalRows == "majority" ? "several_rows.tie" : "several_rows",
                          {{"images", unclear}}));
    else if (settled > 0 && request.severalRows.empty())
        warnings.push_back(spec::warning("several_rows.all", {{"images", settled}}));
}

}  // namespace lightbox::data
