// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "spec/Health.h"
#include "widgets/Panel.h"

class QLabel;
class QScrollArea;
class QTableWidget;

namespace lightbox::gui {

class Badge;
class Button;
class IconButton;
class Theme;

/// The health report: findings by severity left, those that somebody accepted below them and in a count of their own; effect
/// and remedy of the chosen one right; each leads to its images. Folds to its head.
class HealthPanel : public Panel {
    Q_OBJECT

public:
    explicit HealthPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(std::shared_ptr<const spec::HealthReport> report);

Q_SIGNALS:
    void imagesAsked(const QString& title, const std::vector<lightbox::spec::ImageId>& images);
    void acceptAsked(const lightbox::spec::Finding& finding);
    void withdrawAsked(const lightbox::spec::Finding& finding);
    void againAsked();
    void deeperAsked();

private:
    QWidget* makeDetail();
    void fillRow(int row, const spec::Finding& finding);
    void showFinding(int row);
    [[nodiscard]] const spec::Finding* findingAt(int row) const;
    void fold(bool folded);

    const Theme& m_theme;
    std::shared_ptr<const spec::HealthReport> m_report;
    std::vector<std::size_t> m_rows;  ///< index of each row's finding
    Badge *m_high, *m_medium, *m_low, *m_accepted;
    IconButton* m_fold = nullptr;
    QWidget* m_content = nullptr;
    QTableWidget* m_table = nullptr;
    QScrollArea* m_words = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    Button* m_show = nullptr;
    Button* m_accept = nullptr;
    Button* m_withdraw = nullptr;
    bool m_folded = false;
};

}  // namespace lightbox::gui
