// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "session/AppContext.h"
#include "spec/Bookmark.h"

class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class BannerStack;
class BookmarkRow;
class IconButton;

/// Candidate thresholds of the run and class in view, kept with the project: each with what it does here, clicked to go there. One of
/// the other scale or unit says which, has no figures here and brings that into view.
class BookmarkList : public QWidget {
    Q_OBJECT

public:
    BookmarkList(AppContext& context, BannerStack& banners, QWidget* parent = nullptr);
    void setData(std::shared_ptr<const EvaluationData> data);
    /// The one in force is marked.
    void setThreshold(const OperatingThresholds& at);
    /// Why none of them can be gone to; empty: they can, but for what a lock keeps out of view.
    void setFixed(const QString& why);
    /// In place of one of the same thresholds of the same cases and scale.
    void add(const spec::Bookmark& bookmark);
    /// The run is no longer in view; what is to be written is written.
    void leave();
    void reset();
    [[nodiscard]] bool busy() const { return m_reading || m_writing; }
    /// Of the cases and the scale in view.
    [[nodiscard]] std::vector<double> thresholds() const;

Q_SIGNALS:
    void chosen(const lightbox::spec::Bookmark& bookmark);
    /// Of the class in view.
    void changed();

private:
    void read();
    /// Of a run, what is to be written or is being written; null: the file holds all.
    [[nodiscard]] const std::vector<spec::Bookmark>* waitingOf(const spec::RunId& run) const;
    void write();
    void writeNext();
    void fill();
    void addRow(const spec::Bookmark& bookmark);
    void remove(const spec::Bookmark& bookmark);
    [[nodiscard]] std::vector<spec::Bookmark> ofClass() const;
    [[nodiscard]] bool isInView(const spec::Bookmark& bookmark) const;
    void showReach();

    AppContext& m_context;
    BannerStack& m_banners;
    QVBoxLayout* m_rows;
    QLabel* m_hint;
    std::shared_ptr<const EvaluationData> m_data;
    struct Pending {
        spec::RunId run;
        std::vector<spec::Bookmark> bookmarks;
    };
    std::vector<Pending> m_pending;           ///< to be written, oldest first; one a run
    std::optional<Pending> m_written;         ///< on its way into the file
    spec::RunId m_run;                        ///< whose bookmarks they are
    std::vector<spec::Bookmark> m_bookmarks;  ///< of every class
    std::vector<BookmarkRow*> m_shown;
    OperatingThresholds m_at;
    QString m_fixed;
    bool m_reading = false;
    bool m_writing = false;
};

/// A bookmark: name, threshold, sensitivity and specificity, and a way to be rid of it.
class BookmarkRow : public QWidget {
    Q_OBJECT

public:
    /// `figures`: of the cases in view; nullopt: it speaks of others.
    BookmarkRow(const Theme& theme, const spec::Bookmark& bookmark,
                const std::optional<OperatingFigures>& figures, QWidget* parent = nullptr);
    void setInForce(bool inForce);
    /// It cannot be gone to; empty: it can.
    void setOff(const QString& why);
    [[nodiscard]] double threshold() const { return m_at.threshold; }
    [[nodiscard]] const OperatingThresholds& at() const { return m_at; }
    /// The cases in view are those it was chosen on.
    [[nodiscard]] bool isInView() const { return m_isInView; }
    [[nodiscard]] spec::Scale scale() const { return m_scale; }

Q_SIGNALS:
    void clicked();
    void removeClicked();

private:
    const Theme& m_theme;
    OperatingThresholds m_at;
    spec::Scale m_scale;
    bool m_isInView;
    IconButton* m_go;
};

}  // namespace lightbox::gui
