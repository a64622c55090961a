// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/Evidence.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostRows = 6;

struct EvidenceNames {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::EvidenceNames)
};

std::optional<double> number(const QString& text, const QRegularExpression& form) {
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

/// A finding states its AUROC as its measure. What else it compares stands in its words alone.
std::vector<Evidence> statedBy(const spec::Finding& finding) {
    static const QRegularExpression measure(QStringLiteral("^AUROC ([01]\\.\\d+)$"));
    static const QRegularExpression miniature(
        QStringLiteral("miniature of 16 x 16 pixels with ([01]\\.\\d+)"));
    static const QRegularExpression field(QStringLiteral("^The field '([^']+)'"));
    const QString message = QString::fromStdString(finding.message);
    const auto auroc = number(QString::fromStdString(finding.measure), measure);
    if (!auroc)
        return {};
    QString name = EvidenceNames::tr("Found");
    if (finding.code == "shortcut_border")
        name = EvidenceNames::tr("Border, outer 6 %");
    else if (const auto match = field.match(message); match.hasMatch())
        name = match.captured(1);
    std::vector<Evidence> stated{{name, *auroc, {}, false}};
    if (const auto tiny = number(message, miniature))
        stated.push_back({EvidenceNames::tr("16 × 16 miniature"), *tiny, {}, false});
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
        if (&other != &finding && other.message != finding.message)
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

QString shownMessage(const spec::HealthReport& report, const spec::Finding& finding) {
    QString message = MessageText::of(finding.text, finding.message);
    if (!report.patients)
        message.replace(QStringLiteral("(5 folds by patient)"),
                        EvidenceNames::tr("(5 folds by image: patients are unknown)"));
    return withThousands(message);
}

QString withThousands(QString text) {
    static const QRegularExpression count(
        QStringLiteral("(?<![\\w.,/'-])\\d{4,9}(?![\\w/'-]|[.,]\\d)"));
    for (QRegularExpressionMatch match = count.match(text); match.hasMatch();
         match = count.match(text, match.capturedStart() + 1))
        text.replace(match.capturedStart(), match.capturedLength(),
                     Format::count(match.captured().toLongLong()));
    return text;
}

}  // namespace lightbox::gui
