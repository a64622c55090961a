// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>
#include <vector>

namespace lightbox::gui {

class ShownImages;
class Theme;
class ThumbnailLoader;

/// A case of the worklist: picture, name, marks, probability with the threshold on its bar, and how it was read. Headers of
/// groups are 28 px, cases 51.
class WorklistDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// px, of a list: it gives way before the film does.
    static constexpr int kLeastWidth = 200;
    static constexpr int kMostWidth = 288;

    WorklistDelegate(const Theme& theme, const ShownImages& images, ThumbnailLoader& loader,
                     QObject* parent = nullptr);
    /// Hides what the model says of cases that have not been read.
    void setBlind(bool blind) { m_blind = blind; }
    /// The thresholds on the bars.
    void setTicks(std::vector<double> ticks) { m_ticks = std::move(ticks); }
    void setOrderNote(const QString& note) { m_orderNote = note; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    void paintHeader(QPainter* painter, const QRect& box, const QModelIndex& index) const;
    void paintCase(QPainter* painter, const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void paintVerdict(QPainter* painter, const QPointF& place, const QString& verdict) const;

    const Theme& m_theme;
    const ShownImages& m_images;
    ThumbnailLoader& m_loader;
    bool m_blind = false;
    std::vector<double> m_ticks;
    QString m_orderNote;
};

}  // namespace lightbox::gui
