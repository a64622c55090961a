// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/film/FilmTools.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <algorithm>

#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

namespace {

constexpr int kWindowNames = 140;  // px: names that files give are longer than the field
// px: tools and windows have room in one row of a film 330 wide
constexpr int kToolGap = 6;
constexpr int kWindowsWidth = 88;

struct CtWindow {
    const char* name;
    double centre, width;
};

/// Usual windows of computed tomography, in Hounsfield units: Radiopaedia.org, "Windowing (CT)",
/// but the abdomen about 40, as scanners have it, where that has 50.
constexpr CtWindow kCtWindows[] = {
    {QT_TRANSLATE_NOOP("lightbox::gui::FilmTools", "CT lung"), -600, 1500},
    {QT_TRANSLATE_NOOP("lightbox::gui::FilmTools", "CT bone"), 400, 1800},
    {QT_TRANSLATE_NOOP("lightbox::gui::FilmTools", "CT brain"), 40, 80},
    {QT_TRANSLATE_NOOP("lightbox::gui::FilmTools", "CT abdomen"), 40, 400},
};

enum Choice { Automatic, Full };

bool same(const spec::Window& a, const spec::Window& b) {
    return a.centre == b.centre && a.width == b.width && a.function == b.function &&
           a.table == b.table;
}

}  // namespace

FilmTools::FilmTools(const Theme& theme, ImageViewer& film, ImageViewer& beside, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_film(film),
      m_beside(beside),
      m_flow(new FlowLayout(this, kToolGap)) {
    m_flow->setContentsMargins(4, 4, 4, 4);
    makeTools();
    m_windows = new QComboBox;
    m_windows->setFixedHeight(28);
    m_windows->setFixedWidth(kWindowsWidth);
    m_windows->view()->setMinimumWidth(kWindowNames);
    m_windows->setAccessibleName(tr("Window"));
    m_windows->setObjectName(QStringLiteral("windows"));
    m_windows->setToolTip(tr("Which values are black and which white; the first four by 1 to 4"));
    connect(m_windows, &QComboBox::activated, this, &FilmTools::chooseWindow);
    m_flow->addWidget(m_windows);

    // Both films have one tool and one polarity.
    for (auto [from, to] : {std::pair{&m_film, &m_beside}, std::pair{&m_beside, &m_film}}) {
        connect(from, &ImageViewer::toolChanged, this, [this, from = from, to = to] {
            to->setTool(from->tool());
            updateTools();
        });
        connect(from, &ImageViewer::invertedChanged, this, [this, to = to](bool inverted) {
            to->setInverted(inverted);
            m_invert->setChecked(inverted);
        });
    }
    connect(&m_film, &ImageViewer::windowChanged, this, &FilmTools::noteWindow);
    updateTools();
}

void FilmTools::makeTools() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    m_buttons = row;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](const QString& icon, const QString& tip) {
        auto* button = new IconButton(m_theme, icon, tip);
        row->addWidget(button);
        return button;
    };
    m_window =
        add(QStringLiteral("wl"),
            tr("Window and level: drag right and left for width, up and down for level (W)"));
    m_zoom = add(QStringLiteral("zoom"), tr("Zoom: drag up and down, or turn the wheel (Z)"));
    m_pan = add(QStringLiteral("pan"), tr("Move the image (H)"));
    m_invert = add(QStringLiteral("invert"), tr("Invert grey values (I)"));
    m_ruler = add(QStringLiteral("ruler"),
                  tr("Measure: drag from end to end; millimetres where the file says how far apart "
                     "its pixels lie (M)"));
    m_ruler->setObjectName(QStringLiteral("ruler"));
    for (IconButton* button : {m_window, m_zoom, m_pan, m_invert, m_ruler})
        button->setCheckable(true);
    auto* fit = add(QStringLiteral("fit"), tr("Fit to the frame (0)"));
    auto* reset = add(QStringLiteral("reset"), tr("Window and zoom as the image came"));
    m_enlarge = add(QStringLiteral("collapse"), {});
    m_enlarge->setObjectName(QStringLiteral("enlarge"));
    m_enlarge->setCheckable(true);
    setEnlarged(false);
    connect(m_enlarge, &QAbstractButton::clicked, this, &FilmTools::enlargeAsked);
    using Tool = ImageViewer::Tool;
    for (const auto& [button, tool] :
         {std::pair(m_window, Tool::WindowLevel), std::pair(m_zoom, Tool::Zoom),
          std::pair(m_pan, Tool::Pan), std::pair(m_ruler, Tool::Ruler)})
        connect(button, &QAbstractButton::clicked, this, [this, which = tool] {
            m_film.setTool(which);
            updateTools();
        });
    connect(m_invert, &QAbstractButton::clicked, &m_film, &ImageViewer::setInverted);
    for (ImageViewer* film : {&m_film, &m_beside}) {
        connect(fit, &QAbstractButton::clicked, film, &ImageViewer::fit);
        connect(reset, &QAbstractButton::clicked, film, &ImageViewer::reset);
    }
    m_flow->addWidget(box);
}

void FilmTools::addTool(QWidget* tool) {
    m_flow->addWidget(tool);
}

void FilmTools::addButton(IconButton* button) {
    m_buttons->addWidget(button);
}

void FilmTools::addKeysTo(QWidget* page) {
    // A field that takes text claims its letters before any shortcut.
    const auto key = [&](int code, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(code), page);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    using Tool = ImageViewer::Tool;
    for (const auto& [code, tool] :
         {std::pair(Qt::Key_W, Tool::WindowLevel), std::pair(Qt::Key_Z, Tool::Zoom),
          std::pair(Qt::Key_H, Tool::Pan), std::pair(Qt::Key_M, Tool::Ruler),
          std::pair(Qt::Key_R, Tool::Ruler)})
        key(code, [this, which = tool] { m_film.setTool(which); });
    key(Qt::Key_I, [this] { m_film.setInverted(!m_film.inverted()); });
    key(Qt::Key_0, [this] {
        m_film.fit();
        m_beside.fit();
    });
    key(Qt::Key_F, [this] { Q_EMIT enlargeAsked(); });
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_1 + i, [this, i] { chooseWindow(i); });
}

void FilmTools::setEnlarged(bool enlarged) {
    m_enlarge->setChecked(enlarged);
    m_enlarge->setToolTip(enlarged ? tr("Back to its place (F, Esc)")
                                   : tr("The whole page for the image (F)"));
    m_enlarge->setAccessibleName(m_enlarge->toolTip());
}

void FilmTools::startAnew() {
    m_kept.clear();
    for (ImageViewer* film : {&m_film, &m_beside}) {
        film->setTool(ImageViewer::Tool::WindowLevel);
        film->reset();
    }
}

int FilmTools::currentWindow() const {
    return m_windows->currentIndex();
}

void FilmTools::chooseWindow(int index) {
    if (!m_windows->isEnabled() || index < 0 || index >= static_cast<int>(m_choices.size()))
        return;
    const bool usual =
        index == Full ||
        std::any_of(std::begin(kCtWindows), std::end(kCtWindows), [&](const CtWindow& window) {
            return tr(window.name) == m_windows->itemText(index);
        });
    m_kept = usual ? m_windows->itemText(index) : QString();
    m_film.setWindow(m_choices[static_cast<std::size_t>(index)]);
    if (!m_besideWindows)
        return;
    m_beside.setWindow(index == Automatic ? m_besideWindows->first
                       : index == Full    ? m_besideWindows->second
                                          : m_choices[static_cast<std::size_t>(index)]);
}

void FilmTools::clearWindows() {
    m_choices.clear();
    m_windows->clear();
    // Without an image no window was set by hand either.
    m_windows->setPlaceholderText({});
    m_windows->setEnabled(false);
}

void FilmTools::setWindows(const spec::ModalityImage& image, bool isCt,
                           const spec::Window& automatic, const spec::Window& full) {
    const QSignalBlocker quiet(m_windows);
    clearWindows();
    const auto add = [&](const QString& name, const spec::Window& window) {
        m_windows->addItem(name);
        m_choices.push_back(window);
    };
    add(tr("Auto"), automatic);
    add(tr("Full range"), full);
    for (std::size_t i = 0; i < image.windows.size(); ++i)
        add(image.windows[i].name.empty() ? tr("File %1").arg(i + 1)
                                          : QString::fromStdString(image.windows[i].name),
            image.windows[i]);
    if (isCt)
        for (const CtWindow& window : kCtWindows)
            add(tr(window.name), {window.centre, window.width, {}});
    m_windows->setPlaceholderText(tr("By hand"));
    m_windows->setCurrentIndex(Automatic);
    m_windows->setEnabled(image.channels == 1);
    if (const int kept = m_kept.isEmpty() ? -1 : m_windows->findText(m_kept); kept >= 0)
        chooseWindow(kept);
}

void FilmTools::setBeside(std::optional<std::pair<spec::Window, spec::Window>> automaticAndFull) {
    m_besideWindows = std::move(automaticAndFull);
    if (m_besideWindows && currentWindow() > Automatic)
        chooseWindow(currentWindow());
}

void FilmTools::noteWindow(const spec::Window& window) {
    const int current = m_windows->currentIndex();
    if (current >= 0 && current < static_cast<int>(m_choices.size()) &&
        same(m_choices[static_cast<std::size_t>(current)], window))
        return;
    const auto found = std::find_if(m_choices.begin(), m_choices.end(),
                                    [&](const spec::Window& one) { return same(one, window); });
    m_windows->setCurrentIndex(
        found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin()));
}

void FilmTools::updateTools() {
    m_window->setChecked(m_film.tool() == ImageViewer::Tool::WindowLevel);
    m_zoom->setChecked(m_film.tool() == ImageViewer::Tool::Zoom);
    m_pan->setChecked(m_film.tool() == ImageViewer::Tool::Pan);
    m_ruler->setChecked(m_film.tool() == ImageViewer::Tool::Ruler);
}

}  // namespace lightbox::gui
