// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StartScreen.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "session/SealText.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"
#include "widgets/Pills.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

/// 70 px: icon in a square, title, sentence, shortcut.
class ActionCard : public QAbstractButton {
public:
    ActionCard(const Theme& theme, QString icon, const QString& title, QString sentence,
               const QString& keys, bool primary)
        : m_theme(theme),
          m_icon(std::move(icon)),
          m_sentence(std::move(sentence)),
          m_primary(primary) {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(m_sentence);
        setFixedHeight(72);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, kRight, 0);
        row->addStretch(1);
        m_hint = new KeyHint(theme, keys);
        row->addWidget(m_hint);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, height()}; }
    [[nodiscard]] QSize sizeHint() const override {
        return {kLeft + kRight + m_hint->sizeHint().width() + 13 + wordsWidth(), height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QAbstractButton::resizeEvent(event);
        // The words come first; the keys stand in the menu too.
        m_hint->setVisible(width() >= sizeHint().width());
        const bool cut = width() - kLeft - kRight < wordsWidth();
        setToolTip(cut ? m_sentence : QString());
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool over = underMouse() || isDown();
        QColor fill = m_theme.color(m_primary ? Role::AccentSoft : Role::Panel);
        if (over)
            fill = m_primary ? (m_theme.isDark() ? fill.lighter(115) : fill.darker(103))
                             : m_theme.color(Role::Hover);
        painter.setBrush(fill);
        painter.setPen(hasFocus()
                           ? QPen(m_theme.color(Role::Accent), 2)
                           : QPen(m_theme.color(m_primary ? Role::AccentLine : Role::Line), 1));
        const double inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
        const QRectF square(17, 16, 40, 40);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_primary ? Role::Accent : Role::Hover));
        painter.drawRoundedRect(square, 4, 4);
        painter.drawPixmap(square.topLeft() + QPointF(10, 10),
                           Theme::iconPixmap(m_icon,
                                             m_theme.color(m_primary ? Role::OnAccent : Role::Text),
                                             20, devicePixelRatioF()));
        painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(kLeft, 16, width() - kLeft - roomForHint(), 20), Qt::AlignVCenter,
                         text());
        painter.setFont(Theme::font(TextSize::Body));
        painter.setPen(m_theme.color(Role::Text2));
        const int room = width() - kLeft - roomForHint();
        painter.drawText(QRectF(kLeft, 36, room, 20), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, room));
    }

private:
    static constexpr int kLeft = 73;
    static constexpr int kRight = 20;
    [[nodiscard]] int roomForHint() const {
        return kRight + (m_hint->isHidden() ? 0 : m_hint->sizeHint().width() + 12);
    }
    [[nodiscard]] int wordsWidth() const {
        return 1 +
               std::max(QFontMetrics(Theme::font(TextSize::Body, QFont::DemiBold))
                            .horizontalAdvance(text()),
                        QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(m_sentence));
    }

    const Theme& m_theme;
    QString m_icon;
    QString m_sentence;
    bool m_primary;
    KeyHint* m_hint = nullptr;
};

/// The four thumbnails of a project, or what stands for them.
class Mosaic : public QWidget {
public:
    Mosaic(const Theme& theme, QImage image, bool attention)
        : m_theme(theme),
          m_image(std::move(image)),
          m_attention(attention) {
        setFixedSize(88, 88);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (!m_attention && !m_image.isNull()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect(), m_image);
            return;
        }
        painter.fillRect(rect(), m_theme.color(m_attention ? Role::WarnSoft : Role::Hover));
        painter.drawPixmap(
            34, 34,
            Theme::iconPixmap(m_attention ? QStringLiteral("warn") : QStringLiteral("img"),
                              m_theme.color(m_attention ? Role::WarnIcon : Role::Text3), 20,
                              devicePixelRatioF()));
    }

private:
    const Theme& m_theme;
    QImage m_image;
    bool m_attention;
};

/// A row that is clicked as a whole.
class RecentRow : public QAbstractButton {
public:
    explicit RecentRow(const Theme& theme) : m_theme(theme) {
        setFixedHeight(117);
        // A button would not become narrower than all its words; these give way.
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (underMouse() && isEnabled())
            painter.fillRect(rect(), m_theme.color(Role::Hover));
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Role::Line));
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.color(Role::Accent), 2));
            painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -2));
        }
    }

private:
    const Theme& m_theme;
};

/// An icon in the colour of a role, following the theme.
QLabel* makeIcon(const Theme& theme, const QString& name, Role role, int size) {
    auto* label = new QLabel;
    const auto paint = [label, &theme, name, role, size] {
        label->setPixmap(
            Theme::iconPixmap(name, theme.color(role), size, label->devicePixelRatioF()));
    };
    paint();
    QObject::connect(&theme, &Theme::changed, label, paint);
    return label;
}

}  // namespace

StartScreen::StartScreen(AppContext& context, RecentProjects& recent, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_recent(recent) {
    auto* column = new QVBoxLayout(this);
    m_column = column;
    column->setSpacing(0);
    m_banners = new BannerStack(context.theme);
    column->addWidget(m_banners);
    column->addWidget(makeLabel(tr("Read a model the way a film is read"), TextRole::Key));
    column->addSpacing(4);
    column->addWidget(makeLabel(tr("Case by case, with the evidence beside it. Nothing leaves this "
                                   "computer: no server, no account."),
                                TextRole::Label));
    column->addSpacing(24);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(24);
    // Side by side as wide as it gets; in a narrow window the list of projects has the first say.
    halves->addWidget(makeActions(), 1);
    halves->addWidget(makeRecent(), 2);
    column->addLayout(halves, 1);
    column->addSpacing(16);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(makeIcon(context.theme, QStringLiteral("info"), Role::Text3, 14));
    QLabel* purpose = makeLabel(tr("Research use only. Not a medical device. Source images are "
                                   "referenced, never moved or changed."),
                                TextRole::Help);
    purpose->setWordWrap(true);
    foot->addWidget(purpose, 1);
    const auto link = [&](const QString& text, void (StartScreen::*signal)()) {
        auto* button = new Button(context.theme, text, {}, ButtonKind::Link);
        button->setSmall();
        connect(button, &QPushButton::clicked, this, signal);
        foot->addWidget(button);
    };
    link(tr("Ten-minute tour"), &StartScreen::tourRequested);
    foot->addWidget(makeLabel(QStringLiteral("·"), TextRole::Help));
    link(tr("Command line"), &StartScreen::commandLineRequested);
    foot->addWidget(makeLabel(QStringLiteral("·"), TextRole::Help));
    link(tr("Licences"), &StartScreen::licencesRequested);
    foot->addWidget(makeLabel(QStringLiteral("·"), TextRole::Help));
    link(tr("Weights"), &StartScreen::weightsRequested);
    column->addLayout(foot);

    connect(&recent, &RecentProjects::changed, this, &StartScreen::fillRecent);
    fillRecent();
}

QWidget* StartScreen::makeActions() {
    const Theme& theme = m_context.theme;
    auto* side = new QWidget;
    side->setMaximumWidth(560);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto card = [&](const char* name, const char* icon, const QString& title,
                          const QString& sentence, const QString& keys, bool primary,
                          void (StartScreen::*signal)()) {
        auto* button = new ActionCard(theme, QLatin1String(icon), title, sentence, keys, primary);
        button->setObjectName(QLatin1String(name));
        connect(button, &QAbstractButton::clicked, this, signal);
        column->addWidget(button);
    };
    card("newProject", "plus", tr("New project"),
         tr("Import a folder, a table, DICOM or a MedMNIST file"), QStringLiteral("Ctrl N"), true,
         &StartScreen::newRequested);
    card("openProject", "folder", tr("Open project…"), tr("A folder that ends in .lightbox"),
         QStringLiteral("Ctrl O"), false, &StartScreen::openRequested);
    card("demoProject", "play", tr("Demonstration cohort"),
         tr("240 synthetic patients with planted faults; trains in 2 minutes"),
         QStringLiteral("Ctrl D"), false, &StartScreen::demoRequested);
    column->addSpacing(8);

    auto* zone = new DropZone(theme);
    connect(zone, &DropZone::dropped, this, &StartScreen::dropped);
    auto* inner = new QVBoxLayout(zone);
    inner->setSpacing(8);
    inner->addStretch(1);
    m_dropIcon = makeIcon(theme, QStringLiteral("import"), Role::Accent, 32);
    inner->addWidget(m_dropIcon, 0, Qt::AlignHCenter);
    inner->addWidget(makeLabel(tr("Drop files or a folder here"), TextRole::Title), 0,
                     Qt::AlignHCenter);
    inner->addWidget(
        makeLabel(tr("Images start a project; a .lightbox folder opens"), TextRole::Label), 0,
        Qt::AlignHCenter);
    m_formats = new QWidget;
    auto* tags = new QHBoxLayout(m_formats);
    tags->setContentsMargins(0, 0, 0, 0);
    tags->setSpacing(6);
    tags->addStretch(1);
    for (const char* format : {"DICOM", "NIfTI", "PNG, JPEG, TIFF", "CSV, TSV", "MedMNIST .npz"})
        tags->addWidget(new Tag(theme, QLatin1String(format)));
    tags->addStretch(1);
    inner->addWidget(m_formats);
    auto* download =
        new Button(theme, tr("No images at hand? Download a public set…"), {}, ButtonKind::Link);
    download->setObjectName(QStringLiteral("downloadSet"));
    connect(download, &QPushButton::clicked, this, &StartScreen::downloadRequested);
    inner->addWidget(download, 0, Qt::AlignHCenter);
    inner->addStretch(1);
    column->addWidget(zone, 1);
    return side;
}

QWidget* StartScreen::makeRecent() {
    auto* panel = new Panel(tr("Recent"));
    panel->setBodyMargins({});
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("findProject"));
    m_find->setPlaceholderText(tr("Find a project"));
    m_find->setAccessibleName(tr("Find a project"));
    m_find->setFixedWidth(200);
    m_find->addAction(m_context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_find, &QLineEdit::textChanged, this, &StartScreen::fillRecent);
    panel->addHeadAction(m_find);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    scroll->setWidget(content);
    panel->body()->addWidget(scroll);
    return panel;
}

void StartScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool low = height() < 600;
    const int side = width() < 1100 ? 24 : 48;
    m_column->setContentsMargins(side, low ? 16 : 52, side, low ? 12 : 24);
    m_dropIcon->setVisible(!low);
    m_formats->setVisible(!low && width() >= 900);
}

void StartScreen::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshCards();
}

bool StartScreen::event(QEvent* event) {
    // Somebody comes back from a terminal or another window.
    if (event->type() == QEvent::WindowActivate && isVisible())
        refreshCards();
    return QWidget::event(event);
}

void StartScreen::refreshCards() {
    std::vector<std::pair<QString, qint64>> known;
    for (const RecentProject& project : m_recent.projects())
        known.emplace_back(project.folder, project.written);
    m_context.jobs.start(
        {.key = QStringLiteral("cards")}, this,
        [known](std::stop_token stop, spec::ProgressObserver&) {
            std::vector<RecentProject> changed;
            for (const auto& [name, written] : known) {
                const std::filesystem::path folder = name.toStdString();
                const qint64 now = writtenAt(folder);
                if (stop.stop_requested() || now == 0 || now == written)
                    continue;
                try {
                    changed.push_back(describe(readSnapshot(folder)));
                } catch (const base::Error&) {
                    // Opening it says what is wrong with it.
                }
            }
            return changed;
        },
        [this](const std::vector<RecentProject>& changed) {
            for (const RecentProject& project : changed)
                m_recent.update(project);
        },
        [](const base::Error&) {});
}

void StartScreen::fillRecent() {
    const Theme& theme = m_context.theme;
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const RecentProject& project : m_recent.projects()) {
        if (!project.name.contains(m_find->text(), Qt::CaseInsensitive) &&
            !project.folder.contains(m_find->text(), Qt::CaseInsensitive))
            continue;
        ++shown;
        const bool gone = !QFileInfo::exists(project.folder);
        const bool moved =
            !gone && !project.sourceRoot.isEmpty() && !QFileInfo::exists(project.sourceRoot);
        auto* row = new RecentRow(theme);
        const QString place = m_recent.placeOf(project);
        row->setAccessibleName(place.isEmpty() ? project.name
                                               : project.name + QStringLiteral(", ") + place);
        row->setToolTip(project.folder);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(12, 14, 10, 14);
        line->setSpacing(10);
        line->addWidget(new Mosaic(theme, project.mosaic, gone || moved));
        auto* text = new QVBoxLayout;
        text->setSpacing(4);
        text->addStretch(1);
        auto* first = new QHBoxLayout;
        first->setSpacing(8);
        first->addWidget(new ElidedLabel(project.name, TextRole::Strong), 1);
        if (gone || moved) {
            first->addWidget(
                new Tag(theme, gone ? tr("project folder missing") : tr("source folder moved"), {},
                        PillKind::Warning));
        } else {
            const SealText seal = sealText(project.seal, project.reveals);
            first->addWidget(new Tag(theme, seal.brief, seal.icon, seal.kind));
        }
        text->addLayout(first);
        if (!place.isEmpty()) {
            auto* where = new ElidedLabel(place, TextRole::Label, Qt::ElideMiddle);
            where->setObjectName(QStringLiteral("place"));
            where->setToolTip(project.folder);
            text->addWidget(where);
        }
        text->addWidget(new ElidedLabel(
            QStringList{PatientWords::count(static_cast<std::size_t>(project.patients),
                                            project.patientSource.toStdString()),
                        tr("%1 image(s)", nullptr, static_cast<int>(project.images))
                            .arg(Format::count(project.images)),
                        tr("%1 class(es)", nullptr, static_cast<int>(project.classes))
                            .arg(Format::count(project.classes)),
                        Format::when(project.openedAt)}
                .join(QStringLiteral(" · ")),
            TextRole::Label));
        if (gone || moved) {
            auto* acts = new QHBoxLayout;
            acts->setSpacing(12);
            if (moved) {
                auto* locate = new Button(theme, tr("Locate the images…"), {}, ButtonKind::Link);
                connect(locate, &QPushButton::clicked, this, [this, project] {
                    Q_EMIT locateRequested(project.folder, project.sourceRoot);
                });
                acts->addWidget(locate);
            }
            auto* forget = new Button(theme, tr("Remove from list"), {}, ButtonKind::Link);
            connect(forget, &QPushButton::clicked, this, [this, folder = project.folder] {
                QMetaObject::invokeMethod(
                    this, [this, folder] { m_recent.forget(folder); }, Qt::QueuedConnection);
            });
            acts->addWidget(forget);
            acts->addStretch(1);
            text->addLayout(acts);
        } else if (project.bestRun.isEmpty()) {
            text->addWidget(makeLabel(tr("no trained run yet"), TextRole::Label));
        } else {
            QString spread;
            if (project.bestHigh > project.bestLow)
                spread = QStringLiteral(" [%1–%2]")
                             .arg(Format::share(project.bestLow), Format::share(project.bestHigh));
            else if (project.bestSd > 0)
                spread = QStringLiteral(" ± %1").arg(Format::share(project.bestSd));
            const QString words =
                project.bestIsStudy
                    ? tr("study %1, AUROC <b style=\"font-weight:600\">%2</b>%3, mean of its folds")
                    : tr("best run %1, AUROC <b style=\"font-weight:600\">%2</b>%3 on validation");
            auto* best = makeLabel(words.arg(project.bestRun.toHtmlEscaped(),
                                             Format::share(project.bestAuroc), spread),
                                   TextRole::Label);
            best->setWordWrap(true);
            best->setAttribute(Qt::WA_TransparentForMouseEvents);  // a click opens the project
            text->addWidget(best);
        }
        text->addStretch(1);
        line->addLayout(text, 1);
        row->setEnabled(true);
        if (!gone)
            connect(row, &QAbstractButton::clicked, this,
                    [this, folder = project.folder] { Q_EMIT openFolderRequested(folder); });
        m_list->addWidget(row);
    }
    if (shown == 0) {
        auto* none = makeLabel(m_recent.projects().empty() ? tr("Opened projects are listed here.")
                                                           : tr("No project of this name."),
                               TextRole::Muted);
        none->setContentsMargins(16, 16, 16, 16);
        m_list->addWidget(none);
    }
    m_list->addStretch(1);
}

}  // namespace lightbox::gui
