// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QPageSize>
#include <memory>

class QIODevice;
class QPainter;

namespace lightbox::paper {

class Pages;

/// Where a section of the report begins.
struct Chapter {
    QString title;
    int page = 0;
    double y = 0;  ///< of its title on that page, px
};

/// Why a report has no pages.
enum class Fault {
    None,
    NoJson,
    NoReport,  ///< or one of another version
    TooLong,   ///< more pages than are drawn
};
/// In English.
[[nodiscard]] const char* words(Fault fault);

/// A report on pages of a size, as it is printed. It believes nothing that it reads. Any thread, one at a time.
class Paper {
public:
    /// `document`: what report::json() writes. What cannot be drawn has a fault(), and no pages.
    Paper(const QByteArray& document, QPageSize::PageSizeId size);
    ~Paper();
    [[nodiscard]] Fault fault() const { return m_fault; }
    [[nodiscard]] int pages() const;
    /// Of a page, px (96 to the inch).
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] const QList<Chapter>& chapters() const { return m_chapters; }
    /// What one of pages() says, from top to bottom, a line for each line, row or box.
    [[nodiscard]] QString text(int page) const;
    /// One of pages(), in px.
    void draw(QPainter& painter, int page) const;
    /// As PDF; false where `device` cannot be written to.
    [[nodiscard]] bool write(QIODevice& device) const;

private:
    Fault m_fault = Fault::None;
    std::unique_ptr<Pages> m_pages;
    QList<Chapter> m_chapters;
};

}  // namespace lightbox::paper
