// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "session/AppContext.h"
#include "spec/Bookmark.h"

class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class BannerStack;
class BookmarkRow;
class IconButton;

/// Candidate thresholds of the run and class in view, kept with the project: each with what it does here, clicked to go there.
class BookmarkList : public QWidget {
    Q_OBJECT

public:
    BookmarkList(AppContext& context, BannerStack& banners, QWidget* parent = nullptr);
    void setData(std::shared_ptr<const EvaluationData> data);
    /// The one in force is marked.
    void setThreshold(double threshold);
    /// `objective`: by what it was found, as OperatingPoint::objective has it.
    void add(double threshold, const std::string& objective);
    void reset();
    [[nodiscard]] bool busy() const { return m_reading || m_writing; }
    [[nodiscard]] std::vector<double> thresholds() const;

Q_SIGNALS:
    void chosen(const lightbox::spec::Bookmark& bookmark);
    /// Of the class in view.
    void changed();

private:
    void read();
    void write();
    void writeNext();
    void fill();
    void addRow(const spec::Bookmark& bookmark);
    void remove(const spec::Bookmark& bookmark);
    [[nodiscard]] std::vector<spec::Bookmark> ofClass() const;

    AppContext& m_context;
    BannerStack& m_banners;
    QVBoxLayout* m_rows;
    QLabel* m_hint;
    std::shared_ptr<const EvaluationData> m_data;
    struct Pending {
        spec::RunId run;
        std::vector<spec::Bookmark> bookmarks;
    };
    std::vector<Pending> m_pending;           ///< to be written, oldest first
    spec::RunId m_run;                        ///< whose bookmarks they are
    std::vector<spec::Bookmark> m_bookmarks;  ///< of every class
    std::vector<BookmarkRow*> m_shown;
    double m_threshold = 0.5;
    bool m_reading = false;
    bool m_writing = false;
};

/// A bookmark: name, threshold, sensitivity and specificity, and a way to be rid of it.
class BookmarkRow : public QWidget {
    Q_OBJECT

public:
    BookmarkRow(const Theme& theme, const spec::Bookmark& bookmark, const spec::AtThreshold& at,
                QWidget* parent = nullptr);
    void setInForce(bool inForce);
    [[nodiscard]] double threshold() const { return m_threshold; }

Q_SIGNALS:
    void clicked();
    void removeClicked();

private:
    const Theme& m_theme;
    double m_threshold;
    IconButton* m_go;
};

}  // namespace lightbox::gui
