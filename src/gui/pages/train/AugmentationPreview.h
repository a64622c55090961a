// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <cstdint>
#include <functional>
#include <memory>

#include "engine/Images.h"
#include "session/AppContext.h"
#include "spec/Training.h"

namespace lightbox::base {
class Error;
}

namespace lightbox::gui {

class AugmentationPanel;

/// Offers cases to the panel of augmentation and renders what the settings do to the chosen one.
class AugmentationPreview : public QObject {
    Q_OBJECT

public:
    AugmentationPreview(AppContext& context, AugmentationPanel& panel, QObject* parent);

    /// The cases chosen on Cases, then some of all others; none of a test set.
    void offerCases();
    /// Renders with these settings, and with them again when another case or seed is asked for.
    void show(const spec::TrainingSpec& spec);
    /// What an image was may be another one now.
    void forget();
    /// Nothing is chosen: another project begins.
    void startAnew();
    [[nodiscard]] bool settled() const { return !m_rendering; }

Q_SIGNALS:
    void failed(const lightbox::base::Error& error);

private:
    void render();

    AppContext& m_context;
    AugmentationPanel& m_panel;
    spec::TrainingSpec m_spec;
    std::shared_ptr<const engine::PreviewSample> m_sample;  ///< of the case, decoded
    std::uint64_t m_shuffled = 0;  ///< seeds that the preview is ahead of the run's
    bool m_rendering = false;
};

}  // namespace lightbox::gui
