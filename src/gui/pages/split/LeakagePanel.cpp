// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGridLayout>
#include <QLabel>
#include <functional>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/TimeOrder.h"
#include "spec/PatientSource.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

QString figureOf(std::size_t value) {
    return Format::count(value);
}

QLabel* leakIcon(const Theme& theme, const QString& icon, Role role) {
    auto* label = new QLabel;
    const auto paint = [&theme, label, icon, role] {
        label->setPixmap(
            Theme::iconPixmap(icon, theme.color(role), 16, label->devicePixelRatioF()));
    };
    paint();
    QObject::connect(&theme, &Theme::changed, label, paint);
    return label;
}

}  // namespace

Leaks leaksOf(const spec::SplitReport& report) {
    Leaks leaks;
    leaks.patients = report.patientsStraddling;
    leaks.duplicates = report.duplicatesAcross;
    if (report.nearDuplicates.confirmed)
        leaks.duplicates += report.nearDuplicates.pairs.size();
    return leaks;
}

LeakagePanel::LeakagePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Leakage"), parent),
      m_theme(theme) {
    m_passed = new Badge(theme, {}, QStringLiteral("okc"), PillKind::Accent);
    m_broken = new Badge(theme, {}, QStringLiteral("err"), PillKind::Error);
    m_doubtful = new Badge(theme, {}, QStringLiteral("warn"), PillKind::Warning);
    m_unknown = new Badge(theme, {}, QStringLiteral("minus"));
    addHeadWidget(m_passed);
    addHeadWidget(m_broken);
    addHeadWidget(m_doubtful);
    addHeadWidget(m_unknown);
}

void LeakagePanel::setReport(const spec::SplitReport& report, const TimeOrder& order,
                             const std::string& patientSource) {
    const std::optional<std::size_t>& patients = report.whole.patients;
    auto* grid = new QGridLayout(renewed(this, m_rows));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(8);
    grid->setColumnStretch(1, 1);
    int passed = 0;
    int failed = 0;
    int doubtful = 0;
    int unknown = 0;
    int row = 0;
    enum class Verdict { Passed, Attention, Failed, Unknown };
    const auto finding = [this](const char* code) {
        return [this, code] { Q_EMIT findingAsked(QString::fromLatin1(code)); };
    };
    // A figure leads to its images where `show` can.
    const auto add = [&](Verdict verdict, const QString& name, const QString& figure,
                         const QString& why, const std::function<void()>& show = {}) {
        const QString icon = verdict == Verdict::Passed      ? QStringLiteral("okc")
                             : verdict == Verdict::Attention ? QStringLiteral("warn")
                             : verdict == Verdict::Failed    ? QStringLiteral("err")
                                                             : QStringLiteral("minus");
        const Role role = verdict == Verdict::Passed      ? Role::Accent
                          : verdict == Verdict::Attention ? Role::WarnIcon
                          : verdict == Verdict::Failed    ? Role::Error
                                                          : Role::Text3;
        grid->addWidget(leakIcon(m_theme, icon, role), row, 0);
        // It gives way to the figure: what is too long is told by the tool tip.
        auto* label = new ElidedLabel(name, TextRole::Body);
        label->setToolTip(why);
        grid->addWidget(label, row, 1);
        if (show && (verdict == Verdict::Attention || verdict == Verdict::Failed)) {
            auto* link = new Button(m_theme, figure, {}, ButtonKind::Link);
            link->setToolTip(tr("Show these images on Cases"));
            link->setAccessibleName(name + QStringLiteral(": ") + figure);
            connect(link, &QPushButton::clicked, this, show);
            grid->addWidget(link, row, 2, Qt::AlignRight);
        } else {
            grid->addWidget(
                makeLabel(figure, verdict == Verdict::Unknown ? TextRole::Muted : TextRole::Strong),
                row, 2, Qt::AlignRight);
        }
        passed += verdict == Verdict::Passed ? 1 : 0;
        failed += verdict == Verdict::Failed ? 1 : 0;
        doubtful += verdict == Verdict::Attention ? 1 : 0;
        unknown += verdict == Verdict::Unknown ? 1 : 0;
        ++row;
    };
    if (patients)
        add(report.patientsStraddling == 0 ? Verdict::Passed : Verdict::Failed,
            report.folds.empty() || !spec::groupOf(patientSource).empty()
                ? PatientWords::acrossSets(patientSource)
                : tr("Patients in more than one fold"),
            tr("%1 of %2").arg(figureOf(report.patientsStraddling), figureOf(*patients)),
            tr("A model trained on a patient recognises the other images of that patient."),
            finding("patient_across_splits"));
    else
        add(Verdict::Unknown, tr("Patients in more than one set"), tr("patients unknown"),
            tr("The images carry no patient ids."));
    add(report.duplicatesAcross == 0 ? Verdict::Passed : Verdict::Failed,
        tr("Exact duplicates across sets"),
        tr("%n group(s)", nullptr, static_cast<int>(report.duplicatesAcross)),
        tr("The model is tested on an image that it was trained on."),
        finding("duplicate_across_splits"));
    const spec::NearDuplicatesAcross& near = report.nearDuplicates;
    add(near.pairs.empty() ? Verdict::Passed
        : near.confirmed   ? Verdict::Failed
                           : Verdict::Attention,
        tr("Near duplicates across sets"),
        near.pairs.empty()
            ? tr("%n pair(s)", nullptr, 0)
            : QStringList{tr("%n pair(s)", nullptr, static_cast<int>(near.pairs.size())),
                          tr("%n patient(s)", nullptr, static_cast<int>(near.patients))}
                  .join(QStringLiteral(", ")),
        nearDuplicatesTip(near), [this, images = near.images] {
            Q_EMIT imagesAsked(tr("Near duplicates across sets"), images);
        });
    add(report.labelConflicts == 0 ? Verdict::Passed : Verdict::Attention,
        tr("Same image under two labels"), figureOf(report.labelConflicts),
        tr("One of the labels is wrong."), finding("label_conflict"));
    if (patients)
        add(report.patientsTwoLabels == 0 ? Verdict::Passed : Verdict::Attention,
            tr("Patient under two labels"), figureOf(report.patientsTwoLabels),
            tr("May be a course of disease, or a mistake."), finding("patient_two_labels"));
    const QString inOrder = tr("Images in order of time");
    const QString orderWhy =
        tr("If training holds a later image of a patient, the model learns the "
           "outcome before it is asked about an earlier image.");
    if (!patients || !order.against)
        add(Verdict::Unknown, inOrder,
            !order.dated ? tr("not checked: no dates")
            : !patients  ? tr("not checked: patients unknown")
                         : tr("not checked: not stored yet"),
            orderWhy);
    else
        add(*order.against == 0 ? Verdict::Passed : Verdict::Failed, inOrder,
            tr("%n patient(s) out of order", nullptr, static_cast<int>(*order.against)), orderWhy,
            [this, images = order.images] {
                Q_EMIT imagesAsked(tr("Patients out of order of time"), images);
            });
    if (report.method == spec::SplitMethod::ByDate)
        add(report.crossing == 0 ? Verdict::Passed : Verdict::Attention,
            tr("Patients with dates on both sides of a cut"), figureOf(report.crossing),
            tr("All their images are in the earlier set, those after the cut included."));
    if (report.method == spec::SplitMethod::BySite)
        add(report.crossing == 0 ? Verdict::Passed : Verdict::Attention,
            tr("Patients seen at sites of several sets"), figureOf(report.crossing),
            tr("All their images are in one set: of their sets, the one nearest to test."));
    if (!report.field.empty())
        add(report.withoutField == 0 ? Verdict::Passed : Verdict::Attention,
            tr("Left out: %1 unknown").arg(fieldTitle(report.field)), figureOf(report.withoutField),
            tr("These images are in no set."));
    add(report.dropped == 0 ? Verdict::Passed : Verdict::Attention,
        tr("Left out: patient is in a kept set"), figureOf(report.dropped),
        tr("These images are in no set."));
    m_passed->setText(tr("%n passed", nullptr, passed));
    m_passed->setVisible(passed > 0);
    m_broken->setText(tr("%n leak(s)", nullptr, failed));
    m_broken->setVisible(failed > 0);
    m_doubtful->setText(tr("%n to look at", nullptr, doubtful));
    m_doubtful->setVisible(doubtful > 0);
    m_unknown->setText(tr("%n not checked", nullptr, unknown));
    m_unknown->setVisible(unknown > 0);
    for (Badge* badge : {m_passed, m_broken, m_doubtful, m_unknown})
        badge->updateGeometry();
}

QString LeakagePanel::nearDuplicatesTip(const spec::NearDuplicatesAcross& near) {
    QString tip =
        tr("The same image, rescaled, compressed or windowed: the model is tested on what "
           "it was trained on.");
    if (!near.confirmed)
        tip += QLatin1Char('\n') + tr("Found by hashes alone; a full check on Cases compares the "
                                      "pixels.");
    if (!near.images.empty())
        tip +=
            QLatin1Char('\n') + tr("%1 image(s) concerned; the health report on Cases lists them.",
                                   nullptr, static_cast<int>(near.images.size()))
                                    .arg(figureOf(near.images.size()));
    return tip;
}

}  // namespace lightbox::gui
