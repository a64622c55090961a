// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/DropVeil.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace lightbox::gui {

QStringList droppedPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

DropVeil::DropVeil(const Theme& theme, QWidget& window)
    : QWidget(&window),
      m_theme(theme),
      m_window(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("dropVeil"));
    hide();
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void DropVeil::setWords(const QString& title, const QString& sentence) {
    m_title = title;
    m_sentence = sentence;
    setAccessibleName(title);
    update();
}

bool DropVeil::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (droppedPaths(*drag->mimeData()).isEmpty())
            break;
        drag->acceptProposedAction();
        setGeometry(m_window.rect());
        raise();
        show();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        break;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = droppedPaths(*drop->mimeData());
        hide();
        if (paths.isEmpty())
            break;
        drop->acceptProposedAction();
        // From the event loop: what is asked next must not hold up the program that drops.
        QMetaObject::invokeMethod(
            this, [this, paths] { Q_EMIT dropped(paths); }, Qt::QueuedConnection);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void DropVeil::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.color(Role::Window);
    ground.setAlphaF(0.92F);
    painter.fillRect(rect(), ground);
    QPen outline(m_theme.color(Role::Accent), 2);
    outline.setDashPattern({4, 3});
    painter.setPen(outline);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 6, 6);
    const int middle = height() / 2;
    painter.drawPixmap(width() / 2 - 16, middle - 56,
                       Theme::iconPixmap(QStringLiteral("import"), m_theme.color(Role::Accent), 32,
                                         devicePixelRatioF()));
    painter.setFont(Theme::font(TextSize::Title, QFont::DemiBold));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRect(0, middle - 16, width(), 24), Qt::AlignCenter, m_title);
    painter.setFont(Theme::font(TextSize::Body));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(QRect(0, middle + 12, width(), 20), Qt::AlignCenter, m_sentence);
}

}  // namespace lightbox::gui
