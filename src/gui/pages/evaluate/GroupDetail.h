// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/SubgroupData.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace lightbox::gui {

class Button;
class ClassLabel;
class MistakeButton;
class ProjectSession;
class Theme;
class ThumbnailLoader;

/// One subgroup: what it is, how it does beside all other cases at the threshold, and the pictures that it is wrong about.
class GroupDetail : public QWidget {
    Q_OBJECT

public:
    GroupDetail(const Theme& theme, const ProjectSession& session, ThumbnailLoader& loader,
                QWidget* parent = nullptr);
    struct Group {
        const SubgroupRow* row = nullptr;  ///< null: none
        QString name;
        QString about;         ///< how it was found; empty: it is a group of a field
        bool isWorse = false;  ///< than chance explains
    };
    void setData(std::shared_ptr<const EvaluationData> data);
    void show(const Group& group, const OperatingThresholds& at);
    /// Its name and the ways to its cases alone.
    void setBrief(bool brief);
    [[nodiscard]] QString title() const;
    /// Of the pictures, as many as there is room for: the surest misses, then the surest false alarms.
    [[nodiscard]] std::vector<std::int64_t> pictures() const;

Q_SIGNALS:
    void casesClicked();
    void mistakesClicked();
    /// All mistakes, led by the one that was clicked.
    void mistakeClicked(const std::vector<lightbox::spec::ImageId>& images);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using QWidget::show;
    struct Kind {
        ClassLabel* label = nullptr;
        std::vector<std::uint32_t>
            cases;  ///< by their number in EvaluationData::scores, the surest first
        QHBoxLayout* row = nullptr;
        std::vector<MistakeButton*> buttons;
    };
    QWidget* makeHead();
    QWidget* makeFigures();
    QWidget* makePictures();
    void showFigures();
    void findMistakes();
    void placePictures();
    void showKind(Kind& kind, std::size_t count, int truth);
    void listFrom(std::uint32_t first);

    const Theme& m_theme;
    const ProjectSession& m_session;
    ThumbnailLoader& m_loader;
    std::shared_ptr<const EvaluationData> m_data;
    Group m_group;
    OperatingThresholds m_at;
    QLabel* m_icon;
    QLabel* m_name;
    QLabel* m_about;
    Button* m_mistakes;
    Button* m_cases;
    QWidget* m_body = nullptr;
    QLabel* m_share = nullptr;
    QLabel* m_where = nullptr;  ///< "At 0.829"
    std::array<std::array<QLabel*, 2>, 3>
        m_figures{};  ///< sensitivity, specificity, errors: of it and of the others
    QWidget* m_pictures = nullptr;
    QLabel* m_right = nullptr;  ///< nothing is wrong
    Kind m_missed, m_alarms;
    bool m_brief = false;
};

}  // namespace lightbox::gui
