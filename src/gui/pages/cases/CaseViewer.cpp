// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CaseViewer.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QImage>
#include <QLayoutItem>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "base/Error.h"
#include "engine/DicomOverlays.h"
#include "engine/Images.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "models/ImageText.h"
#include "models/NamelessError.h"
#include "pages/cases/StackBar.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/ImageViewer.h"
#include "widgets/Pills.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

/// What is to be shown, as it was when somebody asked for it.
struct CaseViewer::Asked {
    spec::ImageRecord record;          ///< of a slice not in the project: its neighbour's
    std::optional<std::size_t> image;  ///< index into Dataset::images
    bool inStack = false;              ///< of the stack shown already: window and polarity stay
};

struct CaseViewer::Loaded {
    std::shared_ptr<const spec::ModalityImage> image;
    spec::Window automatic, full;
    std::optional<engine::ImageStack> stack;
    std::vector<engine::OverlayPlane> overlays;
};

namespace {

constexpr int kWindowNames = 140;  // px: names that files give are longer than the field

struct CtWindow {
    const char* name;
    double centre, width;
};

/// Usual windows of computed tomography, in Hounsfield units: Radiopaedia.org, "Windowing (CT)",
/// but the abdomen about 40, as scanners have it, where that has 50.
constexpr CtWindow kCtWindows[] = {
    {QT_TRANSLATE_NOOP("lightbox::gui::CaseViewer", "CT lung"), -600, 1500},
    {QT_TRANSLATE_NOOP("lightbox::gui::CaseViewer", "CT bone"), 400, 1800},
    {QT_TRANSLATE_NOOP("lightbox::gui::CaseViewer", "CT brain"), 40, 80},
    {QT_TRANSLATE_NOOP("lightbox::gui::CaseViewer", "CT abdomen"), 40, 400},
};

bool isComputedTomography(const spec::ModalityImage& image, const spec::ImageRecord& record) {
    const auto says = [](const std::map<std::string, std::string>& fields, const char* name) {
        const auto found = fields.find(name);
        return found != fields.end() && found->second == "CT";
    };
    return image.channels == 1 &&
           (says(image.fields, "Modality") || says(record.fields, "modality"));
}

/// All planes in one picture: graphics solid, regions so that what lies below is seen.
QImage graphicsOf(const std::vector<engine::OverlayPlane>& planes, const QSize& size) {
    QImage graphics(size, QImage::Format_ARGB32_Premultiplied);
    graphics.fill(Qt::transparent);
    const QColor line = Theme::film(FilmRole::Accent);
    QColor region = line;
    region.setAlpha(96);
    for (const engine::OverlayPlane& plane : planes) {
        const QRgb colour = qPremultiply((plane.isRegion ? region : line).rgba());
        for (int y = 0; y < size.height(); ++y) {
            auto* to = reinterpret_cast<QRgb*>(graphics.scanLine(y));
            const std::uint8_t* from =
                plane.mask.data() +
                static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width());
            for (int x = 0; x < size.width(); ++x)
                if (from[x] != 0)
                    to[x] = colour;
        }
    }
    return graphics;
}

}  // namespace

CaseViewer::CaseViewer(AppContext& context, QWidget* parent)
    : Panel({}, parent),
      m_context(context) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    body()->setSpacing(0);  // the foot is often empty
    m_viewer = new ImageViewer(context.theme);
    m_viewer->setColourBarShown(false);
    m_viewer->setEnlargeable(true);
    connect(m_viewer, &ImageViewer::enlargeAsked, this, &CaseViewer::enlargeAsked);
    makeTools();
    body()->addWidget(m_viewer, 1);
    body()->addWidget(makeFoot());
    updateTools();
    showImage(nullptr);
}

void CaseViewer::makeTools() {
    const Theme& theme = m_context.theme;
    const auto addTool = [&](const QString& icon, const QString& tip) {
        auto* button = new IconButton(theme, icon, tip);
        addHeadWidget(button);
        return button;
    };
    m_windowTool =
        addTool(QStringLiteral("wl"),
                tr("Window and level: drag right and left for width, up and down for level (W)"));
    m_zoomTool =
        addTool(QStringLiteral("zoom"), tr("Zoom: drag up and down, or turn the wheel (Z)"));
    m_panTool = addTool(QStringLiteral("pan"), tr("Move the image (H)"));
    m_invert = addTool(QStringLiteral("invert"), tr("Invert grey values (I)"));
    for (IconButton* button : {m_windowTool, m_zoomTool, m_panTool, m_invert})
        button->setCheckable(true);
    m_rulerTool = addTool(QStringLiteral("ruler"),
                          tr("Measure: drag from end to end; millimetres where the file says how "
                             "far apart its pixels lie (M)"));
    m_rulerTool->setObjectName(QStringLiteral("ruler"));
    m_rulerTool->setCheckable(true);
    auto* fit = addTool(QStringLiteral("fit"), tr("Fit to the frame (0)"));
    auto* reset = addTool(QStringLiteral("reset"), tr("Window and zoom as the image came"));
    m_enlarge = addTool(QStringLiteral("collapse"), tr("The whole page for the image (F)"));
    m_enlarge->setObjectName(QStringLiteral("enlarge"));
    m_enlarge->setCheckable(true);
    connect(m_enlarge, &QAbstractButton::clicked, this, &CaseViewer::enlargeAsked);
    using Tool = ImageViewer::Tool;
    for (const auto& [button, tool] :
         {std::pair(m_windowTool, Tool::WindowLevel), std::pair(m_zoomTool, Tool::Zoom),
          std::pair(m_panTool, Tool::Pan), std::pair(m_rulerTool, Tool::Ruler)})
        connect(button, &QAbstractButton::clicked, this, [this, which = tool] {
            m_viewer->setTool(which);
            updateTools();
        });
    connect(m_invert, &QAbstractButton::clicked, this,
            [this](bool on) { m_viewer->setInverted(on); });
    connect(fit, &QAbstractButton::clicked, m_viewer, &ImageViewer::fit);
    connect(reset, &QAbstractButton::clicked, m_viewer, &ImageViewer::reset);
    connect(m_viewer, &ImageViewer::toolChanged, this, &CaseViewer::updateTools);
    connect(m_viewer, &ImageViewer::windowChanged, this, &CaseViewer::noteWindow);
    connect(m_viewer, &ImageViewer::stepAsked, this, [this](int images) {
        const auto last = static_cast<std::ptrdiff_t>(m_stack.images.size()) - 1;
        goTo(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
            static_cast<std::ptrdiff_t>(m_stack.current) + images, 0, last)));
    });
    connect(m_viewer, &ImageViewer::invertedChanged, m_invert, &QAbstractButton::setChecked);
    m_windows = new QComboBox;
    m_windows->setMinimumWidth(112);
    m_windows->view()->setMinimumWidth(kWindowNames);
    m_windows->setAccessibleName(tr("Window"));
    m_windows->setObjectName(QStringLiteral("windows"));
    m_windows->setToolTip(tr("Which values are black and which white; the first four by 1 to 4"));
    connect(m_windows, &QComboBox::activated, this, &CaseViewer::chooseWindow);
    addHeadAction(m_windows);
}

void CaseViewer::addKeysTo(QWidget* page) {
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
        key(code, [this, which = tool] { m_viewer->setTool(which); });
    key(Qt::Key_I, [this] { m_viewer->setInverted(!m_viewer->inverted()); });
    key(Qt::Key_0, [this] { m_viewer->fit(); });
    key(Qt::Key_F, [this] { Q_EMIT enlargeAsked(); });
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_1 + i, [this, i] { chooseWindow(i); });
}

void CaseViewer::setEnlarged(bool enlarged) {
    m_enlarge->setChecked(enlarged);
    m_enlarge->setToolTip(enlarged ? tr("Back to its place (F, Esc)")
                                   : tr("The whole page for the image (F)"));
    m_enlarge->setAccessibleName(m_enlarge->toolTip());
}

void CaseViewer::chooseWindow(int index) {
    if (m_windows->isEnabled() && index >= 0 && index < static_cast<int>(m_choices.size()))
        m_viewer->setWindow(m_choices[static_cast<std::size_t>(index)]);
}

void CaseViewer::clearWindows() {
    m_choices.clear();
    m_windows->clear();
    // Without an image no window was set by hand either.
    m_windows->setPlaceholderText({});
    m_windows->setEnabled(false);
}

QWidget* CaseViewer::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_badges = new QWidget;
    auto* row = new QHBoxLayout(m_badges);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    m_badges->hide();
    column->addWidget(m_badges);
    m_bar = new StackBar;
    connect(m_bar, &StackBar::placeChosen, this, &CaseViewer::goTo);
    column->addWidget(m_bar);
    return foot;
}

void CaseViewer::updateTools() {
    m_windowTool->setChecked(m_viewer->tool() == ImageViewer::Tool::WindowLevel);
    m_zoomTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Zoom);
    m_panTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Pan);
    m_rulerTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Ruler);
}

bool CaseViewer::busy() const {
    return m_busy || !m_viewer->settled();
}

void CaseViewer::showImage(const spec::ImageRecord* image) {
    if (image == nullptr) {
        m_context.jobs.drop(this, QStringLiteral("image"));
        m_busy = false;
        m_dataset.reset();
        m_stack = {};
        m_viewer->clear(tr("Choose an image"));
        clearWindows();
        m_badges->hide();
        m_bar->hide();
        return;
    }
    const auto dataset = m_context.session.dataset();
    const auto index = static_cast<std::size_t>(image - dataset->images.data());
    const auto place = std::find_if(m_stack.images.begin(), m_stack.images.end(),
                                    [&](const auto& one) { return one.image == index; });
    const bool inStack = m_dataset == dataset && place != m_stack.images.end();
    if (inStack) {
        m_stack.current = static_cast<std::size_t>(place - m_stack.images.begin());
        m_bar->setPlace(m_stack.current);
    }
    m_dataset = dataset;
    load(image->source, {*image, index, inStack});
}

void CaseViewer::goTo(std::size_t place) {
    if (place >= m_stack.images.size() || place == m_stack.current || !m_dataset)
        return;
    const std::size_t before = std::exchange(m_stack.current, place);
    m_bar->setPlace(place);
    const engine::StackImage& next = m_stack.images[place];
    if (next.image) {
        const spec::ImageRecord& image = m_dataset->images[*next.image];
        if (m_context.session.selectedImage() == image.id)
            showImage(&image);  // back from a slice that is not in the project
        else
            Q_EMIT imageChosen(image.id);
        return;
    }
    // A slice that is not in the project goes by a neighbour's names.
    std::size_t known = before;
    while (!m_stack.images[known].image && known > 0)
        --known;
    while (!m_stack.images[known].image && known + 1 < m_stack.images.size())
        ++known;
    if (m_stack.images[known].image)
        load(next.source, {m_dataset->images[*m_stack.images[known].image], std::nullopt, true});
}

void CaseViewer::load(const spec::ImageSource& source, const Asked& asked) {
    m_busy = true;
    const std::optional<std::size_t> stackOf = asked.inStack ? std::nullopt : asked.image;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("image")}, this,
        [source, stackOf, dataset = m_dataset](std::stop_token stop, spec::ProgressObserver&) {
            // Passed over quickly: the next one is wanted already.
            if (stop.stop_requested())
                throw base::cancelled();
            Loaded loaded;
            if (stackOf)
                loaded.stack = engine::stackOf(*dataset, *stackOf);
            auto pixels = std::make_shared<spec::ModalityImage>(engine::loadImage(source));
            loaded.automatic = engine::defaultWindow(*pixels);
            loaded.full = engine::fullWindow(*pixels);
            loaded.overlays = engine::overlaysOf(source, *pixels);
            loaded.image = std::move(pixels);
            return loaded;
        },
        [this, asked](Loaded loaded) { take(asked, std::move(loaded)); },
        [this, asked, file = source.file](const base::Error& error) {
            m_busy = false;
            if (!asked.inStack) {
                m_stack = {};
                m_bar->hide();
                m_viewer->setWheelStepping(false);
            }
            m_badges->hide();
            clearWindows();
            const ErrorText text =
                ErrorText::of(nameless(error, m_context.session.names(), asked.record, file));
            m_viewer->clear(text.what + QLatin1Char('\n') + text.why);
        });
}

void CaseViewer::take(const Asked& asked, Loaded loaded) {
    m_busy = false;
    if (loaded.stack) {
        m_stack = std::move(*loaded.stack);
        m_bar->setStack(m_stack);
        m_viewer->setWheelStepping(m_stack.images.size() > 1);
    }
    const spec::Window before = m_viewer->window();
    const bool keep = asked.inStack && m_viewer->hasImage();
    if (!keep) {
        m_viewer->setInverted(false);
        m_automatic = loaded.automatic;
        m_full = loaded.full;
    }
    // Slices of a stack share their window, so that they can be compared.
    m_viewer->setImage(loaded.image, m_automatic);
    fillWindows(*loaded.image, isComputedTomography(*loaded.image, asked.record));
    if (keep)
        m_viewer->setWindow(before);
    if (!loaded.overlays.empty())
        m_viewer->setGraphics(
            graphicsOf(loaded.overlays, {loaded.image->width, loaded.image->height}));
    showWords(asked);
    showBadges(asked.record, loaded.overlays);
}

void CaseViewer::showWords(const Asked& asked) {
    const ImageNames& names = m_context.session.names();
    const spec::ImageRecord& image = asked.record;
    QString words = names.patient(image);
    if (!words.isEmpty())
        words += QStringLiteral(" · ");
    words += asked.image ? names.image(image) : tr("slice not in the project");
    if (image.studyDate)
        words += QLatin1Char('\n') + Format::date(*image.studyDate);
    m_viewer->setCornerTopLeft(words);
    if (!asked.image)
        m_viewer->setCornerTopRight({});
    else if (m_context.session.labelHidden(image.key))
        m_viewer->setCornerTopRight(tr("label sealed"));
    else
        m_viewer->setCornerTopRight(m_context.session.labelText(image), shownClass(image));
}

void CaseViewer::showBadges(const spec::ImageRecord& image,
                            const std::vector<engine::OverlayPlane>& overlays) {
    auto* row = static_cast<QHBoxLayout*>(m_badges->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [&](const QString& text, const char* icon, PillKind kind,
                         const QString& tip) -> Badge* {
        auto* badge = new Badge(m_context.theme, text, QLatin1String(icon), kind);
        badge->setToolTip(tip);
        badge->setAccessibleName(text + QStringLiteral(": ") + tip);
        row->addWidget(badge);
        return badge;
    };
    if (!overlays.empty()) {
        QStringList names;
        for (const engine::OverlayPlane& plane : overlays)
            if (!plane.name.empty())
                names.append(QString::fromStdString(plane.name));
        Badge* badge =
            add(tr("%n overlay(s)", nullptr, static_cast<int>(overlays.size())), "layers",
                m_overlaysShown ? PillKind::Accent : PillKind::Neutral,
                tr("Graphics that the file lays over the image; a click shows or hides them. "
                   "They are never trained on. %1")
                    .arg(names.join(QStringLiteral(", "))));
        badge->setObjectName(QStringLiteral("overlays"));
        badge->setClickable(true);
        badge->setCheckable(true);
        badge->setChecked(m_overlaysShown);
        connect(badge, &QAbstractButton::clicked, this, [this, badge](bool on) {
            m_overlaysShown = on;
            m_viewer->setGraphicsShown(on);
            badge->setKind(on ? PillKind::Accent : PillKind::Neutral);
        });
    }
    if (image.excluded)
        add(tr("Left out"), "eyeoff", PillKind::Warning, QString::fromStdString(*image.excluded));
    if (image.inverted)
        add(tr("MONOCHROME1"), "invert", PillKind::Neutral,
            tr("Low values are white in this file; it is shown inverted, and trained on so"));
    const auto stated = image.fields.find("burned_in");
    if (stated != image.fields.end() && stated->second == "YES")
        add(tr("Burnt in: stated"), "tagi", PillKind::Warning,
            tr("The file says that annotation is burnt into its pixels"));
    else if (image.picture && image.picture->borderLetters > 0)
        add(tr("Text near the border"), "tagi", PillKind::Warning,
            tr("Strokes like letters near the border: a model may read them, and they may name "
               "the patient"));
    m_badges->setVisible(row->count() > 0);
    row->addStretch(1);
}

void CaseViewer::fillWindows(const spec::ModalityImage& image, bool isCt) {
    const QSignalBlocker quiet(m_windows);
    clearWindows();
    const auto add = [&](const QString& name, const spec::Window& window) {
        m_windows->addItem(name);
        m_choices.push_back(window);
    };
    add(tr("Auto"), m_automatic);
    add(tr("Full range"), m_full);
    for (std::size_t i = 0; i < image.windows.size(); ++i)
        add(image.windows[i].name.empty() ? tr("File %1").arg(i + 1)
                                          : QString::fromStdString(image.windows[i].name),
            image.windows[i]);
    if (isCt)
        for (const CtWindow& window : kCtWindows)
            add(tr(window.name), {window.centre, window.width, {}});
    m_windows->setPlaceholderText(tr("By hand"));
    m_windows->setCurrentIndex(0);
    m_windows->setEnabled(image.channels == 1);
}

void CaseViewer::noteWindow(const spec::Window& window) {
    const auto isChoice = [&](const spec::Window& choice) {
        return choice.centre == window.centre && choice.width == window.width &&
               choice.function == window.function && choice.table == window.table;
    };
    const int current = m_windows->currentIndex();
    if (current >= 0 && current < static_cast<int>(m_choices.size()) &&
        isChoice(m_choices[static_cast<std::size_t>(current)]))
        return;
    const auto found = std::find_if(m_choices.begin(), m_choices.end(), isChoice);
    m_windows->setCurrentIndex(
        found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin()));
}

}  // namespace lightbox::gui
