// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <mutex>

namespace lightbox::paper {
class Paper;
}

namespace lightbox::gui {

/// A report on the pages that are printed. Safe from any thread; everything in it takes longer than a frame.
class PrintedReport {
public:
    struct Chapter {
        QString title;
        int page = 0;
        double y = 0;  ///< of its title on that page, px at a scale of 1
    };
    /// Why it has no pages.
    enum class Fault { None, TooLong, Unreadable };

    /// `document`: as engine::StudyReport has it.
    explicit PrintedReport(const QByteArray& document);
    ~PrintedReport();
    PrintedReport(const PrintedReport&) = delete;
    PrintedReport& operator=(const PrintedReport&) = delete;

    [[nodiscard]] Fault fault() const { return m_fault; }
    [[nodiscard]] int pages() const { return m_pages; }
    /// Of a page, px at a scale of 1.
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const QList<Chapter>& chapters() const { return m_chapters; }
    /// What one of pages() says, for whoever cannot see it.
    [[nodiscard]] const QString& text(int page) const { return m_texts.at(page); }
    /// One of pages(), black on white in both themes. Throws std::bad_alloc.
    [[nodiscard]] QImage draw(int page, double scale) const;

private:
    mutable std::mutex m_mutex;
    std::unique_ptr<const paper::Paper> m_paper;
    Fault m_fault = Fault::None;
    int m_pages = 0;
    QSizeF m_size;
    QList<Chapter> m_chapters;
    QStringList m_texts;
};

}  // namespace lightbox::gui
