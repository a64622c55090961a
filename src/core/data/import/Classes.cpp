// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/import/Classes.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/ClassOrder.h"
#include "spec/PositiveClass.h"

namespace lightbox::data {

namespace {

constexpr std::size_t maxClasses = 1000;

spec::Task taskFor(const std::string& asked, std::size_t classes) {
    if (asked.empty() || asked == "auto")
        return classes == 2 ? spec::Task::Binary : spec::Task::Multiclass;
    const auto task = spec::taskFromString(asked);
    if (!task)
        throw base::usage("task_unknown", {{"task", asked}});
    if (*task == spec::Task::Binary && classes != 2)
        throw base::usage("task_mismatch.binary", {{"classes", classes}});
    return *task;
}

void requireFew(std::size_t classes) {
    if (classes > maxClasses)
        throw base::refused("bad_value.labels", {{"labels", classes}});
}

int indexOf(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// Index of a text among the names asked for: by name, or as a number that counts them.
int indexAmongAsked(const std::vector<std::string>& names, const std::string& text) {
    if (const int index = indexOf(names, text); index >= 0)
        return index;
    const auto number = base::toInteger(text);
    if (number && *number >= 0 && *number < static_cast<long long>(names.size()))
        return static_cast<int>(*number);
    throw base::usage("class_unknown.label", {{"label", text}});
}

std::set<std::string> findingsOf(const std::string& text) {
    std::set<std::string> findings;
    for (const std::string& part : base::split(text, '|'))
        if (const std::string finding(base::trimmed(part));
            !finding.empty() && base::lower(finding) != "no finding")
            findings.insert(finding);
    return findings;
}

/// Every image that says anything has exactly one finding, and the others are known to be absent.
bool isOneEach(const std::vector<std::vector<std::int8_t>>& findings) {
    std::size_t images = 0;
    std::set<std::size_t> present;
    for (const std::vector<std::int8_t>& one : findings) {
        if (std::all_of(one.begin(), one.end(), [](std::int8_t finding) { return finding == -2; }))
            continue;
        const auto ones = std::count(one.begin(), one.end(), std::int8_t{1});
        const auto noes = std::count(one.begin(), one.end(), std::int8_t{0});
        if (ones != 1 || static_cast<std::size_t>(ones + noes) != one.size())
            return false;
        ++images;
        present.insert(static_cast<std::size_t>(std::find(one.begin(), one.end(), std::int8_t{1}) -
                                                one.begin()));
    }
    return images > present.size() && present.size() > 1;
}

/// Exactly one 1 in each row, at several places, and 0 everywhere else.
bool areOneHot(const std::vector<std::vector<std::int64_t>>& codes) {
    std::set<std::ptrdiff_t> places;
    for (const std::vector<std::int64_t>& code : codes) {
        const auto ones = std::count(code.begin(), code.end(), 1);
        const auto noes = std::count(code.begin(), code.end(), 0);
        if (ones != 1 || static_cast<std::size_t>(ones + noes) != code.size())
            return false;
        places.insert(std::find(code.begin(), code.end(), 1) - code.begin());
    }
    return places.size() > 1 && codes.size() > places.size();
}

/// Names that only upper and lower case tells apart are mostly one class, typed twice.
void warnOfNamesAlike(const std::vector<std::string>& names, std::vector<spec::Warning>& warnings) {
    std::map<std::string, const std::string*> seen;
    for (const std::string& name : names) {
        const auto [first, isNew] = seen.emplace(base::lower(base::trimmed(name)), &name);
        if (!isNew)
            warnings.push_back(
                spec::warning("classes_alike", {{"first", *first->second}, {"second", name}}));
    }
}

}  // namespace

int positiveClass(const std::vector<std::string>& classes, const std::string& asked,
                  std::optional<int> known, std::vector<spec::Warning>& warnings) {
    if (!asked.empty() && indexOf(classes, asked) < 0)
        throw base::usage("class_unknown.asked", {{"class", asked}, {"classes", classes}});
    if (classes.size() != 2)
        return -1;
    if (!asked.empty())
        return indexOf(classes, asked);
    if (known) {
        warnings.push_back(spec::warning("positive_class_assumed.published",
                                         {{"class", classes[static_cast<std::size_t>(*known)]}}));
        return *known;
    }
    if (const auto negative = spec::namedNegative(classes)) {
        warnings.push_back(
            spec::warning("positive_class_assumed.name",
                          {{"class", classes[1 - *negative]}, {"other", classes[*negative]}}));
        return static_cast<int>(1 - *negative);
    }
    warnings.push_back(
        spec::warning("positive_class_assumed", {{"class", classes[1]}, {"other", classes[0]}}));
    return 1;
}

Classes labelByText(std::vector<spec::ImageRecord>& images,
                    const std::vector<std::optional<std::string>>& texts,
                    const std::set<std::string>& ahead, const spec::ImportRequest& request,
                    std::vector<spec::Warning>& warnings) {
    std::set<std::string> all = ahead;
    for (const std::optional<std::string>& text : texts)
        if (text)
            all.insert(*text);
    const bool multilabel =
        request.task == "multilabel" ||
        (request.task == "auto" && std::any_of(all.begin(), all.end(), [](const auto& text) {
             return text.find('|') != std::string::npos;
         }));
    std::set<std::string> occurring;
    for (const std::string& text : all) {
        if (multilabel)
            occurring.merge(findingsOf(text));
        else
            occurring.insert(text);
    }
    requireFew(occurring.size());
    Classes classes;
    const bool asked = !request.classNames.empty();
    if (asked) {
        classes.names = request.classNames;
    } else {
        ClassOrder order = orderOf(occurring);
        if (!order.isKnown && request.task == "ordinal")
            warnings.push_back(spec::warning("class_order_assumed",
                                             {{"order", base::joined(order.names, " < ")}}));
        if (!multilabel && !request.task.empty() && request.task == "auto" &&
            looksMeasured(occurring))
            warnings.push_back(
                spec::warning("label_looks_measured", {{"values", occurring.size()}}));
        classes.names = std::move(order.names);
    }
    warnOfNamesAlike(classes.names, warnings);
    const auto indexIn = [&](const std::string& text) {
        return asked ? indexAmongAsked(classes.names, text) : indexOf(classes.names, text);
    };
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (!texts[i])
            continue;
        if (!multilabel) {
            images[i].label = indexIn(*texts[i]);
            continue;
        }
        images[i].labels.assign(classes.names.size(), 0);
        for (const std::string& finding : findingsOf(*texts[i]))
            images[i].labels[static_cast<std::size_t>(indexIn(finding))] = 1;
    }
    classes.task =
        multilabel ? spec::Task::Multilabel : taskFor(request.task, classes.names.size());
    if (classes.task == spec::Task::Binary)
        classes.positive = positiveClass(classes.names, request.positive, std::nullopt, warnings);
    return classes;
}

Classes labelByFindings(std::vector<spec::ImageRecord>& images,
                        const std::vector<std::vector<std::int8_t>>& findings,
                        const std::vector<std::string>& names, const spec::ImportRequest& request,
                        std::vector<spec::Warning>& warnings) {
    requireFew(names.size());
    Classes classes;
    classes.names = request.classNames.empty() ? names : request.classNames;
    if (classes.names.size() != names.size())
        throw base::usage("class_unknown.columns",
                          {{"names", classes.names.size()}, {"columns", names.size()}});
    const bool open = request.task.empty() || request.task == "auto";
    const bool oneEach = open && names.size() > 1 && isOneEach(findings);
    const bool isSaid = std::any_of(warnings.begin(), warnings.end(), [](const auto& warning) {
        return warning.code == "one_hot_assumed";
    });
    if (oneEach && !isSaid)
        warnings.push_back(spec::warning("one_hot", {{"columns", names.size()}}));
    classes.task = !open     ? taskFor(request.task, names.size())
                   : oneEach ? taskFor("auto", names.size())
                             : spec::Task::Multilabel;
    if (classes.task == spec::Task::Multilabel) {
        for (std::size_t i = 0; i < images.size(); ++i)
            images[i].labels = findings[i];
        return classes;
    }
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto one = std::find(findings[i].begin(), findings[i].end(), std::int8_t{1});
        if (std::count(findings[i].begin(), findings[i].end(), std::int8_t{1}) == 1)
            images[i].label = static_cast<int>(one - findings[i].begin());
    }
    if (classes.task == spec::Task::Binary)
        classes.positive = positiveClass(classes.names, request.positive, std::nullopt, warnings);
    return classes;
}

Classes labelByCode(std::vector<spec::ImageRecord>& images,
                    const std::vector<std::vector<std::int64_t>>& codes,
                    const std::optional<KnownSet>& known, const spec::ImportRequest& request,
                    std::vector<spec::Warning>& warnings) {
    Classes classes;
    const std::size_t width = codes.empty() ? 1 : codes.front().size();
    const bool isOfFindings = known && known->task == spec::Task::Multilabel;
    if (width > 1 && request.task != "multilabel" && !isOfFindings && areOneHot(codes)) {
        std::vector<std::vector<std::int64_t>> places;
        for (const std::vector<std::int64_t>& code : codes)
            places.push_back({std::find(code.begin(), code.end(), 1) - code.begin()});
        warnings.push_back(spec::warning("one_hot.places", {{"columns", width}}));
        return labelByCode(images, places, std::nullopt, request, warnings);
    }
    const bool multilabel = width > 1;
    const bool asked = !request.classNames.empty();
    if (multilabel) {
        if (request.task != "auto" && !request.task.empty() && request.task != "multilabel")
            throw base::usage("task_mismatch.several", {{"labels", width}});
        requireFew(width);
        classes.task = spec::Task::Multilabel;
        if (asked && request.classNames.size() != width)
            throw base::usage("class_unknown.labels",
                              {{"names", request.classNames.size()}, {"labels", width}});
        for (std::size_t i = 0; i < width && !asked; ++i)
            classes.names.push_back(std::to_string(i));
        if (asked)
            classes.names = request.classNames;
        else if (known && known->classes.size() == width)
            classes.names = known->classes;
        for (std::size_t i = 0; i < images.size(); ++i)
            for (const std::int64_t code : codes[i]) {
                if (code != 0 && code != 1)
                    throw base::refused("bad_value.label_of_several", {{"label", code}});
                images[i].labels.push_back(static_cast<std::int8_t>(code));
            }
        return classes;
    }
    std::set<std::int64_t> occurring;
    for (const std::vector<std::int64_t>& code : codes)
        occurring.insert(code.front());
    requireFew(occurring.size());
    if (request.task == "multilabel")
        throw base::usage("task_mismatch.one");
    const std::int64_t most = occurring.empty() ? -1 : *occurring.rbegin();
    const bool counts = occurring.empty() || *occurring.begin() >= 0;
    const auto covers = [&](const std::vector<std::string>& names) {
        return counts && most < static_cast<std::int64_t>(names.size());
    };
    const bool isKnown =
        !asked && known && known->task != spec::Task::Multilabel && covers(known->classes);
    std::vector<std::int64_t> values(occurring.begin(), occurring.end());
    if (asked || isKnown) {
        classes.names = asked ? request.classNames : known->classes;
        if (!covers(classes.names))
            throw base::usage("class_unknown.code",
                              {{"label", most}, {"names", classes.names.size()}});
        values.clear();
        for (std::size_t i = 0; i < classes.names.size(); ++i)
            values.push_back(static_cast<std::int64_t>(i));
    } else {
        for (const std::int64_t value : values)
            classes.names.push_back(std::to_string(value));
    }
    for (std::size_t i = 0; i < images.size(); ++i)
        images[i].label = static_cast<int>(
            std::lower_bound(values.begin(), values.end(), codes[i].front()) - values.begin());
    const bool taskIsOpen = request.task.empty() || request.task == "auto";
    classes.task =
        isKnown && taskIsOpen ? known->task : taskFor(request.task, classes.names.size());
    if (classes.task == spec::Task::Binary)
        classes.positive = positiveClass(
            classes.names, request.positive,
            isKnown && known->positive >= 0 ? std::optional(known->positive) : std::nullopt,
            warnings);
    return classes;
}

}  // namespace lightbox::data
