// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "spec/Health.h"
#include "widgets/Panel.h"

class QLabel;
class QTableWidget;

namespace lightbox::gui {

class Badge;
class Button;
class IconButton;
class Theme;

/// The health report: findings by severity left, effect and remedy of the chosen one right; each leads to its images. Folds to its head.
class HealthPanel : public Panel {
    Q_OBJECT

public:
    explicit HealthPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(std::shared_ptr<const spec::HealthReport> report);

Q_SIGNALS:
    void imagesAsked(const QString& title, const std::vector<lightbox::spec::ImageId>& images);
    void againAsked();
    void deeperAsked();

private:
    void showFinding(int row);
    void fold(bool folded);

    const Theme& m_theme;
    std::shared_ptr<const spec::HealthReport> m_report;
    Badge *m_high, *m_medium, *m_low;
    IconButton* m_fold = nullptr;
    QWidget* m_content = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    Button* m_show = nullptr;
    bool m_folded = false;
};

}  // namespace lightbox::gui
