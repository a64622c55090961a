// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/SplitTable.h"
#include "statistics/Power.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr double kHopedFor = 0.95;    ///< the AUROC, sensitivity and specificity that are supposed
constexpr double kWantedHalf = 0.02;  ///< a half-width that would do

QString halfWidthText(const std::optional<double>& value) {
    return value ? QStringLiteral("± %1").arg(Format::number(*value)) : QStringLiteral("—");
}

/// What one set can tell: of which class, and of which nothing.
struct Telling {
    std::optional<std::size_t> cls;  ///< the positive class; of several the rarest that is there
    CasesOfClass cases;
    QStringList absent;
};

Telling tellingOf(const spec::SetCounts& set, const spec::DatasetInfo& info) {
    Telling telling;
    for (std::size_t c = 0; c < info.classes.size(); ++c) {
        const CasesOfClass cases = casesOf(set, info, c);
        if (cases.with == 0)
            telling.absent << QString::fromStdString(info.classes[c]);
        if (info.positive >= 0
                ? static_cast<int>(c) == info.positive
                : cases.with > 0 && (!telling.cls || cases.with < telling.cases.with)) {
            telling.cls = c;
            telling.cases = cases;
        }
    }
    return telling;
}

QString listed(QStringList names) {
    constexpr qsizetype most = 4;
    const auto more = static_cast<int>(names.size() - most);
    if (more > 0)
        names = names.mid(0, most) << PowerPanel::tr("%n other(s)", nullptr, more);
    return names.join(QStringLiteral(", "));
}

}  // namespace

CasesOfClass casesOf(const spec::SetCounts& set, const spec::DatasetInfo& info, std::size_t cls) {
    if (cls >= set.perClass.size())
        return {};
    if (!set.patients)
        return {set.perClass[cls], set.images - std::min(set.images, set.perClass[cls])};
    const std::size_t all = *set.patients + set.withoutPatient;
    const std::size_t with =
        std::min(set.perClass[cls], set.patientsPerClass[cls] + set.withoutPatient);
    // Of two classes the patients of the other one are known, those of both among them.
    if (info.task == spec::Task::Binary && set.perClass.size() == 2)
        return {with, std::min(set.perClass[1 - cls],
                               set.patientsPerClass[1 - cls] + set.withoutPatient)};
    return {with, all - std::min(all, with)};
}

PowerPanel::PowerPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Expected precision"), parent) {
    static_cast<void>(theme);
}

void PowerPanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    auto* grid = new QGridLayout(renewed(this, m_rows));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(0, 1);
    const QStringList heads{tr("Set"), tr("AUROC"), tr("Sensitivity"), tr("Specificity")};
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(makeLabel(heads[column], TextRole::Small), 0, column,
                        column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 1;
    const auto explain = [&](const QString& text) {
        auto* label = makeLabel(text, TextRole::Help);
        label->setWordWrap(true);
        grid->addWidget(label, row++, 0, 1, 4);
    };
    const bool byPatient = report.whole.patients.has_value();
    for (const spec::SetCounts& set : report.sets) {
        if (set.set == spec::Set::Train)
            continue;
        const Telling telling = tellingOf(set, info);
        const auto put = [&](int column, const std::optional<double>& value) {
            grid->addWidget(makeLabel(halfWidthText(value), TextRole::Body), row, column,
                            Qt::AlignRight);
        };
        grid->addWidget(makeLabel(titleOfSet(set.set), TextRole::Medium), row, 0);
        const auto [with, without] = telling.cases;
        put(1, statistics::expectedAurocHalfWidth(kHopedFor, with, without));
        put(2, statistics::expectedProportionHalfWidth(kHopedFor, with));
        put(3, statistics::expectedProportionHalfWidth(kHopedFor, without));
        ++row;
        if (telling.cls && with > 0) {
            const QString name = QString::fromStdString(info.classes[*telling.cls]);
            explain((byPatient ? tr("%1: patients with it %2, without %3.")
                               : tr("%1: images with it %2, without %3."))
                        .arg(name, Format::count(with), Format::count(without)));
        }
        if (!telling.absent.isEmpty())
            explain(tr("No cases of %1, so no estimate.").arg(listed(telling.absent)));
    }
    const QString needed = Format::count(statistics::casesForProportion(kHopedFor, kWantedHalf));
    explain(tr("Half-widths of the 95 % intervals to expect, for values near %1.")
                .arg(Format::number(kHopedFor, 2)));
    const QString wanted = halfWidthText(kWantedHalf);
    explain(byPatient ? tr("%1 takes %2 patients; further images of the same patients add little.")
                            .arg(wanted, needed)
                      : tr("%1 takes %2 images.").arg(wanted, needed));
}

}  // namespace lightbox::gui
