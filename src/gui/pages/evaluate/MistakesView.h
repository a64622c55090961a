// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <memory>
#include <optional>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"

class QGridLayout;
class QLabel;

namespace lightbox::gui {

class EmptyState;
class ProjectSession;
class Theme;
class ThumbnailLoader;

/// One image on film with its probability; clicked to read it.
class MistakeButton : public QAbstractButton {
    Q_OBJECT

public:
    MistakeButton(const Theme& theme, ThumbnailLoader& loader, QWidget* parent = nullptr);
    void show(const spec::ImageRecord& image, const QString& name, double probability, int truth);
    [[nodiscard]] std::int64_t key() const { return m_image.key; }
    [[nodiscard]] QSize sizeHint() const override { return {76, 92}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using QWidget::show;

    const Theme& m_theme;
    ThumbnailLoader& m_loader;
    spec::ImageRecord m_image;
    double m_probability = 0;
    int m_truth = -1;
};

/// The cases about which the model is wrong and most certain, as pictures; they follow the threshold.
class MistakesView : public QWidget {
    Q_OBJECT

public:
    MistakesView(const Theme& theme, const ProjectSession& session, ThumbnailLoader& loader,
                 QWidget* parent = nullptr);
    /// Looks for them when it is seen.
    void show(std::shared_ptr<const EvaluationData> data, const evaluation::Decision& decision);
    /// Two thresholds in place of a decision: what is referred is no mistake.
    void showZones(std::shared_ptr<const EvaluationData> data, const OperatingThresholds& at);

Q_SIGNALS:
    /// All mistakes, led by the one that was clicked.
    void mistakeClicked(const std::vector<lightbox::spec::ImageId>& images);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Mistake {
        std::size_t row = 0;
        double wrong = 0;  ///< the distance between what was said and what is true
        double probability = 0;
        int truth = -1;
    };
    void show(std::shared_ptr<const EvaluationData> data);
    void find();
    void findCalled();
    void findZones();
    void sortFirst(std::size_t count);
    void listFrom(std::size_t place);
    using QWidget::show;
    void place();

    const Theme& m_theme;
    const ProjectSession& m_session;
    ThumbnailLoader& m_loader;
    QGridLayout* m_grid;
    EmptyState* m_none;
    std::vector<MistakeButton*> m_buttons;
    std::vector<Mistake> m_mistakes;  ///< the worst first, as far as they are sorted
    std::size_t m_sorted = 0;
    std::shared_ptr<const EvaluationData> m_data;
    std::optional<evaluation::Decision> m_decision;  ///< nullopt: there are two thresholds
    OperatingThresholds m_at;
    bool m_stale = false;
};

}  // namespace lightbox::gui
