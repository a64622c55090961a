// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/film/Film.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "base/Error.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "models/NamelessError.h"
#include "models/ShownImages.h"
#include "session/ProjectSession.h"
#include "session/film/FilmBadges.h"
#include "session/film/FilmPixels.h"
#include "session/film/FilmWords.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/film/FilmTools.h"
#include "widgets/film/ImageViewer.h"
#include "widgets/film/MapBar.h"
#include "widgets/film/StackBar.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

/// What is to be shown, as it was when somebody asked for it.
struct Film::Asked {
    spec::ImageRecord record;          ///< of a slice that was not imported: its neighbour's
    std::optional<std::size_t> image;  ///< index into Dataset::images
    bool inStack = false;              ///< of the stack shown already: window and polarity stay
};

struct Film::Loaded : FilmPixels {
    std::optional<engine::ImageStack> stack;
    std::vector<engine::OverlayPlane> overlays;
};

namespace {

constexpr int kBlinkMs = 600;
constexpr int kSameImage = -1;  ///< data of the entry in the list of what stands beside
constexpr int kOthersWidth = 200;

}  // namespace

Film::Film(AppContext& context, const ShownImages& images, Maps maps, QWidget* parent)
    : Panel({}, parent),
      m_context(context),
      m_images(images),
      m_maps(maps == Maps::With),
      m_film(new ImageViewer(context.theme)),
      m_beside(new ImageViewer(context.theme)),
      m_tools(new FilmTools(context.theme, *m_film, *m_beside)),
      m_view(firstView()) {
    setAccessibleName(tr("Image"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    body()->setSpacing(0);  // the foot is often empty
    m_film->setObjectName(QStringLiteral("film"));
    m_beside->setObjectName(QStringLiteral("beside"));
    for (ImageViewer* viewer : {m_film, m_beside}) {
        viewer->setEnlargeable(true);
        connect(viewer, &ImageViewer::enlargeAsked, this, &Film::enlargeAsked);
    }
    m_film->setColourBarShown(false);
    m_beside->setColourBarShown(false);
    m_beside->setOverlayShown(false);
    makeViews();
    body()->addWidget(m_tools);
    auto* films = new QHBoxLayout;
    films->setSpacing(2);
    body()->addLayout(films, 1);
    films->addWidget(m_film, 1);
    films->insertWidget(0, m_beside, 1);
    body()->addWidget(makeFoot());
    connect(m_tools, &FilmTools::enlargeAsked, this, &Film::enlargeAsked);
    connect(m_film, &ImageViewer::stepAsked, this, [this](int images) {
        const auto last = static_cast<std::ptrdiff_t>(m_stack.images.size()) - 1;
        goTo(static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_stack.current) + images, 0,
                                       std::max<std::ptrdiff_t>(last, 0))));
    });
    // The bare image beside the same one shows what that shows.
    connect(m_film, &ImageViewer::windowChanged, this, [this](const spec::Window& window) {
        const QSignalBlocker quiet(m_beside);
        if (m_besideImage < 0)
            m_beside->setWindow(window);
    });
    connect(m_beside, &ImageViewer::windowChanged, this, [this](const spec::Window& window) {
        if (m_besideImage < 0 && m_view == View::SideBySide)
            m_film->setWindow(window);
    });
    for (auto [from, to] : {std::pair{m_film, m_beside}, std::pair{m_beside, m_film}})
        connect(from, &ImageViewer::viewChanged, this,
                [this, to = to](double zoom, const QPointF& pan) {
                    if (m_besideImage < 0 && m_view == View::SideBySide)
                        to->setView(zoom, pan);
                });
    m_blink.setInterval(kBlinkMs);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_blinkOn = !m_blinkOn;
        showMap();
    });
    for (const auto signal : {&ProjectSession::projectOpened, &ProjectSession::projectClosed})
        connect(&context.session, signal, this, &Film::startAnew);
    setView(m_view);
    showImage(nullptr);
}

Film::~Film() = default;

Film::View Film::firstView() const {
    return m_maps ? View::Overlay : View::Image;
}

void Film::startAnew() {
    m_wantsOther = false;
    m_peeking = false;
    m_tools->startAnew();
    if (m_mapBar != nullptr)
        m_mapBar->startAnew();
    setView(firstView());
}

void Film::makeViews() {
    const Theme& theme = m_context.theme;
    if (m_maps) {
        m_views = new Segments(theme);
        m_views->setObjectName(QStringLiteral("views"));
        m_views->addSegment(tr("Image"));
        m_views->addSegment(tr("Overlay"), {},
                            tr("Map over the image (O); Space hides it while held"));
        m_views->addSegment(tr("Side by side"), {},
                            tr("The bare image, or another of the patient, beside it"));
        m_views->addSegment(tr("Blink"), {}, tr("The map comes and goes"));
        m_views->setSmall();
        connect(m_views, &Segments::chosen, this,
                [this](int index) { setView(static_cast<View>(index)); });
        // As high as the tools, so that they stand in one line.
        auto* box = new QWidget;
        box->setFixedHeight(28);
        auto* middle = new QHBoxLayout(box);
        middle->setContentsMargins(0, 0, 0, 0);
        middle->addWidget(m_views, 0, Qt::AlignVCenter);
        m_tools->addTool(box);
    } else {
        m_compare = new IconButton(theme, QStringLiteral("compare"),
                                   tr("Another image of the patient beside it (C)"));
        m_compare->setObjectName(QStringLiteral("compare"));
        m_compare->setCheckable(true);
        connect(m_compare, &QAbstractButton::clicked, this,
                [this](bool on) { setView(on ? View::SideBySide : View::Image); });
        m_tools->addButton(m_compare);
    }
    m_others = new QComboBox;
    m_others->setObjectName(QStringLiteral("others"));
    m_others->setFixedHeight(28);
    m_others->setFixedWidth(kOthersWidth);
    m_others->setAccessibleName(tr("What stands beside the image"));
    m_others->setToolTip(tr("What stands beside the image: studies of the patient by date"));
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        m_wantsOther = m_others->itemData(index).toInt() != kSameImage;
        showBeside();
    });
    m_tools->addTool(m_others);
}

QWidget* Film::makeFoot() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_badges = new FilmBadges(m_context.theme);
    connect(m_badges, &FilmBadges::overlaysToggled, m_film, &ImageViewer::setGraphicsShown);
    column->addWidget(m_badges);
    m_bar = new StackBar;
    connect(m_bar, &StackBar::placeChosen, this, &Film::goTo);
    column->addWidget(m_bar);
    if (m_maps) {
        m_mapBar = new MapBar(m_context.theme, *m_film);
        connect(m_mapBar, &MapBar::classChosen, this, &Film::classChosen);
        column->addWidget(m_mapBar);
        // Its place stays while an answer is hidden: the film does not jump.
        QSizePolicy policy = m_mapBar->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        m_mapBar->setSizePolicy(policy);
    }
    return foot;
}

void Film::addKeysTo(QWidget* page) {
    m_tools->addKeysTo(page);
    const auto key = [&](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, page);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (const auto& [code, by] :
         {std::pair(Qt::Key_BracketLeft, -1), std::pair(Qt::Key_BracketRight, 1)}) {
        key(QKeySequence(code), [this, by = by] { stepImage(by); });
        key(QKeySequence(Qt::CTRL | code), [this, by = by] { stepPatient(by); });
    }
    key(QKeySequence(Qt::Key_BraceLeft), [this] { stepStudy(-1); });
    key(QKeySequence(Qt::Key_BraceRight), [this] { stepStudy(1); });
    if (!m_maps)
        key(QKeySequence(Qt::Key_C), [this] { m_compare->click(); });
}

void Film::setEnlarged(bool enlarged) {
    m_tools->setEnlarged(enlarged);
}

bool Film::busy() const {
    return m_busy || m_besideBusy || !m_film->settled() || !m_beside->settled();
}

void Film::setOrder(const std::vector<PatientImages>& patients) {
    m_orderOf = m_images.dataset();
    m_steps = PatientSteps(patients);
}

void Film::stepImage(int by) {
    choose(m_steps.byImages(shownInOrder(), by));
}

void Film::stepStudy(int by) {
    choose(m_steps.byStudies(shownInOrder(), by));
}

void Film::stepPatient(int by) {
    choose(m_steps.byPatients(shownInOrder(), by));
}

int Film::shownInOrder() const {
    const bool known = m_shown && m_dataset && m_dataset == m_orderOf && m_shown->image;
    return known ? static_cast<int>(*m_shown->image) : -1;
}

void Film::choose(std::optional<int> image) {
    if (image)
        Q_EMIT imageChosen(m_dataset->images[static_cast<std::size_t>(*image)].id);
}

void Film::clear(const QString& message) {
    m_context.jobs.drop(this, QStringLiteral("image"));
    m_context.jobs.drop(this, QStringLiteral("beside"));
    m_busy = m_besideBusy = false;
    m_shown.reset();
    m_image.reset();
    m_dataset.reset();
    m_stack = {};
    m_remark.clear();
    for (ImageViewer* viewer : {m_film, m_beside}) {
        viewer->clear(message);
        viewer->setWheelStepping(false);
    }
    m_tools->clearWindows();
    m_badges->hide();
    m_bar->hide();
    fillBeside();
}

void Film::showImage(const spec::ImageRecord* image) {
    if (image == nullptr) {
        clear(tr("Choose an image"));
        return;
    }
    const auto dataset = m_images.dataset();
    const auto index = static_cast<std::size_t>(image - dataset->images.data());
    const auto place = std::find_if(m_stack.images.begin(), m_stack.images.end(),
                                    [&](const auto& one) { return one.image == index; });
    const bool inStack = m_dataset == dataset && place != m_stack.images.end();
    if (inStack) {
        m_stack.current = static_cast<std::size_t>(place - m_stack.images.begin());
        m_bar->setPlace(m_stack.current);
    }
    if (m_dataset != dataset) {
        // What was listed points into the one before.
        m_besideImage = -1;
        const QSignalBlocker quiet(m_others);
        m_others->clear();
    }
    m_dataset = dataset;
    m_chosen = image->id;
    m_remark.clear();
    load(image->source, {*image, index, inStack});
}

void Film::goTo(std::size_t place) {
    if (place >= m_stack.images.size() || place == m_stack.current || !m_dataset)
        return;
    const std::size_t before = std::exchange(m_stack.current, place);
    m_bar->setPlace(place);
    const engine::StackImage& next = m_stack.images[place];
    if (next.image) {
        const spec::ImageRecord& image = m_dataset->images[*next.image];
        if (m_chosen == image.id)
            showImage(&image);  // back from a slice that was not imported
        else
            Q_EMIT imageChosen(image.id);
        return;
    }
    // A slice that was not imported goes by a neighbour's names.
    std::size_t known = before;
    while (!m_stack.images[known].image && known > 0)
        --known;
    while (!m_stack.images[known].image && known + 1 < m_stack.images.size())
        ++known;
    if (m_stack.images[known].image)
        load(next.source, {m_dataset->images[*m_stack.images[known].image], std::nullopt, true});
}

void Film::load(const spec::ImageSource& source, const Asked& asked) {
    m_busy = true;
    m_film->setHeatMap(std::nullopt);
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
            static_cast<FilmPixels&>(loaded) = FilmPixels::of(source);
            loaded.overlays = engine::overlaysOf(source, *loaded.image);
            return loaded;
        },
        [this, asked](Loaded loaded) { take(asked, std::move(loaded)); },
        [this, asked, source](const base::Error& error) { fail(asked, source, error); });
}

void Film::fail(const Asked& asked, const spec::ImageSource& source, const base::Error& error) {
    m_busy = false;
    if (!asked.inStack) {
        m_stack = {};
        m_bar->hide();
        m_film->setWheelStepping(false);
    }
    m_shown = std::make_unique<const Asked>(asked);  // [ and ] lead on from it
    m_image.reset();
    m_badges->hide();
    m_tools->clearWindows();
    const ErrorText text =
        ErrorText::of(nameless(error, m_images.names(), asked.record, source.file));
    m_film->clear(text.what + QLatin1Char('\n') + text.why);
    fillBeside();
}

void Film::take(const Asked& asked, Loaded loaded) {
    m_busy = false;
    if (loaded.stack) {
        m_stack = std::move(*loaded.stack);
        m_bar->setStack(m_stack);
        m_film->setWheelStepping(m_stack.images.size() > 1);
    }
    const spec::Window before = m_film->window();
    const bool keep = asked.inStack && m_film->hasImage();
    if (!keep) {
        m_film->setInverted(false);
        m_automatic = loaded.automatic;
        m_full = loaded.full;
    }
    m_shown = std::make_unique<const Asked>(asked);
    m_image = loaded.image;
    // Slices of a stack share their window, so that they can be compared.
    m_film->setImage(loaded.image, m_automatic);
    m_tools->setWindows(*loaded.image, isComputedTomography(*loaded.image, asked.record),
                        m_automatic, m_full);
    if (keep)
        m_film->setWindow(before);
    if (!loaded.overlays.empty())
        m_film->setGraphics(
            graphicsOf(loaded.overlays, {loaded.image->width, loaded.image->height}));
    showWords();
    m_badges->setImage(asked.record, loaded.overlays);
    fillBeside();
    showMap();
}

void Film::showWords() {
    if (!m_shown)
        return;
    const spec::ImageRecord& image = m_shown->record;
    QString words;
    if (m_shown->image) {
        words = wordsOf(m_images, image);
        const auto place = m_steps.amongPatients(shownInOrder());
        if (image.patient && place && place->of > 1)
            words += QLatin1Char('\n') + tr("image %1 of %2").arg(place->number).arg(place->of);
    } else {
        const QString patient = m_images.names().patient(image);
        words = (patient.isEmpty() ? QString() : patient + QStringLiteral(" · ")) +
                tr("slice that was not imported");
        if (image.studyDate)
            words += QLatin1Char('\n') + Format::date(*image.studyDate);
    }
    if (!m_remark.isEmpty())
        words += QLatin1Char('\n') + m_remark;
    m_film->setCornerTopLeft(words);
    if (m_shown->image)
        labelCorner(*m_film, m_images, image, m_hidden);
    else
        m_film->setCornerTopRight({});
}

void Film::setRemark(const QString& remark) {
    m_remark = remark;
    showWords();
}

void Film::setAnswerHidden(bool hidden) {
    m_hidden = hidden;
    // The class that a map is for is the one that was called.
    if (m_mapBar != nullptr)
        m_mapBar->setVisible(!hidden);
    showWords();
    showBeside();
    showMap();
}

void Film::fillBeside() {
    const QSignalBlocker quiet(m_others);
    m_others->clear();
    if (m_maps)
        m_others->addItem(tr("Same image, no map"), kSameImage);
    int chosen = 0;
    if (m_shown && m_shown->image && m_dataset) {
        const int shown = static_cast<int>(*m_shown->image);
        bool passed = false;
        int latest = -1;  // the last before it; else the first after it
        for (const StudyImages& study : studiesOf(*m_dataset, shown))
            for (const int image : study.images) {
                if (image == shown) {
                    passed = true;
                    continue;
                }
                const spec::ImageRecord& other = m_dataset->images[static_cast<std::size_t>(image)];
                const QString name = m_images.names().image(other);
                m_others->addItem(
                    other.studyDate
                        ? tr("%1 · %2", "date, image").arg(Format::date(*other.studyDate), name)
                        : name,
                    image);
                if (!passed || latest < 0)
                    latest = m_others->count() - 1;
            }
        if ((m_wantsOther || !m_maps) && latest >= 0)
            chosen = latest;
    }
    m_others->setCurrentIndex(m_others->count() > 0 ? chosen : -1);
    showBeside();
}

void Film::showBeside() {
    const bool shown = m_view == View::SideBySide;
    m_beside->setVisible(shown);
    m_others->setVisible(shown && m_others->count() > 0);
    if (!shown) {
        m_besideImage = -1;
        m_tools->setBeside(std::nullopt);
        return;
    }
    const int other = m_others->count() > 0 ? m_others->currentData().toInt() : kSameImage;
    if (other >= 0) {
        loadBeside(other);
        return;
    }
    m_context.jobs.drop(this, QStringLiteral("beside"));
    m_besideBusy = false;
    m_besideImage = -1;
    m_tools->setBeside(std::nullopt);
    if (!m_maps || !m_image) {
        m_beside->clear(m_shown ? tr("There is no other image of this patient")
                                : m_film->message());
        return;
    }
    const QSignalBlocker quiet(m_beside);  // what is shown already is told of nobody
    m_beside->setImage(m_image, m_film->window());
    m_beside->setInverted(m_film->inverted());
    m_beside->takeView(*m_film);
    m_beside->setCornerTopLeft(m_film->cornerTopLeft());
    if (m_shown && m_shown->image)
        labelCorner(*m_beside, m_images, m_shown->record, m_hidden);
}

void Film::loadBeside(int image) {
    const spec::ImageRecord& record = m_dataset->images[static_cast<std::size_t>(image)];
    if (m_besideImage == image && m_beside->hasImage()) {
        labelCorner(*m_beside, m_images, record, m_hidden);
        return;
    }
    m_besideImage = image;
    m_besideBusy = true;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("beside")}, this,
        [source = record.source](std::stop_token, spec::ProgressObserver&) {
            return FilmPixels::of(source);
        },
        [this, record](const FilmPixels& loaded) {
            m_besideBusy = false;
            m_beside->setImage(loaded.image, loaded.automatic);
            m_beside->setInverted(m_film->inverted());
            m_beside->setCornerTopLeft(wordsOf(m_images, record));
            labelCorner(*m_beside, m_images, record, m_hidden);
            m_tools->setBeside(std::pair(loaded.automatic, loaded.full));
        },
        [this, record](const base::Error& error) {
            m_besideBusy = false;
            const ErrorText text =
                ErrorText::of(nameless(error, m_images.names(), record, record.source.file));
            m_beside->clear(text.what + QLatin1Char('\n') + text.why);
        });
}

void Film::setMap(std::optional<spec::HeatMap> map) {
    m_film->setHeatMap(std::move(map));
    showMap();
}

void Film::setClasses(const QStringList& names, int current) {
    m_mapBar->setClasses(names, current);
}

void Film::setView(View view) {
    m_view = view;
    if (m_views != nullptr)
        m_views->setCurrent(static_cast<int>(view));
    if (m_compare != nullptr)
        m_compare->setChecked(view == View::SideBySide);
    m_blinkOn = true;
    if (view == View::Blink)
        m_blink.start();
    else
        m_blink.stop();
    showBeside();
    showMap();
}

void Film::toggleOverlay() {
    setView(m_view == View::Image ? View::Overlay : View::Image);
}

void Film::peek(bool held) {
    m_peeking = held;
    showMap();
}

void Film::showMap() {
    if (!m_maps)
        return;
    const bool shown =
        !m_hidden && !m_peeking && m_view != View::Image && (m_view != View::Blink || m_blinkOn);
    m_film->setOverlayShown(shown);
    m_film->setColourBarShown(!m_hidden && m_view != View::Image);
}

}  // namespace lightbox::gui
