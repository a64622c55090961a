// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/BookmarkList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "engine/OpenProject.h"
#include "look/Format.h"
#include "project/Bookmarks.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "spec/ThresholdRule.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kRead = QStringLiteral("bookmarks");

/// "Sens. ≥ 0.95, bound": as much as there is room for.
QString shortName(const std::string& objective) {
    const auto rule = spec::ruleFrom(objective);
    if (!rule)
        return Format::objective(objective);
    const QString value =
        Format::number(rule->value, rule->value * 100 == std::round(rule->value * 100) ? 2 : 3);
    switch (rule->objective) {
    case spec::Objective::Sensitivity:
        return rule->confident ? BookmarkRow::tr("Sens. ≥ %1, bound").arg(value)
                               : BookmarkRow::tr("Sens. ≥ %1").arg(value);
    case spec::Objective::Specificity:
        return rule->confident ? BookmarkRow::tr("Spec. ≥ %1, bound").arg(value)
                               : BookmarkRow::tr("Spec. ≥ %1").arg(value);
    case spec::Objective::At:
        return BookmarkRow::tr("by hand");
    case spec::Objective::TwoAt:
        return BookmarkRow::tr("two by hand");
    case spec::Objective::TwoTargets:
        return BookmarkRow::tr("two-sided");
    case spec::Objective::Youden:
        return BookmarkRow::tr("Youden");
    default:
        return Format::objective(objective);
    }
}

bool isSame(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

OperatingThresholds thresholdsOf(const spec::Bookmark& bookmark) {
    const auto rule = spec::ruleFrom(bookmark.objective);
    return {bookmark.threshold, bookmark.ruleIn,
            rule ? spec::thresholdProbabilityOf(*rule) : std::nullopt};
}

bool isSame(const OperatingThresholds& a, const OperatingThresholds& b) {
    return isSame(a.threshold, b.threshold) && a.ruleIn.has_value() == b.ruleIn.has_value() &&
           (!a.ruleIn || isSame(*a.ruleIn, *b.ruleIn));
}

/// The same thresholds of the same cases and scale.
bool isSame(const spec::Bookmark& a, const spec::Bookmark& b) {
    return a.cls == b.cls && a.scale == b.scale && a.byPatient == b.byPatient &&
           isSame(thresholdsOf(a), thresholdsOf(b));
}

/// "calibrated", "by patient": of what cases and scale it is.
QString subjectText(const spec::Bookmark& bookmark) {
    return QStringList{bookmark.scale == spec::Scale::Calibrated ? BookmarkRow::tr("calibrated")
                                                                 : BookmarkRow::tr("raw"),
                       bookmark.byPatient ? BookmarkRow::tr("by patient")
                                          : BookmarkRow::tr("by image")}
        .join(QStringLiteral(", "));
}

}  // namespace

BookmarkRow::BookmarkRow(const Theme& theme, const spec::Bookmark& bookmark,
                         const std::optional<OperatingFigures>& figures, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_at(thresholdsOf(bookmark)),
      m_scale(bookmark.scale),
      m_isInView(figures.has_value()),
      m_go(new IconButton(theme, QStringLiteral("bookmark"), {})) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setCursor(Qt::PointingHandCursor);
    m_go->setFixedSize(24, 24);
    const QString name = shortName(bookmark.objective);
    QStringList digits;
    if (figures) {
        digits << Format::threshold(figures->study);
        if (figures->upper)
            digits << Format::threshold(figures->upper->study);
    } else {
        digits << Format::number(m_at.threshold);
        if (m_at.ruleIn)
            digits << Format::number(*m_at.ruleIn);
    }
    const QString threshold = digits.join(QStringLiteral(" / "));
    const QString whole = Format::objective(bookmark.objective, digits);
    const auto share = [](const spec::Interval& interval) {
        return interval.value ? Format::share(*interval.value) : QString(QChar(0x2014));
    };
    const QString subject = subjectText(bookmark);
    m_go->setAccessibleName(tr("Go to %1, %2 (%3)").arg(threshold, whole, subject));
    m_go->setToolTip(m_go->accessibleName());
    connect(m_go, &QToolButton::clicked, this, &BookmarkRow::clicked);
    row->addWidget(m_go);
    row->addWidget(new ElidedLabel(name, TextRole::Body), 1);
    auto* value = makeLabel(threshold, TextRole::Strong);
    row->addWidget(value);
    auto* shares = makeLabel(subject, TextRole::Small);
    if (figures) {
        const spec::Interval& specificity =
            figures->upper ? figures->upper->both.specificity : figures->study.specificity;
        shares->setText(
            QStringLiteral("%1 / %2").arg(share(figures->study.sensitivity), share(specificity)));
        shares->setToolTip(tr("sensitivity / specificity"));
    } else {
        shares->setToolTip(tr("It was chosen on these; a click brings them into view"));
    }
    row->addWidget(shares);
    auto* remove = new IconButton(theme, QStringLiteral("x"), tr("Remove this bookmark"));
    remove->setObjectName(QStringLiteral("remove"));
    remove->setFixedSize(24, 24);
    connect(remove, &QToolButton::clicked, this, &BookmarkRow::removeClicked);
    row->addWidget(remove);
    setFixedHeight(26);
    setInForce(false);
}

void BookmarkRow::setInForce(bool inForce) {
    m_go->setIcon(m_theme.icon(QStringLiteral("bookmark"), inForce ? Role::Accent : Role::Text3));
    m_go->setAccessibleDescription(inForce ? tr("in force") : QString());
}

void BookmarkRow::setOff(const QString& why) {
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why.isEmpty() ? m_go->accessibleName() : why);
}

BookmarkList::BookmarkList(AppContext& context, BannerStack& banners, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_banners(banners),
      m_rows(new QVBoxLayout),
      m_hint(makeLabel(tr("Ctrl B keeps the threshold here as a candidate."), TextRole::Help)) {
    setObjectName(QStringLiteral("bookmarks"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Bookmarks"), TextRole::Small));
    head->addStretch(1);
    head->addWidget(makeLabel(tr("threshold, sens. / spec."), TextRole::Help));
    column->addLayout(head);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
}

void BookmarkList::reset() {
    m_context.jobs.forget(this);
    m_writing = false;
    m_pending.clear();
    m_written.reset();
    leave();
}

void BookmarkList::leave() {
    m_context.jobs.drop(this, kRead);
    m_reading = false;
    m_data.reset();
    m_run = {};
    m_bookmarks.clear();
    fill();
}

void BookmarkList::setData(std::shared_ptr<const EvaluationData> data) {
    const bool sameRun = m_data && m_data->view->run == data->view->run;
    m_data = std::move(data);
    if (sameRun)
        fill();
    else
        read();
}

void BookmarkList::read() {
    m_reading = true;
    m_run = m_data->view->run;
    m_bookmarks.clear();
    if (const std::vector<spec::Bookmark>* waiting = waitingOf(m_run)) {
        // What the file does not hold yet.
        m_reading = false;
        m_bookmarks = *waiting;
        fill();
        return;
    }
    fill();
    m_context.jobs.start(
        {.key = kRead}, this,
        [open = m_context.session.project(), run = m_data->view->run](std::stop_token,
                                                                      spec::ProgressObserver&) {
            return project::bookmarks(*open.reader(), run);
        },
        [this](const std::vector<spec::Bookmark>& bookmarks) {
            m_reading = false;
            m_bookmarks = bookmarks;
            fill();
        },
        [this](const base::Error& error) {
            m_reading = false;
            m_banners.showError(error, QStringLiteral("bookmarks"));
        });
}

const std::vector<spec::Bookmark>* BookmarkList::waitingOf(const spec::RunId& run) const {
    for (const Pending& one : m_pending)
        if (one.run == run)
            return &one.bookmarks;
    return m_written && m_written->run == run ? &m_written->bookmarks : nullptr;
}

void BookmarkList::write() {
    std::erase_if(m_pending, [this](const Pending& one) { return one.run == m_run; });
    m_pending.push_back({m_run, m_bookmarks});
    if (!m_writing)
        writeNext();
}

void BookmarkList::writeNext() {
    // One after the other, so that what was entered last is what stays.
    m_writing = !m_pending.empty();
    m_written.reset();
    if (!m_writing)
        return;
    const Pending next = m_pending.front();
    m_pending.erase(m_pending.begin());
    m_written = next;
    m_context.jobs.start(
        {}, this,
        [open = m_context.session.project(), next](std::stop_token, spec::ProgressObserver&) {
            project::Project writer = open.writerSoon();
            project::saveBookmarks(writer, next.run, next.bookmarks);
        },
        [this] {
            m_banners.clear(QStringLiteral("bookmarks"));
            writeNext();
        },
        [this](const base::Error& error) {
            m_banners.showError(error, QStringLiteral("bookmarks"));
            writeNext();
        });
}

void BookmarkList::add(const spec::Bookmark& bookmark) {
    if (!m_data || m_reading)
        return;
    std::erase_if(m_bookmarks, [&](const spec::Bookmark& one) { return isSame(one, bookmark); });
    m_bookmarks.push_back(bookmark);
    fill();
    write();
}

void BookmarkList::remove(const spec::Bookmark& bookmark) {
    std::erase_if(m_bookmarks, [&](const spec::Bookmark& one) { return isSame(one, bookmark); });
    fill();
    write();
}

std::vector<spec::Bookmark> BookmarkList::ofClass() const {
    std::vector<spec::Bookmark> own;
    for (const spec::Bookmark& one : m_bookmarks)
        if (m_data && one.cls == m_data->className())
            own.push_back(one);
    return own;
}

std::vector<double> BookmarkList::thresholds() const {
    std::vector<double> all;
    for (const spec::Bookmark& one : ofClass()) {
        if (!isInView(one))
            continue;
        all.push_back(one.threshold);
        if (one.ruleIn)
            all.push_back(*one.ruleIn);
    }
    return all;
}

bool BookmarkList::isInView(const spec::Bookmark& bookmark) const {
    return bookmark.scale == m_data->view->scale() &&
           bookmark.byPatient == m_data->patients.has_value();
}

void BookmarkList::fill() {
    for (BookmarkRow* row : m_shown) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_shown.clear();
    for (const spec::Bookmark& bookmark : ofClass())
        addRow(bookmark);
    setThreshold(m_at);
    showReach();
    Q_EMIT changed();
}

void BookmarkList::addRow(const spec::Bookmark& bookmark) {
    std::optional<OperatingFigures> figures;
    if (isInView(bookmark) && (!bookmark.ruleIn || *bookmark.ruleIn > bookmark.threshold))
        figures = operatingFigures(*m_data, thresholdsOf(bookmark), 0.5);
    auto* row = new BookmarkRow(m_context.theme, bookmark, figures);
    // Later, since both may lead to rows being made anew.
    connect(
        row, &BookmarkRow::clicked, this, [this, bookmark] { Q_EMIT chosen(bookmark); },
        Qt::QueuedConnection);
    connect(
        row, &BookmarkRow::removeClicked, this, [this, bookmark] { remove(bookmark); },
        Qt::QueuedConnection);
    m_rows->addWidget(row);
    m_shown.push_back(row);
}

void BookmarkList::setFixed(const QString& why) {
    m_fixed = why;
    showReach();
}

void BookmarkList::showReach() {
    // While a threshold is locked none is kept.
    m_hint->setVisible(m_shown.empty() && m_fixed.isEmpty());
    for (BookmarkRow* row : m_shown) {
        const auto& lock = m_data->view->locked;
        QString why = m_fixed;
        // A lock shows its own scale, and no other.
        if (why.isEmpty() && lock && row->scale() != m_data->view->scale())
            why = tr("The locked threshold is of %1: no other scale is shown")
                      .arg(Format::scale(m_data->view->scale()));
        row->setOff(why);
    }
}

void BookmarkList::setThreshold(const OperatingThresholds& at) {
    m_at = at;
    for (BookmarkRow* row : m_shown)
        row->setInForce(row->isInView() && isSame(row->at(), at));
}

}  // namespace lightbox::gui
