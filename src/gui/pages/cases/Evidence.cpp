// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/Evidence.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>
#include <variant>

#include "look/MessageText.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostRows = 6;

struct EvidenceNames {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::EvidenceNames)
};

std::optional<double> realIn(const messages::Args& args, const char* name) {
    const messages::Value* value = messages::find(args, name);
    const auto* real = value == nullptr ? nullptr : std::get_if<double>(&value->variant());
    return real == nullptr ? std::nullopt : std::optional(*real);
}

/// What the argument says: a name of the data, or a text of the table.
QString nameIn(const messages::Args& args, const char* name) {
    const messages::Value* value = messages::find(args, name);
    if (value == nullptr)
        return {};
    if (const auto* text = std::get_if<std::string>(&value->variant()))
        return QString::fromStdString(*text);
    const auto* nested = std::get_if<messages::Value::Messages>(&value->variant());
    return nested == nullptr || nested->empty() ? QString() : MessageText::of(nested->front(), {});
}

/// The field that a shortcut was found in; empty where it is none of a field.
QString fieldOf(const spec::Finding& finding) {
    const messages::Value* subject = messages::find(finding.text.args, "subject");
    const auto* nested =
        subject == nullptr ? nullptr : std::get_if<messages::Value::Messages>(&subject->variant());
    return nested == nullptr || nested->empty() ? QString() : nameIn(nested->front().args, "field");
}

/// The figures that a finding states.
std::vector<Evidence> statedBy(const spec::Finding& finding) {
    const auto auroc = realIn(finding.text.args, "auroc");
    if (!auroc)
        return {};
    QString name = finding.code == "shortcut_border" ? EvidenceNames::tr("Border, outer 6 %")
                                                     : fieldOf(finding);
    if (name.isEmpty())
        name = EvidenceNames::tr("Found");
    std::vector<Evidence> stated{{name, *auroc, {}, false}};
    if (finding.auroc && finding.auroc->low && finding.auroc->high)
        stated.front().bounds = std::pair(*finding.auroc->low, *finding.auroc->high);
    if (const auto miniature = realIn(finding.text.args, "miniature"))
        stated.push_back({EvidenceNames::tr("16 × 16 miniature"), *miniature, {}, false});
    return stated;
}

}  // namespace

std::vector<Evidence> evidenceFor(const spec::HealthReport& report, const spec::Finding& finding,
                                  const std::optional<Evidence>& wholeImage) {
    std::vector<Evidence> rows = statedBy(finding);
    if (rows.empty())
        return rows;
    for (Evidence& own : rows)
        own.isChosen = true;
    for (const spec::Finding& other : report.findings)
        if (&other != &finding && other.text != finding.text)
            for (Evidence& stated : statedBy(other))
                rows.push_back(std::move(stated));
    // The chosen one is never left out.
    std::stable_sort(rows.begin(), rows.end(), [](const Evidence& a, const Evidence& b) {
        return std::pair(a.isChosen, a.auroc) > std::pair(b.isChosen, b.auroc);
    });
    rows.resize(std::min(rows.size(), kMostRows));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Evidence& a, const Evidence& b) { return a.auroc > b.auroc; });
    if (wholeImage)
        rows.push_back(*wholeImage);
    return rows;
}

}  // namespace lightbox::gui
