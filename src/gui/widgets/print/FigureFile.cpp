// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/FigureFile.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QWidget>
#include <cmath>

#include "look/Theme.h"
#include "widgets/Legend.h"
#include "widgets/Panel.h"
#include "widgets/print/PrintedFigure.h"
#include "widgets/print/SvgDevice.h"

namespace lightbox::gui {

namespace {

/// Points that a px of the window becomes: small text of 11 px is 7.5 points high.
constexpr double kPointsPerPx = 7.5 / 11;
constexpr double kPointsPerInch = 72;
constexpr double kMillimetresPerInch = 25.4;
constexpr int kPdfResolution = 1200;
constexpr int kLegendGap = 4;   ///< px under the legend
constexpr int kLegendEdge = 8;  ///< px left and right of it

/// The legend of the panel that holds `widget`; null: it has none.
const Legend* legendOf(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (const auto* panel = qobject_cast<const Panel*>(widget))
            return panel->findChild<const Legend*>();
    return nullptr;
}

/// A figure with its legend, in px of the window.
class Sheet {
public:
    Sheet(PrintedFigure& figure, double width)
        : m_figure(figure),
          m_legend(legendOf(dynamic_cast<QWidget*>(&figure))),
          m_width(static_cast<int>(
              std::lround(width / kMillimetresPerInch * kPointsPerInch / kPointsPerPx))),
          m_legendHeight(m_legend != nullptr ? m_legend->heightFor(m_width - 2 * kLegendEdge) : 0),
          m_figureHeight(static_cast<int>(std::lround(m_width * figure.aspect()))) {}

    [[nodiscard]] QSize size() const {
        return {m_width, m_figureHeight + (m_legendHeight > 0 ? m_legendHeight + kLegendGap : 0)};
    }
    void draw(QPaintDevice& device, double scale, const QColor& paper) const {
        const auto painter = m_figure.painterFor(device);
        painter->scale(scale, scale);
        painter->fillRect(QRect({}, size()), paper);
        if (m_legendHeight > 0) {
            painter->save();
            painter->translate(kLegendEdge, 0);
            (void)m_legend->print(*painter, m_width - 2 * kLegendEdge);
            painter->restore();
            painter->translate(0, m_legendHeight + kLegendGap);
        }
        m_figure.print(*painter, {m_width, m_figureHeight});
    }

private:
    PrintedFigure& m_figure;
    const Legend* m_legend;
    int m_width;
    int m_legendHeight;
    int m_figureHeight;
};

QByteArray svgOf(const Sheet& sheet, const QSizeF& paper, const QColor& white) {
    SvgDevice device(sheet.size(), paper);
    sheet.draw(device, 1, white);
    return device.document();
}

QByteArray pdfOf(const Sheet& sheet, const QSizeF& paper, const QColor& white,
                 const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(kPdfResolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(paper, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    sheet.draw(writer, kPdfResolution / kPointsPerInch * kPointsPerPx, white);
    return bytes;
}

QByteArray pngOf(const Sheet& sheet, const QSizeF& paper, const QColor& white, int dpi) {
    const double scale = dpi / kPointsPerInch * kPointsPerPx;
    QImage image(static_cast<int>(std::lround(paper.width() / kMillimetresPerInch * dpi)),
                 static_cast<int>(std::lround(paper.height() / kMillimetresPerInch * dpi)),
                 QImage::Format_RGB32);
    image.fill(white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi / kMillimetresPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    sheet.draw(image, scale, white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

PrintedFigure* FigureFile::at(QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto* figure = dynamic_cast<PrintedFigure*>(widget))
            return figure;
    return nullptr;
}

QString FigureFile::nameOf(const PrintedFigure& figure) {
    // What can be done with it stands behind.
    return dynamic_cast<const QWidget&>(figure).accessibleName().section(QLatin1Char(';'), 0, 0);
}

std::string FigureFile::contentOf(PrintedFigure& figure, Theme& theme, const FigurePrint& print) {
    const Sheet sheet(figure, print.width);
    const QSizeF paper(print.width, print.width * sheet.size().height() / sheet.size().width());
    QByteArray bytes;
    theme.drawIn(Theme::Mode::Light, [&] {
        const QColor white = theme.color(Role::Panel);
        switch (print.format) {
        case FigurePrint::Format::Svg:
            bytes = svgOf(sheet, paper, white);
            break;
        case FigurePrint::Format::Pdf:
            bytes = pdfOf(sheet, paper, white, nameOf(figure));
            break;
        case FigurePrint::Format::Png:
            bytes = pngOf(sheet, paper, white, print.dpi);
            break;
        }
    });
    figure.endPrint();
    return bytes.toStdString();
}

}  // namespace lightbox::gui
