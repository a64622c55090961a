// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "pages/cases/Evidence.h"
#include "spec/Health.h"
#include "widgets/Panel.h"

class QLabel;
class QScrollArea;
class QTableWidget;

namespace lightbox::gui {

class Badge;
class Button;
class EvidencePlot;
class IconButton;
class Theme;

/// The health report: findings by severity left, those that somebody accepted below them and in a count of their own; effect
/// and remedy of the chosen one right; each leads to its images. Folds to its head.
class HealthPanel : public Panel {
    Q_OBJECT

public:
    explicit HealthPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(std::shared_ptr<const spec::HealthReport> report);
    /// Paths of files that could not be read are told by their reasons only.
    void setNamesHidden(bool hidden);
    /// What a model that sees the whole image reaches on validation, beside which a shortcut is
    /// held; nullopt: there is none yet.
    void setWholeImage(const std::optional<Evidence>& wholeImage);

Q_SIGNALS:
    /// Its message as it is shown, and itself, for the images and groups.
    void imagesAsked(const QString& title, const lightbox::spec::Finding& finding);
    void exportAsked();
    void acceptAsked(const lightbox::spec::Finding& finding);
    void withdrawAsked(const lightbox::spec::Finding& finding);
    /// Of ids that differ only in form: each group is one patient.
    void mergeAsked(const lightbox::spec::Finding& finding);
    void againAsked();
    void deeperAsked();

private:
    QWidget* makeDetail();
    void fillRow(int row, const spec::Finding& finding);
    void showFinding(int row);
    [[nodiscard]] const spec::Finding* findingAt(int row) const;
    void fold(bool folded);

public:
    /// Height of the page: of a low one it takes less.
    void setRoom(int height);

private:
    const Theme& m_theme;
    std::shared_ptr<const spec::HealthReport> m_report;
    std::optional<Evidence> m_wholeImage;
    std::vector<std::size_t> m_rows;  ///< index of each row's finding
    Badge *m_high, *m_medium, *m_low, *m_accepted;
    IconButton* m_fold = nullptr;
    IconButton* m_export = nullptr;
    QWidget* m_content = nullptr;
    QTableWidget* m_table = nullptr;
    QScrollArea* m_words = nullptr;
    EvidencePlot* m_evidence = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    Button* m_show = nullptr;
    Button* m_merge = nullptr;
    Button* m_accept = nullptr;
    Button* m_withdraw = nullptr;
    bool m_folded = false;
    int m_openHeight = 280;  ///< px
    bool m_namesHidden = false;
};

}  // namespace lightbox::gui
