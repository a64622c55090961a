// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunCurves.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "look/Format.h"
#include "models/RunPlaceText.h"
#include "pages/monitor/RunProgress.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"
#include "widgets/Panel.h"
#include "widgets/plots/CurvePlot.h"

namespace lightbox::gui {

namespace {

/// Beyond this the raw loss is thinned to every second value: a long run stays quick to draw.
constexpr std::size_t kMostRawPoints = 4000;
/// Share of a batch in the moving average.
constexpr double kSmoothing = 0.1;
/// Places of the raw loss and its average among the series of the loss.
constexpr std::size_t kRawSeries = 0;
constexpr std::size_t kSmoothSeries = 1;
constexpr int kSmoothDash = 1;  ///< beside the line of the epochs' means in the same colour
constexpr int kMostPlotHeight = 560;
constexpr int kLegendName = 120;            ///< px of a run's name over the plot
constexpr std::size_t kMostNamedFolds = 6;  ///< in the legend; the read-out names all
constexpr std::size_t kMostMultiples = 4;   ///< more multiples would be too narrow to read

/// What the axis of epochs shows: what is planned while it may still be trained, then what was trained.
int epochsShown(const spec::RunSummary& run) {
    const bool goesOn =
        run.outcome == spec::Outcome::Running || run.outcome == spec::Outcome::Paused;
    return goesOn || run.history.empty() ? run.epochsPlanned : run.history.back().globalEpoch;
}

std::optional<double> boundaryOf(const spec::RunSummary& run, int epochsPhase1) {
    int ended = 0;
    bool second = false;
    for (const spec::EpochReport& epoch : run.history) {
        if (epoch.phase == 1)
            ended = std::max(ended, epoch.globalEpoch);
        else
            second = true;
    }
    // Until phase 2 has begun its start is where the plan has it; phase 1 may stop early.
    if (second)
        return ended > 0 ? std::optional<double>(ended) : std::nullopt;
    if (epochsPhase1 >= epochsShown(run) && epochsShown(run) < run.epochsPlanned)
        return std::nullopt;  // it ended before
    return epochsPhase1 > 0 ? std::optional<double>(epochsPhase1) : std::nullopt;
}

/// The best epoch, where it has an AUROC to stand at.
std::optional<double> bestAurocEpoch(const spec::RunSummary& run) {
    const spec::EpochReport* best = bestEpochOf(run);
    return best != nullptr && best->valAuroc ? std::optional<double>(best->globalEpoch)
                                             : std::nullopt;
}

CurvePlot::Series aurocOf(const spec::RunSummary& run, const QString& name, int color, int dash) {
    CurvePlot::Series one{name, color, dash, dash == 0, false, {}, {}};
    for (const spec::EpochReport& epoch : run.history) {
        if (!epoch.valAuroc)
            continue;
        one.x.push_back(epoch.globalEpoch);
        one.y.push_back(*epoch.valAuroc);
    }
    return one;
}

/// Folds of the same study, and of the same trial.
bool isSameBundle(const spec::RunPlace& one, const spec::RunPlace& other) {
    return one.study == other.study && one.trial == other.trial &&
           (one.inner == 0) == (other.inner == 0) &&
           (one.inner == 0 || (one.fold == other.fold && one.repeat == other.repeat));
}

/// "2", "1.2" of a repetition: what a legend has room for.
QString briefName(const spec::RunPlace& place) {
    const QString fold = QString::number(place.inner > 0 ? place.inner : place.fold);
    return place.repeat > 1 ? QStringLiteral("%1.%2").arg(place.repeat).arg(fold) : fold;
}

/// Runs of elsewhere, behind `first` colours in use.
void addOthers(const std::vector<const spec::RunSummary*>& others, int first,
               std::vector<CurvePlot::Series>& series, Legend& legend) {
    int index = 1;
    for (const spec::RunSummary* other : others) {
        const QString name = QString::fromStdString(other->name);
        const int color = first + index;
        const int dash = overlayDash(index);
        series.push_back(aurocOf(*other, name, color, dash));
        legend.addLine(QFontMetrics(Theme::font(TextSize::Small))
                           .elidedText(name, Qt::ElideMiddle, kLegendName),
                       color, dashStyle(dash));
        ++index;
    }
}

}  // namespace

std::vector<const spec::RunSummary*>
RunCurves::overlaysOf(const spec::RunSummary& run, const std::vector<spec::RunSummary>& runs,
                      const std::vector<spec::RunId>& ticked) {
    std::vector<const spec::RunSummary*> overlays;
    for (const spec::RunId& id : ticked)
        for (const spec::RunSummary& other : runs)
            if (other.id == id && id != run.id)
                overlays.push_back(&other);
    if (run.place.study.empty())
        return overlays;
    for (const spec::RunSummary& other : runs)
        if (isSameBundle(other.place, run.place) && other.id != run.id && !other.history.empty() &&
            std::find(overlays.begin(), overlays.end(), &other) == overlays.end())
            overlays.push_back(&other);
    return overlays;
}

void RunCurves::Raw::add(double at, double loss) {
    // A logarithmic axis has no place for it.
    if (!std::isfinite(loss) || loss <= 0 || (!x.empty() && at <= x.back()))
        return;
    x.push_back(at);
    y.push_back(loss);
    // It starts at the first value.
    smooth.push_back(smooth.empty() ? loss : smooth.back() + kSmoothing * (loss - smooth.back()));
    if (x.size() <= kMostRawPoints)
        return;
    Raw thinned;
    for (std::size_t i = 0; i < x.size(); i += 2) {
        thinned.x.push_back(x[i]);
        thinned.y.push_back(y[i]);
        thinned.smooth.push_back(smooth[i]);
    }
    *this = std::move(thinned);
}

void RunCurves::Raw::endAt(double epochs) {
    // Batches are told at most so often: the last one may lie before the epoch's end.
    if (x.empty() || epochs <= x.back())
        return;
    x.push_back(epochs);
    y.push_back(y.back());
    smooth.push_back(smooth.back());
}

void RunCurves::Raw::keepUpTo(double epochs) {
    const auto kept = std::upper_bound(x.begin(), x.end(), epochs) - x.begin();
    x.resize(static_cast<std::size_t>(kept));
    y.resize(static_cast<std::size_t>(kept));
    smooth.resize(static_cast<std::size_t>(kept));
}

RunCurves::RunCurves(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* plots = new QHBoxLayout;
    plots->setSpacing(8);
    const auto addPlot = [&](const QString& title, CurvePlot* plot, Legend*& legend) {
        auto* panel = new Panel(title);
        panel->setHeadCompact();
        panel->setBodyMargins(QMargins(4, 4, 4, 4));
        legend = new Legend(theme);
        panel->addHeadAction(legend);
        panel->body()->addWidget(plot, 1);
        panel->setMinimumHeight(180);
        panel->setMaximumHeight(kMostPlotHeight);
        plots->addWidget(panel, 1);
        return panel;
    };
    m_loss = new CurvePlot(theme, tr("loss (log)"), CurvePlot::Scale::Logarithmic,
                           CurvePlot::Look::Full);
    m_auroc = new CurvePlot(theme, tr("AUROC, validation"), CurvePlot::Scale::Linear,
                            CurvePlot::Look::Full);
    m_auroc->setLeastRange(0.9, 1.0);
    m_lossPanel = addPlot(tr("Loss"), m_loss, m_lossLegend);
    m_aurocPanel = addPlot(tr("AUROC"), m_auroc, m_aurocLegend);
    CurvePlot::join(*m_loss, *m_auroc);
    m_auroc->setObjectName(QStringLiteral("aurocPlot"));
    m_loss->setObjectName(QStringLiteral("lossPlot"));
    column->addLayout(plots, 1);
    m_pager = new QWidget;
    auto* pager = new QHBoxLayout(m_pager);
    pager->setContentsMargins(4, 0, 0, 0);
    pager->setSpacing(4);
    m_shownText = makeLabel({}, TextRole::Help);
    m_shownText->setObjectName(QStringLiteral("classesShown"));
    m_back = new IconButton(theme, QStringLiteral("left"), tr("Classes before"));
    m_back->setObjectName(QStringLiteral("classesBefore"));
    m_forth = new IconButton(theme, QStringLiteral("right"), tr("Classes after"));
    m_forth->setObjectName(QStringLiteral("classesAfter"));
    connect(m_back, &QToolButton::clicked, this, [this] { stepClasses(-1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { stepClasses(1); });
    pager->addWidget(m_shownText);
    pager->addWidget(m_back);
    pager->addWidget(m_forth);
    pager->addStretch(1);
    m_pager->hide();
    column->addWidget(m_pager);
    m_row = new QHBoxLayout;
    m_row->setSpacing(8);
    column->addLayout(m_row);
    m_rate = makeSmall(tr("Learning rate"), -1, false);
    m_speed = makeSmall(tr("Images per second"), -1, false);
}

RunCurves::Small RunCurves::makeSmall(const QString& title, int classIndex, bool share) {
    Small small;
    small.panel = new Panel;
    small.panel->setFixedHeight(132);
    small.panel->setBodyMargins(QMargins(10, 6, 6, 2));
    small.panel->body()->setSpacing(0);
    if (classIndex >= 0) {
        auto* label = new ClassLabel(m_theme, classIndex, title);
        label->setSmall();
        small.panel->body()->addWidget(label);
    } else {
        small.panel->body()->addWidget(makeLabel(title, TextRole::SmallStrong));
    }
    small.value = makeLabel({}, TextRole::SmallStrong);
    small.panel->body()->addWidget(small.value);
    small.plot = new CurvePlot(m_theme, title, CurvePlot::Scale::Linear, CurvePlot::Look::Spark);
    if (share)
        small.plot->setLeastRange(0.9, 1.0);
    small.panel->body()->addWidget(small.plot, 1);
    m_row->addWidget(small.panel, 1);
    return small;
}

void RunCurves::setRun(const spec::RunSummary& run, int epochsPhase1,
                       const std::vector<std::string>& classes, int positive,
                       const std::vector<const spec::RunSummary*>& overlays) {
    m_run = run;
    m_epochsPhase1 = epochsPhase1;
    m_lossPanel->setSubtitle(RunPlaceText::part(run.place));
    drawLoss();
    drawAuroc(overlays);
    if (classes != m_classes || positive != m_positive) {
        m_classes = classes;
        m_positive = positive;
        m_first = 0;
        makeClasses();
    }
    drawSmall();
}

void RunCurves::setRaw(const Raw& raw, std::optional<double> now) {
    const bool drawn = !m_raw.x.empty();
    m_raw = raw;
    if (drawn && !raw.x.empty()) {
        m_loss->setPoints(kRawSeries, raw.x, raw.y);
        m_loss->setPoints(kSmoothSeries, raw.x, raw.smooth);
    } else if (drawn || !raw.x.empty()) {
        drawLoss();
    }
    m_loss->setNow(now);
    m_auroc->setNow(now);
}

void RunCurves::drawLoss() {
    CurvePlot::Series train{tr("training"), 0, 0, true, false, {}, {}};
    CurvePlot::Series val{tr("validation"), 1, 0, true, false, {}, {}};
    for (const spec::EpochReport& epoch : m_run.history) {
        train.x.push_back(epoch.globalEpoch);
        train.y.push_back(epoch.trainLoss);
        val.x.push_back(epoch.globalEpoch);
        val.y.push_back(epoch.valLoss);
    }
    std::vector<CurvePlot::Series> series;
    m_lossLegend->clear();
    m_lossLegend->addLine(tr("training"), 0);
    if (!m_raw.x.empty())
        m_lossLegend->addLine(tr("batches, smoothed"), 0, dashStyle(kSmoothDash));
    m_lossLegend->addLine(tr("validation"), 1);
    m_lossLegend->addStar(tr("best"));
    if (!m_raw.x.empty()) {
        series.push_back({tr("batches"), 0, 0, false, true, m_raw.x, m_raw.y});
        series.push_back(
            {tr("batches, smoothed"), 0, kSmoothDash, false, false, m_raw.x, m_raw.smooth});
    }
    series.push_back(std::move(train));
    series.push_back(std::move(val));
    m_loss->setSeries(std::move(series));
    m_loss->setEpochs(epochsShown(m_run));
    m_loss->setPhaseBoundary(boundaryOf(m_run, m_epochsPhase1));
    if (const spec::EpochReport* best = bestEpochOf(m_run))
        m_loss->setBest(best->globalEpoch, best->valLoss);
    else
        m_loss->setBest({}, 0);
}

void RunCurves::drawAuroc(const std::vector<const spec::RunSummary*>& overlays) {
    // One cursor goes over both plots: they show the same epochs unless another run goes further.
    int epochs = epochsShown(m_run);
    for (const spec::RunSummary* overlay : overlays)
        epochs = std::max(epochs, epochsShown(*overlay));
    m_auroc->setEpochs(epochs);
    m_auroc->setPhaseBoundary(boundaryOf(m_run, m_epochsPhase1));
    m_aurocLegend->clear();
    m_aurocPanel->setSubtitle({});
    std::vector<const spec::RunSummary*> folds;
    std::vector<const spec::RunSummary*> others;
    if (!m_run.place.study.empty() && m_run.place.isPart())
        folds.push_back(&m_run);
    for (const spec::RunSummary* overlay : overlays)
        (!folds.empty() && isSameBundle(overlay->place, m_run.place) ? folds : others)
            .push_back(overlay);
    if (folds.size() > 1) {
        drawBundle(std::move(folds), others);
        return;
    }
    std::vector<CurvePlot::Series> series;
    series.push_back(aurocOf(m_run, tr("this run"), 0, 0));
    m_aurocLegend->addLine(tr("this run"), 0);
    addOthers(others, 1, series, *m_aurocLegend);
    m_auroc->setBand({});
    m_auroc->setSeries(std::move(series));
    const std::optional<double> best = bestAurocEpoch(m_run);
    m_auroc->setBest(best, best ? *bestEpochOf(m_run)->valAuroc : 0);
}

void RunCurves::drawBundle(std::vector<const spec::RunSummary*> folds,
                           const std::vector<const spec::RunSummary*>& others) {
    std::sort(folds.begin(), folds.end(), [](const spec::RunSummary* a, const spec::RunSummary* b) {
        return std::tie(a->place.repeat, a->place.fold, a->place.inner) <
               std::tie(b->place.repeat, b->place.fold, b->place.inner);
    });
    m_aurocPanel->setSubtitle(tr("by fold"));
    std::vector<CurvePlot::Series> series;
    std::map<int, std::vector<double>> ofEpoch;
    std::size_t finished = 0;
    const bool roomy = folds.size() <= kMostNamedFolds;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        const spec::RunSummary& fold = *folds[i];
        const bool isShown = fold.id == m_run.id;
        // Of its place, so that it stays when others come in.
        const int color =
            std::max(0, fold.place.inner > 0 ? fold.place.inner - 1 : fold.place.number() - 1);
        CurvePlot::Series line = aurocOf(fold, RunPlaceText::part(fold.place), color, color % 3);
        line.points = false;
        line.width = isShown ? 3 : 1.5;
        line.star = bestAurocEpoch(fold);
        if (roomy || isShown)
            m_aurocLegend->addLine(roomy ? briefName(fold.place) : RunPlaceText::part(fold.place),
                                   color, dashStyle(color % 3));
        series.push_back(std::move(line));
        if (!spec::hasResult(fold.outcome))
            continue;
        ++finished;
        for (const spec::EpochReport& epoch : fold.history)
            if (epoch.valAuroc)
                ofEpoch[epoch.globalEpoch].push_back(*epoch.valAuroc);
    }
    // The thick line lies over the others.
    const auto own = std::find_if(series.begin(), series.end(),
                                  [](const CurvePlot::Series& one) { return one.width > 2; });
    std::rotate(own, own + 1, series.end());
    CurvePlot::Band band;
    CurvePlot::Series mean{tr("mean of %n ended fold(s)", nullptr, static_cast<int>(finished)),
                           -1,
                           0,
                           false,
                           false,
                           {},
                           {}};
    mean.width = 2.5;
    for (const auto& [epoch, values] : ofEpoch) {
        // Where one of them has stopped already the mean would be of others than before.
        if (finished < 2 || values.size() < finished)
            continue;
        const auto n = static_cast<double>(values.size());
        const double average = std::accumulate(values.begin(), values.end(), 0.0) / n;
        double squares = 0;
        for (const double value : values)
            squares += (value - average) * (value - average);
        const double sd = std::sqrt(squares / (n - 1));
        mean.x.push_back(epoch);
        mean.y.push_back(average);
        band.x.push_back(epoch);
        band.low.push_back(average - sd);
        band.high.push_back(std::min(average + sd, 1.0));
    }
    if (!mean.x.empty()) {
        m_aurocLegend->addLine(tr("mean ± sd of %1").arg(finished), -1);
        series.push_back(std::move(mean));
    }
    addOthers(others, std::max(m_run.place.folds, static_cast<int>(folds.size())), series,
              *m_aurocLegend);
    m_auroc->setBand(band);
    m_auroc->setSeries(std::move(series));
    m_auroc->setBest({}, 0);
}

void RunCurves::makeClasses() {
    for (const Small& small : m_perClass) {
        small.panel->hide();
        small.panel->deleteLater();
    }
    m_perClass.clear();
    m_classOf.clear();
    for (std::size_t c = m_first; c < m_classes.size() && m_perClass.size() < kMostMultiples; ++c) {
        // Of two classes one AUROC is the other's mirror: the positive class speaks for both.
        if (m_classes.size() == 2 && m_positive >= 0 && static_cast<int>(c) != m_positive)
            continue;
        Small small = makeSmall(QString::fromStdString(m_classes[c]), static_cast<int>(c), true);
        small.panel->setToolTip(tr("AUROC of the class on validation, and of which epoch it is"));
        m_row->insertWidget(static_cast<int>(m_perClass.size()), small.panel, 1);
        m_perClass.push_back(small);
        m_classOf.push_back(c);
    }
    m_pager->setVisible(m_classes.size() > kMostMultiples);
    m_shownText->setText(tr("AUROC of each class on validation: %1 to %2 of %3")
                             .arg(m_first + 1)
                             .arg(m_first + m_perClass.size())
                             .arg(m_classes.size()));
    m_back->setEnabled(m_first > 0);
    m_forth->setEnabled(m_first + kMostMultiples < m_classes.size());
}

void RunCurves::stepClasses(int by) {
    // The last page is full as well.
    const std::size_t last = m_classes.size() - std::min(m_classes.size(), kMostMultiples);
    m_first = by > 0 ? std::min(m_first + kMostMultiples, last)
                     : m_first - std::min(m_first, kMostMultiples);
    makeClasses();
    drawSmall();
}

void RunCurves::drawSmall() {
    const std::optional<double> boundary = boundaryOf(m_run, m_epochsPhase1);
    const auto draw = [&](const Small& small, int color, const auto& valueOf, const auto& textOf) {
        CurvePlot::Series one{{}, color, 0, false, false, {}, {}};
        for (const spec::EpochReport& epoch : m_run.history) {
            if (const std::optional<double> value = valueOf(epoch)) {
                one.x.push_back(epoch.globalEpoch);
                one.y.push_back(*value);
            }
        }
        small.value->setText(one.y.empty() ? QStringLiteral("—")
                                           : tr("%1, epoch %2", "value, of which epoch")
                                                 .arg(textOf(one.y.back()))
                                                 .arg(static_cast<int>(one.x.back())));
        small.plot->setSeries({std::move(one)});
        small.plot->setEpochs(epochsShown(m_run));
        small.plot->setPhaseBoundary(boundary);
    };
    for (std::size_t i = 0; i < m_perClass.size(); ++i) {
        const std::size_t c = m_classOf[i];
        draw(
            m_perClass[i], 0,
            [&](const spec::EpochReport& epoch) {
                return c < epoch.valAurocPerClass.size() ? epoch.valAurocPerClass[c] : std::nullopt;
            },
            [](double value) { return Format::share(value); });
    }
    draw(
        m_rate, 3, [](const spec::EpochReport& epoch) { return std::optional<double>(epoch.lr); },
        [](double value) { return Format::scientific(value); });
    draw(
        m_speed, 4,
        [](const spec::EpochReport& epoch) { return std::optional<double>(epoch.imagesPerSecond); },
        [](double value) { return Format::count(std::lround(value)); });
}

}  // namespace lightbox::gui
