// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/SampleSheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "base/Random.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "pages/cases/Distribution.h"
#include "pages/cases/SampleButton.h"
#include "widgets/ClassMark.h"
#include "widgets/Labels.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {
constexpr int kSampleGap = 6;
constexpr int kSpreadHeight = 130;  ///< px, of the distributions
constexpr int kHeadingHeight = 24;
constexpr int kMostRows = 4;  ///< of a class
}  // namespace

SampleSheet::SampleSheet(const Theme& theme, ThumbnailLoader& loader, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_loader(loader),
      m_intensity(new Distribution(theme, tr("Mean intensity"))),
      m_aspect(new Distribution(theme, tr("Width / height"))),
      m_size(new Distribution(theme, tr("Side, pixels"))) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("surface", "film");
    setAccessibleName(tr("Sample sheet"));
    auto* content = new QWidget;
    content->setProperty("surface", "film");
    content->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 8, 12, 4);
    m_column->setSpacing(4);
    auto* spread = new QHBoxLayout;
    spread->setSpacing(20);
    for (Distribution* one : {m_intensity, m_aspect, m_size})
        spread->addWidget(one, 1);
    m_column->addLayout(spread);
    m_column->addStretch(1);
    setWidget(content);
    connect(&loader, &ThumbnailLoader::ready, this, [this](qint64 key) {
        // One that others crowded out is asked for again: no place stays empty.
        for (const Sample& sample : m_samples)
            if (sample.button->icon().isNull() ||
                m_dataset->images[static_cast<std::size_t>(sample.image)].key == key)
                showThumbnail(sample);
    });
}

void SampleSheet::setImages(std::shared_ptr<const spec::Dataset> dataset,
                            const std::vector<int>& shown, const ImageNames& names) {
    m_dataset = std::move(dataset);
    m_shown = shown;
    m_names = names;
    fill();
}

void SampleSheet::setChosen(const spec::ImageId& image) {
    m_chosen = image;
    for (const Sample& sample : m_samples)
        sample.button->setChosen(m_dataset->images[static_cast<std::size_t>(sample.image)].id ==
                                 image);
}

void SampleSheet::drawAgain() {
    ++m_draw;
    fill();
}

void SampleSheet::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    const int columns =
        std::max(1, (viewport()->width() - 24) / (SampleButton::kSide + kSampleGap));
    if (columns != m_columns || rowsPerClass() != m_rowsPerClass) {
        m_columns = columns;
        fill();
    }
}

int SampleSheet::rowsPerClass() const {
    if (!m_dataset)
        return 1;
    const int classes = std::max(1, static_cast<int>(m_dataset->info.classes.size()));
    const int room = (viewport()->height() - kSpreadHeight) / classes - kHeadingHeight;
    return std::clamp(room / (SampleButton::kSide + kSampleGap), 1, kMostRows);
}

void SampleSheet::fill() {
    m_rowsPerClass = rowsPerClass();
    delete m_rows;
    m_rows = new QWidget;
    m_samples.clear();
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    m_column->insertWidget(0, m_rows);
    if (!m_dataset || m_columns == 0)
        return;
    const auto& classes = m_dataset->info.classes;
    // The last row: no label, or one that is sealed.
    std::vector<std::vector<int>> perClass(classes.size() + 1);
    for (const int i : m_shown) {
        const spec::ImageRecord& image = m_dataset->images[static_cast<std::size_t>(i)];
        const bool known =
            image.label >= 0 && static_cast<std::size_t>(image.label) < classes.size();
        bool placed = known;
        if (known)
            perClass[static_cast<std::size_t>(image.label)].push_back(i);
        for (std::size_t c = 0; c < std::min(image.labels.size(), classes.size()); ++c)
            if (image.labels[c] == 1) {
                perClass[c].push_back(i);
                placed = true;
            }
        if (!placed)
            perClass.back().push_back(i);
    }
    for (std::size_t c = 0; c < perClass.size(); ++c) {
        if (perClass[c].empty())
            continue;
        const bool last = c == classes.size();
        auto* head = new QHBoxLayout;
        head->setSpacing(6);
        auto* mark = new QLabel;
        const int cls = last ? -1 : static_cast<int>(c);
        mark->setPixmap(
            classMarkPixmap(cls, Theme::classColorOnFilm(cls), 10, devicePixelRatioF()));
        head->addWidget(mark);
        const QString name = last ? tr("no label, or sealed") : QString::fromStdString(classes[c]);
        const auto all = static_cast<std::int64_t>(perClass[c].size());
        const std::int64_t most = std::int64_t{m_columns} * m_rowsPerClass;
        const QString count = Format::count(all);
        head->addWidget(makeLabel(
            all <= most ? tr("%1, %2 image(s)", nullptr, static_cast<int>(all)).arg(name, count)
                        : tr("%1, %2 of %3 image(s)", nullptr, static_cast<int>(all))
                              .arg(name, Format::count(most), count),
            TextRole::Film));
        head->addStretch(1);
        rows->addLayout(head);
        base::Random random({m_draw, c});
        std::vector<int> drawn = perClass[c];
        random.shuffle(std::span(drawn));
        drawn.resize(std::min(drawn.size(), static_cast<std::size_t>(most)));
        auto* pictures = new QGridLayout;
        pictures->setSpacing(kSampleGap);
        int place = 0;
        for (const int i : drawn) {
            const spec::ImageRecord& image = m_dataset->images[static_cast<std::size_t>(i)];
            auto* button = new SampleButton;
            button->setToolTip(m_names.path(image));
            button->setAccessibleName(m_names.image(image));
            connect(button, &QToolButton::clicked, this,
                    [this, id = image.id] { Q_EMIT imageChosen(id); });
            button->setChosen(image.id == m_chosen);
            pictures->addWidget(button, place / m_columns, place % m_columns);
            ++place;
            m_samples.push_back({i, button});
            showThumbnail(m_samples.back());
        }
        pictures->setColumnStretch(m_columns, 1);
        rows->addLayout(pictures);
    }
    fillDistributions(perClass);
}

void SampleSheet::fillDistributions(const std::vector<std::vector<int>>& perClass) {
    const std::size_t classes = perClass.size() - 1;
    std::vector<std::vector<double>> intensity(classes), aspect(classes), side(classes);
    QStringList names;
    for (std::size_t c = 0; c < classes; ++c) {
        names << QString::fromStdString(m_dataset->info.classes[c]);
        for (const int i : perClass[c]) {
            const spec::ImageRecord& image = m_dataset->images[static_cast<std::size_t>(i)];
            intensity[c].push_back(image.meanIntensity);
            aspect[c].push_back(static_cast<double>(image.width) / std::max(image.height, 1));
            side[c].push_back(std::sqrt(static_cast<double>(image.width) * image.height));
        }
    }
    // Without a label that is known the spread of all is what there is to see.
    if (std::all_of(intensity.begin(), intensity.end(),
                    [](const auto& values) { return values.empty(); })) {
        names = {tr("all images")};
        intensity.assign(1, {});
        aspect.assign(1, {});
        side.assign(1, {});
        for (const int i : perClass.back()) {
            const spec::ImageRecord& image = m_dataset->images[static_cast<std::size_t>(i)];
            intensity[0].push_back(image.meanIntensity);
            aspect[0].push_back(static_cast<double>(image.width) / std::max(image.height, 1));
            side[0].push_back(std::sqrt(static_cast<double>(image.width) * image.height));
        }
    }
    m_intensity->setValues(intensity, names, 2);
    m_aspect->setValues(aspect, names, 2);
    m_size->setValues(side, names, 0);
}

void SampleSheet::showThumbnail(const Sample& sample) {
    const QPixmap pixmap = m_loader.get(m_dataset->images[static_cast<std::size_t>(sample.image)]);
    if (!pixmap.isNull())
        sample.button->setIcon(QIcon(pixmap));
}

}  // namespace lightbox::gui
