// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/train/AugmentationPreview.h"

#include <algorithm>

#include "pages/train/AugmentationPanel.h"
#include "session/ProjectSession.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

AugmentationPreview::AugmentationPreview(AppContext& context, AugmentationPanel& panel,
                                         QObject* parent)
    : QObject(parent),
      m_context(context),
      m_panel(panel) {
    connect(&panel, &AugmentationPanel::caseChosen, this, &AugmentationPreview::render);
    connect(&panel, &AugmentationPanel::shuffleAsked, this, [this] {
        ++m_shuffled;
        render();
    });
}

void AugmentationPreview::offerCases() {
    // Training images: an augmented test image would be a look into a sealed set.
    constexpr std::size_t kOffered = 8;
    const ProjectSession& session = m_context.session;
    const auto dataset = session.dataset();
    std::vector<const spec::ImageRecord*> usable;
    for (const spec::ImageRecord& image : dataset->images)
        if (session.setOf(image.key) != spec::Set::Test)
            usable.push_back(&image);
    std::vector<std::pair<QString, qint64>> cases;
    const auto offer = [&](const spec::ImageRecord& image) {
        const bool there = std::any_of(cases.begin(), cases.end(),
                                       [&](const auto& one) { return one.second == image.key; });
        if (!there)
            cases.emplace_back(session.names().image(image), image.key);
    };
    for (const spec::ImageId& id : session.chosenImages())
        if (const spec::ImageRecord* image = session.image(id);
            image != nullptr && session.setOf(image->key) != spec::Set::Test)
            offer(*image);
    for (std::size_t i = 0; i < std::min(kOffered, usable.size()); ++i)
        offer(*usable[i * usable.size() / std::min(kOffered, usable.size())]);
    m_panel.setCases(cases);
}

void AugmentationPreview::forget() {
    m_sample.reset();
    m_shuffled = 0;
    m_rendering = false;
    m_context.jobs.drop(this, QStringLiteral("preview"));
    m_panel.setPreview({});
}

void AugmentationPreview::startAnew() {
    forget();
    m_panel.setCases({});
}

void AugmentationPreview::show(const spec::TrainingSpec& spec) {
    m_spec = spec;
    render();
}

void AugmentationPreview::render() {
    const std::optional<qint64> key = m_panel.chosenCase();
    const spec::ImageRecord* found =
        key && m_context.session.isOpen() ? m_context.session.image(*key) : nullptr;
    if (found == nullptr)
        return;
    m_rendering = true;
    spec::TrainingSpec spec = m_spec;
    spec.seed += m_shuffled;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("preview")}, this,
        [image = *found, spec, sample = m_sample](std::stop_token,
                                                  spec::ProgressObserver&) mutable {
            if (sample == nullptr || !sample->fits(image, spec))
                sample = std::make_shared<const engine::PreviewSample>(
                    engine::previewSample(image, spec));
            return std::pair(sample, engine::previewAugmentation(*sample, spec,
                                                                 AugmentationPanel::previewViews));
        },
        [this, spec](const std::pair<std::shared_ptr<const engine::PreviewSample>,
                                     std::vector<engine::AugmentedView>>& made) {
            m_rendering = false;
            m_sample = made.first;
            const std::vector<engine::AugmentedView>& views = made.second;
            std::vector<AugmentedPicture> pictures;
            for (const engine::AugmentedView& view : views)
                pictures.push_back({view.pixels, pictures.empty()
                                                     ? QStringList()
                                                     : drawWords(view.draw, spec.augment)});
            m_panel.setPreview(std::move(pictures));
        },
        [this](const base::Error& error) {
            m_rendering = false;
            Q_EMIT failed(error);
        });
}

}  // namespace lightbox::gui
