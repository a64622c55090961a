// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportProgress.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "look/Format.h"
#include "look/MessageText.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {
namespace {

constexpr std::size_t classesCounted = 6;
constexpr int lineStep = 24;
constexpr int partGap = 24;
constexpr int markWidth = 15;
constexpr int iconWidth = 20;
constexpr int numberGap = 5;

constexpr int tileSide = 72;
constexpr int tileGap = 7;
constexpr int stripPadding = 9;

QString grouped(std::size_t number) {
    return Format::count(number);
}

QFont numberFont() {
    return Theme::font(TextSize::Body, QFont::DemiBold);
}

}  // namespace

ImportCounts::ImportCounts(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("importCounts"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setCounts({});
}

void ImportCounts::setCounts(const ImportWatch::Counts& counts) {
    const std::size_t before = m_parts.size();
    m_parts.clear();
    if (counts.patients > 0 || counts.images == 0)
        m_parts.push_back({grouped(counts.patients),
                           tr("patient(s)", "after its number", static_cast<int>(counts.patients)),
                           {}});
    else
        m_parts.push_back({{}, tr("patients unknown"), {}});
    QStringList names;
    std::size_t images = 0;
    for (std::size_t i = 0; i < counts.classes.size(); ++i) {
        const ImportWatch::ClassCount& one = counts.classes[i];
        const QString name = QString::fromStdString(one.name);
        if (i < classesCounted) {
            m_parts.push_back({grouped(one.images), name, {}, static_cast<int>(i)});
            continue;
        }
        images += one.images;
        names << QStringLiteral("%1 %2").arg(grouped(one.images), name);
    }
    if (!names.isEmpty())
        m_parts.push_back({grouped(images),
                           tr("of %1 more class(es)", nullptr,
                              static_cast<int>(counts.classes.size() - classesCounted))
                               .arg(grouped(counts.classes.size() - classesCounted)),
                           {}});
    setToolTip(names.join(QLatin1Char('\n')));
    if (counts.duplicates > 0)
        m_parts.push_back(
            {grouped(counts.duplicates),
             tr("duplicate(s)", "after its number", static_cast<int>(counts.duplicates)),
             QStringLiteral("dup"), -1, Role::Warn, Role::Warn});
    if (counts.refused > 0)
        m_parts.push_back({grouped(counts.refused), tr("unreadable"), QStringLiteral("err"), -1,
                           Role::Error, Role::Error});
    setAccessibleName(text());
    if (before != m_parts.size())
        updateGeometry();
    update();
}

QString ImportCounts::text() const {
    QStringList words;
    for (const Part& part : m_parts)
        words << (part.number.isEmpty() ? part.words : part.number + QLatin1Char(' ') + part.words);
    return words.join(QStringLiteral(", "));
}

int ImportCounts::widthOf(const Part& part) {
    int width = QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(part.words);
    if (!part.number.isEmpty())
        width += QFontMetrics(numberFont()).horizontalAdvance(part.number) + numberGap;
    if (part.classIndex >= 0)
        width += markWidth;
    return part.icon.isEmpty() ? width : width + iconWidth;
}

QSize ImportCounts::sizeHint() const {
    return {480, heightForWidth(std::max(480, width()))};
}

int ImportCounts::heightForWidth(int width) const {
    int x = 0;
    int lines = 1;
    for (const Part& part : m_parts) {
        const int own = widthOf(part);
        if (x > 0 && x + own > width) {
            x = 0;
            ++lines;
        }
        x += own + partGap;
    }
    return lines * lineStep;
}

void ImportCounts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPoint at(0, 0);
    for (const Part& part : m_parts) {
        const int own = widthOf(part);
        if (at.x() > 0 && at.x() + own > width())
            at = QPoint(0, at.y() + lineStep);
        paintPart(painter, part, at);
        at.rx() += own + partGap;
    }
}

void ImportCounts::paintPart(QPainter& painter, const Part& part, QPoint at) const {
    if (part.classIndex >= 0) {
        paintClassMark(painter, QRectF(at.x() + 0.5, at.y() + (lineStep - 8) / 2.0, 8, 8),
                       part.classIndex, m_theme.classColor(part.classIndex));
        at.rx() += markWidth;
    }
    if (!part.icon.isEmpty()) {
        painter.drawPixmap(
            at + QPoint(0, (lineStep - 14) / 2),
            Theme::iconPixmap(part.icon, m_theme.color(part.role), 14, devicePixelRatioF()));
        at.rx() += iconWidth;
    }
    const auto write = [&](const QString& text, const QFont& font, Role role) {
        painter.setFont(font);
        painter.setPen(m_theme.color(role));
        const int own = QFontMetrics(font).horizontalAdvance(text);
        painter.drawText(QRect(at, QSize(own + 2, lineStep)), Qt::AlignVCenter | Qt::AlignLeft,
                         text);
        at.rx() += own;
    };
    if (!part.number.isEmpty()) {
        write(part.number, numberFont(), part.role);
        at.rx() += numberGap;
    }
    write(part.words, Theme::font(TextSize::Body), part.wordsRole);
}

ImportStrip::ImportStrip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("importStrip"));
    setAccessibleName(tr("The last images read"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ImportStrip::setTiles(std::vector<ImportWatch::Tile> tiles) {
    const std::uint64_t last = m_tiles.empty() ? 0 : m_tiles.back().number;
    if (tiles.empty() || tiles.back().number == last)
        return;
    m_tiles = std::move(tiles);
    const ImportWatch::Tile& newest = m_tiles.back();
    setAccessibleDescription(newest.reason.empty()
                                 ? QString::fromStdString(newest.id)
                                 : QStringLiteral("%1: %2").arg(QString::fromStdString(newest.id),
                                                                reasonWord(newest.reason)));
    update();
}

QSize ImportStrip::sizeHint() const {
    constexpr int count = static_cast<int>(ImportWatch::tiles);
    return {count * tileSide + (count - 1) * tileGap + 2 * stripPadding,
            tileSide + 2 * stripPadding};
}

QString ImportStrip::reasonWord(const std::string& reason) {
    if (reason == "truncated")
        return tr("truncated");
    if (reason == "unsupported_syntax")
        return tr("unsupported");
    if (reason == "no_pixels")
        return tr("no pixels");
    if (reason == "empty")
        return tr("empty");
    if (reason == "too_large")
        return tr("too large");
    if (reason == "hostile")
        return tr("hostile");
    if (reason == "bad_value")
        return tr("bad value");
    return tr("unreadable");
}

QRect ImportStrip::tileRect(std::size_t index) const {
    return {stripPadding + static_cast<int>(index) * (tileSide + tileGap), stripPadding, tileSide,
            tileSide};
}

void ImportStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::film(FilmRole::Background));
    painter.drawRoundedRect(rect(), 4, 4);
    for (std::size_t i = 0; i < ImportWatch::tiles; ++i) {
        const QRect box = tileRect(i);
        const bool isThere = i < m_tiles.size();
        if (isThere && !m_tiles[i].picture.isNull()) {
            // Cut to a square, as thumbnails of a strip are looked over, not read.
            const QImage& picture = m_tiles[i].picture;
            const int side = std::min(picture.width(), picture.height());
            const QRect middle((picture.width() - side) / 2, (picture.height() - side) / 2, side,
                               side);
            painter.drawImage(box, picture, middle);
            continue;
        }
        painter.setPen(Theme::film(isThere ? FilmRole::ErrorLine : FilmRole::Line));
        painter.setBrush(Theme::film(isThere ? FilmRole::ErrorSoft : FilmRole::Block));
        painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
        if (!isThere)
            continue;
        painter.drawPixmap(box.x() + (tileSide - 16) / 2, box.y() + 18,
                           Theme::iconPixmap(QStringLiteral("err"), Theme::film(FilmRole::Error),
                                             16, devicePixelRatioF()));
        painter.setFont(Theme::font(TextSize::Small));
        painter.setPen(Theme::film(FilmRole::Error));
        painter.drawText(QRect(box.x() + 2, box.y() + 40, tileSide - 4, 16), Qt::AlignCenter,
                         reasonWord(m_tiles[i].reason));
    }
}

bool ImportStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        if (tileRect(i).contains(help->pos())) {
            const ImportWatch::Tile& tile = m_tiles[i];
            QString text = QString::fromStdString(tile.id);
            if (const QString why = MessageText::of(tile.text, messages::Part::Why, tile.detail);
                !why.isEmpty())
                text += QLatin1Char('\n') + why;
            QToolTip::showText(help->globalPos(), text, this, tileRect(i));
            return true;
        }
    QToolTip::hideText();
    return true;
}

}  // namespace lightbox::gui
