// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/GroupDetail.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/Format.h"
#include "look/Theme.h"
#include "pages/evaluate/MistakesView.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

namespace {

constexpr int kPictureWidth = 72;
constexpr int kPictureHeight = 90;
constexpr int kGap = 6;
constexpr int kFiguresWidth = 320;
constexpr int kBetweenKinds = 20;

QString countOf(std::size_t n) {
    return Format::count(static_cast<std::int64_t>(n));
}

QString shareText(std::size_t part, std::size_t rest) {
    return part + rest == 0
               ? QString(QChar(0x2014))
               : Format::share(static_cast<double>(part) / static_cast<double>(part + rest));
}

}  // namespace

GroupDetail::GroupDetail(const Theme& theme, const ProjectSession& session, ThumbnailLoader& loader,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_session(session),
      m_loader(loader),
      m_icon(new QLabel),
      m_name(new ElidedLabel({}, TextRole::Strong)),
      m_about(new ElidedLabel({}, TextRole::Small)),
      m_mistakes(new Button(theme, tr("Show mistakes"), QStringLiteral("list"))),
      m_cases(new Button(theme, tr("Show cases"), QStringLiteral("list"))) {
    setAccessibleName(tr("The group chosen"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addWidget(makeHead());
    m_body = new QWidget;
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeFigures());
    row->addWidget(makeRule(Qt::Vertical));
    row->addWidget(makePictures(), 1);
    column->addWidget(m_body, 1);
    connect(&session, &ProjectSession::namesChanged, this, &GroupDetail::placePictures);
}

QWidget* GroupDetail::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_icon->setPixmap(Theme::iconPixmap(QStringLiteral("warn"), m_theme.color(Role::WarnIcon), 16,
                                        devicePixelRatioF()));
    connect(&m_theme, &Theme::changed, this, [this] {
        m_icon->setPixmap(Theme::iconPixmap(QStringLiteral("warn"), m_theme.color(Role::WarnIcon),
                                            16, devicePixelRatioF()));
    });
    row->addWidget(m_icon);
    m_name->setObjectName(QStringLiteral("groupName"));
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    m_about->setObjectName(QStringLiteral("groupAbout"));
    words->addWidget(m_about);
    row->addLayout(words, 1);
    m_mistakes->setObjectName(QStringLiteral("subgroupMistakes"));
    m_cases->setObjectName(QStringLiteral("subgroupCases"));
    connect(m_mistakes, &QPushButton::clicked, this, &GroupDetail::mistakesClicked);
    connect(m_cases, &QPushButton::clicked, this, &GroupDetail::casesClicked);
    row->addWidget(m_mistakes);
    row->addWidget(m_cases);
    return head;
}

QWidget* GroupDetail::makeFigures() {
    auto* box = new QWidget;
    box->setFixedWidth(kFiguresWidth);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_share = makeLabel({}, TextRole::Small);
    m_share->setObjectName(QStringLiteral("groupShare"));
    m_share->setWordWrap(true);
    column->addWidget(m_share);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    m_where = makeLabel({}, TextRole::Small);
    grid->addWidget(m_where, 0, 0);
    grid->addWidget(makeLabel(tr("this group"), TextRole::Small), 0, 1, Qt::AlignRight);
    grid->addWidget(makeLabel(tr("all the others"), TextRole::Small), 0, 2, Qt::AlignRight);
    const QString names[] = {tr("Sensitivity"), tr("Specificity"), tr("Missed, false alarms")};
    for (int line = 0; line < 3; ++line) {
        grid->addWidget(makeLabel(names[line], TextRole::Label), line + 1, 0);
        for (int of = 0; of < 2; ++of) {
            QLabel* figure = makeLabel({}, of == 0 && line < 2 ? TextRole::Strong : TextRole::Body);
            figure->setObjectName(QStringLiteral("group%1%2").arg(line).arg(of));
            m_figures[static_cast<std::size_t>(line)][static_cast<std::size_t>(of)] = figure;
            grid->addWidget(figure, line + 1, of + 1, Qt::AlignRight);
        }
    }
    column->addLayout(grid);
    column->addStretch(1);
    return box;
}

QWidget* GroupDetail::makePictures() {
    m_pictures = new QWidget;
    auto* whole = new QVBoxLayout(m_pictures);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(kBetweenKinds);
    whole->addLayout(row);
    for (Kind* kind : {&m_missed, &m_alarms}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        kind->label = new ClassLabel(m_theme, -1, {});
        kind->label->setSmall();
        column->addWidget(kind->label, 0, Qt::AlignLeft);
        kind->row = new QHBoxLayout;
        kind->row->setSpacing(kGap);
        column->addLayout(kind->row);
        row->addLayout(column);
    }
    row->addStretch(1);
    m_right = makeLabel(tr("At this threshold every case of the group is called right."),
                        TextRole::Muted);
    m_right->setWordWrap(true);
    whole->addWidget(m_right);
    whole->addStretch(1);
    return m_pictures;
}

void GroupDetail::setData(std::shared_ptr<const EvaluationData> data) {
    m_data = std::move(data);
    m_group = {};
    setVisible(false);
}

void GroupDetail::setBrief(bool brief) {
    m_brief = brief;
    m_body->setVisible(!brief);
}

QString GroupDetail::title() const {
    return m_name->text();
}

std::vector<std::int64_t> GroupDetail::pictures() const {
    std::vector<std::int64_t> keys;
    for (const Kind* kind : {&m_missed, &m_alarms})
        for (const MistakeButton* button : kind->buttons)
            if (!button->isHidden())
                keys.push_back(button->key());
    return keys;
}

void GroupDetail::show(const Group& group, const OperatingThresholds& at) {
    m_group = group;
    m_at = at;
    setVisible(m_group.row != nullptr && m_data);
    if (m_group.row == nullptr || !m_data)
        return;
    m_icon->setVisible(m_group.isWorse);
    m_name->setText(m_group.name);
    m_name->setToolTip(m_group.name);
    m_about->setText(m_group.about);
    m_about->setVisible(!m_group.about.isEmpty());
    findMistakes();
    showFigures();
    placePictures();
}

void GroupDetail::showFigures() {
    const evaluation::OperatingCurve& own = *m_group.row->curve;
    const double upper = m_at.ruleIn.value_or(m_at.threshold);
    const evaluation::Counts low = own.counts(m_at.threshold);
    const evaluation::Counts high = own.counts(upper);
    const evaluation::Counts allLow = m_data->curve->counts(m_at.threshold);
    const evaluation::Counts allHigh = m_data->curve->counts(upper);
    m_figures[0][0]->setText(shareText(low.tp, low.fn));
    m_figures[0][1]->setText(shareText(allLow.tp - low.tp, allLow.fn - low.fn));
    m_figures[1][0]->setText(shareText(high.tn, high.fp));
    m_figures[1][1]->setText(shareText(allHigh.tn - high.tn, allHigh.fp - high.fp));
    m_figures[2][0]->setText(
        tr("%1, %2", "missed, false alarms").arg(countOf(low.fn), countOf(high.fp)));
    m_figures[2][1]->setText(tr("%1, %2", "missed, false alarms")
                                 .arg(countOf(allLow.fn - low.fn), countOf(allHigh.fp - high.fp)));
    m_where->setText(m_at.ruleIn
                         ? tr("At %1 and %2", "two thresholds")
                               .arg(Format::exact(m_data->curve->thresholdText(m_at.threshold)),
                                    Format::exact(m_data->curve->thresholdText(upper)))
                         : tr("At %1", "threshold")
                               .arg(Format::exact(m_data->curve->thresholdText(m_at.threshold))));
    const std::size_t n = m_group.row->cases.size();
    const std::size_t wrong = low.fn + high.fp;
    const std::size_t allWrong = allLow.fn + allHigh.fp;
    const auto percent = [](std::size_t part, std::size_t of) {
        return of == 0 ? QString(QChar(0x2014))
                       : Format::percent(static_cast<double>(part) / static_cast<double>(of));
    };
    const QString counted = m_data->patients ? tr("%n patient(s)", nullptr, static_cast<int>(n))
                                             : tr("%n image(s)", nullptr, static_cast<int>(n));
    m_share->setText(
        tr("%1: %2 of all, and %3 of the errors", "84 images")
            .arg(counted, percent(n, m_data->scores->score.size()), percent(wrong, allWrong)));
    m_mistakes->setVisible(wrong > 0);
}

void GroupDetail::findMistakes() {
    m_missed.cases.clear();
    m_alarms.cases.clear();
    for (const std::uint32_t i : m_group.row->cases)
        if (isMistake(*m_data, i, m_at))
            (m_data->scores->positive[i] != 0 ? m_missed : m_alarms).cases.push_back(i);
    const auto& score = m_data->scores->score;
    std::ranges::sort(m_missed.cases, [&](std::uint32_t a, std::uint32_t b) {
        return score[a] != score[b] ? score[a] < score[b] : a < b;
    });
    std::ranges::sort(m_alarms.cases, [&](std::uint32_t a, std::uint32_t b) {
        return score[a] != score[b] ? score[a] > score[b] : a < b;
    });
}

void GroupDetail::placePictures() {
    if (m_group.row == nullptr || !m_data)
        return;
    const std::size_t missed = m_missed.cases.size();
    const std::size_t alarms = m_alarms.cases.size();
    m_right->setVisible(missed + alarms == 0);
    // The kind that has fewer takes what it needs of its half; the other has the rest.
    const int width = m_pictures->width() - (missed > 0 && alarms > 0 ? kBetweenKinds : 0);
    const auto fit = static_cast<std::size_t>(std::max(0, (width + kGap) / (kPictureWidth + kGap)));
    const std::size_t half = std::max<std::size_t>(fit / 2, fit > 0 ? 1 : 0);
    const std::size_t ofAlarms = std::min(alarms, std::max(half, fit - std::min(fit, missed)));
    const std::size_t ofMissed = std::min(missed, fit - std::min(fit, ofAlarms));
    m_missed.label->setClass(m_data->cls, tr("missed, %1").arg(countOf(missed)));
    m_alarms.label->setClass(m_data->others(), tr("false alarms, %1").arg(countOf(alarms)));
    showKind(m_missed, ofMissed, m_data->cls);
    showKind(m_alarms, ofAlarms, m_data->others());
}

void GroupDetail::showKind(Kind& kind, std::size_t count, int truth) {
    kind.label->setVisible(!kind.cases.empty());
    while (kind.buttons.size() < count) {
        auto* button = new MistakeButton(m_theme, m_loader, this);
        button->setFixedSize(kPictureWidth, kPictureHeight);
        const std::size_t place = kind.buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, &kind, place] {
            if (place < kind.cases.size())
                listFrom(kind.cases[place]);
        });
        kind.row->addWidget(button);
        kind.buttons.push_back(button);
    }
    for (std::size_t i = 0; i < kind.buttons.size(); ++i) {
        const spec::ImageRecord* image =
            i < count
                ? m_session.image(m_data->imagesOf(m_data->scores->row[kind.cases[i]]).front())
                : nullptr;
        if (image == nullptr)
            kind.buttons[i]->hide();
        else
            kind.buttons[i]->show(*image, m_session.names().path(*image),
                                  m_data->scores->score[kind.cases[i]], truth);
    }
}

void GroupDetail::listFrom(std::uint32_t first) {
    std::vector<spec::ImageId> images = m_data->imagesOf(m_data->scores->row[first]);
    for (const Kind* kind : {&m_missed, &m_alarms})
        for (const std::uint32_t i : kind->cases) {
            if (i == first)
                continue;
            for (const spec::ImageId& image : m_data->imagesOf(m_data->scores->row[i]))
                images.push_back(image);
        }
    Q_EMIT mistakeClicked(images);
}

void GroupDetail::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placePictures();
}

}  // namespace lightbox::gui
