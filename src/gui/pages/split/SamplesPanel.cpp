// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPanels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "base/Random.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastPicture = 58;  ///< px
constexpr int kMostPicture = 112;
constexpr int kPictureGap = 4;
constexpr int kSetGap = 16;
constexpr int kFewestPerSet = 2;  ///< images of a set
constexpr int kUsualPerSet = 3;
constexpr int kMostPerSet = 8;
constexpr std::size_t kSetsShown = 3;
}  // namespace

SamplesPanel::SamplesPanel(const Theme& theme, ThumbnailLoader& loader, QWidget* parent)
    : Panel(tr("Look at them"), parent),
      m_theme(theme),
      m_loader(loader) {
    setSubtitle(tr("drawn at random; sets should look alike"));
    auto* again = new Button(theme, tr("Draw again"), QStringLiteral("shuffle"), ButtonKind::Link);
    connect(again, &QPushButton::clicked, this, [this] {
        ++m_draw;
        draw();
    });
    addHeadAction(again);
    connect(&loader, &ThumbnailLoader::ready, this, &SamplesPanel::paintPictures);
}

void SamplesPanel::setImages(std::shared_ptr<const spec::Dataset> dataset,
                             std::map<std::int64_t, spec::Set> members, const ImageNames& names) {
    m_names = names;
    m_dataset = std::move(dataset);
    m_members = std::move(members);
    draw();
}

void SamplesPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // Larger first, then more of them.
    const int room = (width() - 24 - 2 * kSetGap) / static_cast<int>(kSetsShown);
    const int side = std::clamp((room - (kUsualPerSet - 1) * kPictureGap) / kUsualPerSet,
                                kLeastPicture, kMostPicture);
    const int count =
        std::clamp((room + kPictureGap) / (side + kPictureGap), kFewestPerSet, kMostPerSet);
    if (side == m_side && count == m_perSet)
        return;
    m_side = side;
    m_perSet = count;
    draw();
}

void SamplesPanel::draw() {
    auto* row = new QHBoxLayout(renewed(this, m_pictures));
    // As many as there is room for, never more room for as many.
    m_pictures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSetGap);
    m_buttons.clear();
    if (!m_dataset)
        return;
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test}) {
        std::vector<std::size_t> of;
        for (std::size_t i = 0; i < m_dataset->images.size(); ++i)
            if (const auto found = m_members.find(m_dataset->images[i].key);
                found != m_members.end() && found->second == set)
                of.push_back(i);
        if (of.empty())
            continue;
        base::Random random({m_draw, static_cast<std::uint64_t>(set)});
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(makeLabel(titleOfSet(set), TextRole::Small));
        auto* pictures = new QHBoxLayout;
        pictures->setSpacing(kPictureGap);
        for (int i = 0; i < m_perSet; ++i) {
            const std::size_t image = of[random.below(of.size())];
            auto* button = new QToolButton;
            button->setFixedSize(m_side, m_side);
            button->setIconSize(QSize(m_side - 2, m_side - 2));
            button->setStyleSheet(QStringLiteral("QToolButton { background: #0B0C0E; border: none; "
                                                 "padding: 0; border-radius: 2px; }"));
            button->setToolTip(m_names.path(m_dataset->images[image]));
            button->setAccessibleName(tr("Image %1").arg(button->toolTip()));
            connect(button, &QToolButton::clicked, this,
                    [this, image] { Q_EMIT imageChosen(m_dataset->images[image].id); });
            pictures->addWidget(button);
            m_buttons.emplace_back(button, image);
        }
        // A stretch would have a gap beside it.
        pictures->setAlignment(Qt::AlignLeft);
        column->addLayout(pictures);
        row->addLayout(column, 1);
    }
    paintPictures();
}

void SamplesPanel::paintPictures() {
    for (const auto& [button, image] : m_buttons) {
        if (!button->icon().isNull())
            continue;
        const QPixmap thumbnail = m_loader.get(m_dataset->images[image]);
        if (!thumbnail.isNull())
            button->setIcon(QIcon(thumbnail));
    }
}

// --- seal

}  // namespace lightbox::gui
