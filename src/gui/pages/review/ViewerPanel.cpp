// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ViewerPanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "engine/Images.h"
#include "look/Format.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/ImageViewer.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kBlinkMs = 600;
constexpr int kFirstOpacity = 60;  ///< percent
constexpr double kContourLevel = 0.5;

}  // namespace

ViewerPanel::ViewerPanel(AppContext& context, QWidget* parent)
    : Panel({}, parent),
      m_context(context),
      m_main(new ImageViewer(context.theme)),
      m_second(new ImageViewer(context.theme)),
      m_views(new Segments(context.theme)),
      m_windows(new QComboBox),
      m_classes(new QComboBox),
      m_opacity(new QSlider(Qt::Horizontal)),
      m_opacityText(makeLabel({}, TextRole::Strong)),
      m_contour(new Switch(context.theme, tr("Contour"))),
      m_controls(nullptr),
      m_invert(nullptr) {
    setAccessibleName(tr("Image"));
    setBodyMargins({0, 0, 0, 0});
    body()->setSpacing(0);
    body()->addWidget(makeTools());
    auto* films = new QHBoxLayout;
    films->setSpacing(2);
    films->addWidget(m_second, 1);
    films->addWidget(m_main, 1);
    body()->addLayout(films, 1);
    m_controls = makeControls();
    body()->addWidget(m_controls);
    m_second->hide();
    m_second->setOverlayShown(false);
    m_second->setColourBarShown(false);

    // Both films show the same window and polarity.
    for (auto [from, to] : {std::pair{m_main, m_second}, std::pair{m_second, m_main}}) {
        connect(from, &ImageViewer::windowChanged, this, [to = to](const spec::Window& window) {
            const QSignalBlocker quiet(to);
            to->setWindow(window);
        });
        connect(from, &ImageViewer::invertedChanged, this, [this, to = to](bool inverted) {
            const QSignalBlocker quiet(to);
            to->setInverted(inverted);
            m_invert->setChecked(inverted);
        });
    }
    m_blink.setInterval(kBlinkMs);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_blinkOn = !m_blinkOn;
        showMap();
    });
    connect(&context.theme, &Theme::changed, this, [this] {
        for (int i = 0; i < m_classes->count(); ++i)
            m_classes->setItemIcon(i, classMarkIcon(m_context.theme, i));
    });
    setView(View::Overlay);
}

QWidget* ViewerPanel::makeTools() {
    auto* bar = new QWidget;
    bar->setFixedHeight(36);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(2);
    const Theme& theme = m_context.theme;
    const std::pair<QString, QString> tools[] = {
        {QStringLiteral("wl"), tr("Window and level: drag across and up or down")},
        {QStringLiteral("zoom"), tr("Zoom: drag, or turn the wheel")},
        {QStringLiteral("pan"), tr("Move: drag")}};
    for (int i = 0; i < 3; ++i) {
        auto* button = new IconButton(theme, tools[i].first, tools[i].second);
        button->setCheckable(true);
        button->setChecked(i == 0);
        connect(button, &QToolButton::clicked, this, [this, i] { setToolEverywhere(i); });
        row->addWidget(button);
        m_tools.push_back(button);
    }
    m_invert = new IconButton(theme, QStringLiteral("invert"), tr("Invert"));
    m_invert->setCheckable(true);
    connect(m_invert, &QToolButton::clicked, this, [this](bool on) { m_main->setInverted(on); });
    row->addWidget(m_invert);
    auto* fit = new IconButton(theme, QStringLiteral("fit"), tr("Fit"));
    connect(fit, &QToolButton::clicked, this, [this] {
        m_main->fit();
        m_second->fit();
    });
    row->addWidget(fit);
    auto* reset = new IconButton(theme, QStringLiteral("reset"), tr("As the image came"));
    connect(reset, &QToolButton::clicked, this, [this] {
        m_main->reset();
        m_second->reset();
        m_windows->setCurrentIndex(0);
    });
    row->addWidget(reset);
    row->addSpacing(4);
    row->addWidget(makeRule(Qt::Vertical));
    row->addSpacing(4);
    m_views->setObjectName(QStringLiteral("views"));
    m_views->addSegment(tr("Image"));
    m_views->addSegment(tr("Overlay"), {}, tr("Map over the image (O); Space hides it while held"));
    m_views->addSegment(tr("Side by side"));
    m_views->addSegment(tr("Blink"), {}, tr("The map comes and goes"));
    m_views->setSmall();
    connect(m_views, &Segments::chosen, this,
            [this](int index) { setView(static_cast<View>(index)); });
    row->addWidget(m_views);
    row->addStretch(1);
    m_windows->setAccessibleName(tr("Window"));
    m_windows->setMinimumWidth(84);
    m_windows->setMaximumWidth(160);
    m_windows->setToolTip(
        tr("Window: from the image's own values, its whole range, or as its file says"));
    connect(m_windows, &QComboBox::activated, this, [this](int index) {
        const auto place = static_cast<std::size_t>(index);
        if (place < m_windowValues.size()) {
            m_main->setWindow(m_windowValues[place]);
            m_second->setWindow(m_windowValues[place]);
        }
    });
    row->addWidget(m_windows);
    return bar;
}

QWidget* ViewerPanel::makeControls() {
    auto* bar = new QWidget;
    bar->setFixedHeight(44);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Grad-CAM for"), TextRole::Medium));
    m_classes->setAccessibleName(tr("Class that the map speaks for"));
    m_classes->setObjectName(QStringLiteral("mapClass"));
    m_classes->setMinimumWidth(136);
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(200);
    connect(m_classes, &QComboBox::activated, this, &ViewerPanel::classChosen);
    row->addWidget(m_classes);
    row->addWidget(makeLabel(tr("Opacity"), TextRole::Small));
    m_opacity->setRange(0, 100);
    m_opacity->setMinimumWidth(56);
    m_opacity->setMaximumWidth(160);
    m_opacity->setAccessibleName(tr("Opacity of the map"));
    m_opacityText->setMinimumWidth(
        QFontMetrics(Theme::font(TextSize::Body, QFont::DemiBold)).horizontalAdvance(tr("100 %")));
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_opacityText->setText(tr("%1 %").arg(percent));
        m_main->setOpacity(percent / 100.0);
    });
    m_opacity->setValue(kFirstOpacity);
    row->addWidget(m_opacity, 1);
    row->addWidget(m_opacityText);
    row->addStretch(1);
    row->addWidget(makeRule(Qt::Vertical));
    m_contour->setChecked(true);
    m_contour->setToolTip(tr("Line where the map reaches half of its maximum"));
    connect(m_contour, &Switch::toggled, this,
            [this](bool on) { m_main->setContour(on ? kContourLevel : 0); });
    row->addWidget(m_contour);
    m_main->setContour(kContourLevel);
    return bar;
}

void ViewerPanel::setToolEverywhere(int tool) {
    for (std::size_t i = 0; i < m_tools.size(); ++i)
        m_tools[i]->setChecked(static_cast<int>(i) == tool);
    constexpr ImageViewer::Tool kTools[] = {ImageViewer::Tool::WindowLevel, ImageViewer::Tool::Zoom,
                                            ImageViewer::Tool::Pan};
    m_main->setTool(kTools[tool]);
    m_second->setTool(kTools[tool]);
}

void ViewerPanel::setImage(const spec::ImageRecord& image, const QString& words) {
    m_words = words;
    m_loading = true;
    m_main->setHeatMap(std::nullopt);
    m_context.jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("image")}, this,
        [source = image.source](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const spec::ModalityImage>(engine::loadImage(source));
        },
        [this](std::shared_ptr<const spec::ModalityImage> loaded) { adopt(std::move(loaded)); },
        [this](const base::Error& error) {
            m_loading = false;
            clear(tr("This image cannot be read"));
            Q_EMIT failed(error);
        });
}

void ViewerPanel::adopt(std::shared_ptr<const spec::ModalityImage> image) {
    m_loading = false;
    m_image = std::move(image);
    fillWindows();
    const auto chosen = static_cast<std::size_t>(m_windows->currentIndex());
    for (ImageViewer* viewer : {m_main, m_second}) {
        const QSignalBlocker quiet(viewer);
        viewer->setImage(m_image, m_windowValues[chosen]);
        viewer->setCornerTopLeft(m_words);
    }
    showMap();
}

void ViewerPanel::fillWindows() {
    // Whoever wants to see everything wants it of the next image too.
    const bool full = m_windows->currentIndex() == 1;
    m_windowValues = {engine::defaultWindow(*m_image), engine::fullWindow(*m_image)};
    m_windows->clear();
    m_windows->addItem(tr("Auto"));
    m_windows->addItem(tr("Full"));
    for (const spec::Window& window : m_image->windows) {
        m_windowValues.push_back(window);
        m_windows->addItem(window.name.empty() ? tr("%1 / %2").arg(window.width).arg(window.centre)
                                               : QString::fromStdString(window.name));
    }
    m_windows->setCurrentIndex(full ? 1 : 0);
}

void ViewerPanel::clear(const QString& message) {
    m_context.jobs.drop(this, QStringLiteral("image"));
    m_loading = false;
    m_image.reset();
    m_main->clear(message);
    m_second->clear(message);
    m_main->setHeatMap(std::nullopt);
}

void ViewerPanel::setLabel(std::optional<int> cls, const QString& name) {
    for (ImageViewer* viewer : {m_main, m_second})
        viewer->setCornerTopRight(cls ? name : QString(), cls.value_or(-1));
}

void ViewerPanel::setMap(std::optional<spec::HeatMap> map) {
    m_main->setHeatMap(std::move(map));
    showMap();
}

void ViewerPanel::setMapHidden(bool hidden) {
    m_hidden = hidden;
    m_controls->setEnabled(!hidden);
    showMap();
}

void ViewerPanel::setClasses(const QStringList& names, int current) {
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    for (int i = 0; i < names.size(); ++i)
        m_classes->addItem(classMarkIcon(m_context.theme, i), names[i]);
    m_classes->setCurrentIndex(current);
}

void ViewerPanel::setView(View view) {
    m_view = view;
    m_views->setCurrent(static_cast<int>(view));
    m_second->setVisible(view == View::SideBySide);
    m_blinkOn = true;
    if (view == View::Blink)
        m_blink.start();
    else
        m_blink.stop();
    showMap();
}

void ViewerPanel::toggleOverlay() {
    setView(m_view == View::Image ? View::Overlay : View::Image);
}

void ViewerPanel::peek(bool held) {
    m_peeking = held;
    showMap();
}

void ViewerPanel::showMap() {
    const bool shown =
        !m_hidden && !m_peeking && m_view != View::Image && (m_view != View::Blink || m_blinkOn);
    m_main->setOverlayShown(shown);
    m_main->setColourBarShown(!m_hidden && m_view != View::Image);
}

}  // namespace lightbox::gui
