// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paper/PrintedReport.h"

#include <QLocale>
#include <QPainter>
#include <cmath>
#include <new>

#include "paper/Paper.h"

namespace lightbox::gui {

namespace {

PrintedReport::Fault faultOf(paper::Fault fault) {
    switch (fault) {
    case paper::Fault::None:
        return PrintedReport::Fault::None;
    case paper::Fault::TooLong:
        return PrintedReport::Fault::TooLong;
    case paper::Fault::NoJson:
    case paper::Fault::NoReport:
        break;
    }
    return PrintedReport::Fault::Unreadable;
}

}  // namespace

PrintedReport::PrintedReport(const QByteArray& document)
    : m_paper(std::make_unique<const paper::Paper>(
          document, QLocale::system().measurementSystem() == QLocale::ImperialUSSystem
                        ? QPageSize::Letter
                        : QPageSize::A4)),
      m_fault(faultOf(m_paper->fault())),
      m_pages(m_paper->pages()),
      m_size(m_paper->size()) {
    for (const paper::Chapter& chapter : m_paper->chapters())
        m_chapters.append({chapter.title, chapter.page, chapter.y});
    for (int page = 0; page < m_pages; ++page)
        m_texts << m_paper->text(page);
}

PrintedReport::~PrintedReport() = default;

QImage PrintedReport::draw(int page, double scale) const {
    const std::scoped_lock lock(m_mutex);
    QImage image(static_cast<int>(std::ceil(m_size.width() * scale)),
                 static_cast<int>(std::ceil(m_size.height() * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw std::bad_alloc();
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    m_paper->draw(painter, page);
    return image;
}

}  // namespace lightbox::gui
