// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>
#include <QVariant>
#include <algorithm>
#include <array>
#include <utility>

#include "look/Icons.h"

// Outside any namespace, as Qt's macro wants it: the resources lie in a static library.
static void loadResources() {
    Q_INIT_RESOURCE(lightbox);
}

namespace lightbox::gui {
namespace {

struct Entry {
    Role role;
    const char* token;
    QRgb light;
    QRgb dark;
};

constexpr std::array colours{
    Entry{Role::Window, "bg", 0xFFF2F4F6, 0xFF111316},
    Entry{Role::Panel, "panel", 0xFFFFFFFF, 0xFF1A1D22},
    Entry{Role::Panel2, "panel2", 0xFFF7F8FA, 0xFF1F2329},
    Entry{Role::Hover, "hover", 0xFFECEFF2, 0xFF282D34},
    Entry{Role::Line, "line", 0xFFDDE2E7, 0xFF2B3037},
    Entry{Role::Line2, "line2", 0xFF8B95A1, 0xFF636D79},
    Entry{Role::Text, "text", 0xFF1A1E23, 0xFFE8EBEF},
    Entry{Role::Text2, "text2", 0xFF4C5664, 0xFFB3BBC5},
    Entry{Role::Text3, "text3", 0xFF626C79, 0xFF98A1AD},
    Entry{Role::Accent, "acc", 0xFF0A7567, 0xFF35C9AE},
    Entry{Role::AccentHover, "acch", 0xFF075E53, 0xFF5ADAC3},
    Entry{Role::AccentSoft, "accs", 0xFFDDF1EE, 0xFF153A34},
    Entry{Role::AccentLine, "accl", 0xFF8CCBC2, 0xFF236B5E},
    Entry{Role::OnAccent, "onacc", 0xFFFFFFFF, 0xFF04231D},
    Entry{Role::Warn, "warn", 0xFF875700, 0xFFF2BC54},
    Entry{Role::WarnIcon, "warni", 0xFFB87400, 0xFFF2BC54},
    Entry{Role::WarnSoft, "warns", 0xFFFFF5DF, 0xFF2E2615},
    Entry{Role::WarnLine, "warnl", 0xFFE6C681, 0xFF5C4A20},
    Entry{Role::Error, "err", 0xFFB3261E, 0xFFFF8F85},
    Entry{Role::ErrorSoft, "errs", 0xFFFDECEA, 0xFF371C1B},
    Entry{Role::ErrorLine, "errl", 0xFFEDB3AD, 0xFF6E3531},
    Entry{Role::Axis, "axis", 0xFF9AA3AE, 0xFF5B6570},
    Entry{Role::Grid, "grid", 0xFFE8EBEF, 0xFF272C33},
    Entry{Role::Reference, "ref", 0xFF8A94A0, 0xFF79838F},
    Entry{Role::Scroll, "scroll", 0xFFC3CAD2, 0xFF3F4750},
};

// Okabe-Ito, shaded to 3:1 on the panel; green comes last, nearest the accent.
constexpr std::array<QRgb, 6> seriesLight{0xFF0072B2, 0xFFD55E00, 0xFFA8558A,
                                          0xFFB07A00, 0xFF3B8EC2, 0xFF007A59};
constexpr std::array<QRgb, 6> seriesDark{0xFF56B4E9, 0xFFF58442, 0xFFD88DB9,
                                         0xFFE6B422, 0xFF9CD3F3, 0xFF2FB891};

QColor mixed(const QColor& a, const QColor& b, double share) {
    return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1 - share)),
                            static_cast<float>(a.greenF() * share + b.greenF() * (1 - share)),
                            static_cast<float>(a.blueF() * share + b.blueF() * (1 - share)));
}

constexpr auto modeProperty = "themeMode";

std::size_t wrapped(int index, std::size_t count) {
    return static_cast<std::size_t>(index < 0 ? 0 : index) % count;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    loadResources();
    if (qApp != nullptr)
        m_system = QApplication::palette().color(QPalette::Window).lightness() < 128 ? Mode::Dark
                                                                                     : Mode::Light;
    m_mode = m_system;
}

void Theme::resolve() {
    switch (m_preference) {
    case Preference::System:
        m_mode = m_system;
        break;
    case Preference::Light:
        m_mode = Mode::Light;
        break;
    case Preference::Dark:
        m_mode = Mode::Dark;
        break;
    }
}

void Theme::setPreference(Preference preference) {
    m_preference = preference;
    const Mode before = m_mode;
    resolve();
    if (m_mode == before)
        return;
    if (m_application != nullptr) {
        applyPalette();
        for (const QPointer<QWidget>& part : std::as_const(m_parts))
            if (part && part->isVisible())
                recolour(part);
        for (QWidget* window : QApplication::topLevelWidgets())
            if (window->isVisible() && !consistsOfParts(window))
                recolour(window);
    }
    Q_EMIT changed();
}

void Theme::toggle() {
    setPreference(isDark() ? Preference::Light : Preference::Dark);
}

void Theme::drawIn(Mode mode, const std::function<void()>& draw) {
    const Mode shown = std::exchange(m_mode, mode);
    draw();
    m_mode = shown;
}

void Theme::apply(QApplication& application) {
    if (m_application == nullptr) {
        for (const char* style : {"Regular", "Medium", "SemiBold"})
            QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/LightboxSans-%1.otf").arg(QLatin1String(style)));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setFont(font(TextSize::Body));
    }
    if (m_application == nullptr)
        application.installEventFilter(this);
    m_application = &application;
    m_sheetMode = m_mode;
    applyPalette();
    if (const QString sheet = styleSheet(); application.styleSheet() != sheet)
        application.setStyleSheet(sheet);
    Q_EMIT changed();
}

void Theme::applyPalette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, color(Role::Window));
    palette.setColor(QPalette::WindowText, color(Role::Text));
    palette.setColor(QPalette::Base, color(Role::Panel));
    palette.setColor(QPalette::AlternateBase, color(Role::Panel2));
    palette.setColor(QPalette::Text, color(Role::Text));
    palette.setColor(QPalette::PlaceholderText, color(Role::Text3));
    palette.setColor(QPalette::Button, color(Role::Panel));
    palette.setColor(QPalette::ButtonText, color(Role::Text));
    palette.setColor(QPalette::Highlight, color(Role::Accent));
    palette.setColor(QPalette::HighlightedText, color(Role::OnAccent));
    palette.setColor(QPalette::ToolTipBase, color(Role::Panel));
    palette.setColor(QPalette::ToolTipText, color(Role::Text));
    palette.setColor(QPalette::Link, color(Role::Accent));
    palette.setColor(QPalette::LinkVisited, color(Role::Accent));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Role::Text3));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Theme::addPart(QWidget* part) {
    m_parts.removeIf([](const QPointer<QWidget>& known) { return known.isNull(); });
    m_parts.append(part);
}

bool Theme::consistsOfParts(const QWidget* window) const {
    return std::any_of(m_parts.begin(), m_parts.end(), [&](const QPointer<QWidget>& part) {
        return part && part->window() == window && part != window;
    });
}

Theme::Mode Theme::modeOf(const QWidget* widget) const {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (const QVariant mode = widget->property(modeProperty); mode.isValid())
            return static_cast<Mode>(mode.toInt());
    return m_sheetMode;
}

void Theme::recolour(QWidget* root) const {
    if (modeOf(root) == m_mode)
        return;
    // The same rules as the application's, but nearer: they win over those for the other mode.
    root->setStyleSheet(styleSheet());
    root->setProperty(modeProperty, static_cast<int>(m_mode));
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        if (m_parts.contains(widget) || (widget->isWindow() && !consistsOfParts(widget)))
            recolour(widget);
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::color(Role role) const {
    for (const Entry& entry : colours)
        if (entry.role == role)
            return QColor::fromRgb(isDark() ? entry.dark : entry.light);
    Q_UNREACHABLE();
}

QColor Theme::color(Role role, double alpha) const {
    QColor result = color(role);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

QColor Theme::film(FilmRole role) {
    switch (role) {
    case FilmRole::Background:
        return QColor::fromRgb(0xFF0B0C0E);
    case FilmRole::Block:
        return QColor::fromRgb(0xFF16181B);
    case FilmRole::Line:
        return QColor::fromRgb(0xFF2B2F35);
    case FilmRole::Text:
        return QColor::fromRgb(0xFFDDE1E6);
    case FilmRole::Text2:
        return QColor::fromRgb(0xFFA3ABB5);
    case FilmRole::Accent:
        return QColor::fromRgb(0xFF35C9AE);
    case FilmRole::Error:
        return QColor::fromRgb(0xFFFF8F85);
    case FilmRole::ErrorSoft:
        return QColor::fromRgb(0xFF371C1B);
    case FilmRole::ErrorLine:
        return QColor::fromRgb(0xFF6E3531);
    }
    Q_UNREACHABLE();
}

QColor Theme::classColor(int index) const {
    return index < 0 ? color(Role::Text3) : series(index);
}

QColor Theme::classText(int index) const {
    if (index < 0)
        return color(Role::Text2);
    if (index == 0)
        return QColor::fromRgb(isDark() ? 0xFF7CC4EE : 0xFF00629B);
    if (index == 1)
        return QColor::fromRgb(isDark() ? 0xFFF79B66 : 0xFFA84700);
    return mixed(series(index), color(Role::Text), 0.75);
}

QColor Theme::classFill(int index) const {
    if (index < 0)
        return color(Role::Hover);
    if (index == 0)
        return QColor::fromRgb(isDark() ? 0xFF15303F : 0xFFE1EFF8);
    if (index == 1)
        return QColor::fromRgb(isDark() ? 0xFF3D2514 : 0xFFFCEADB);
    return mixed(series(index), color(Role::Panel), isDark() ? 0.24 : 0.14);
}

QColor Theme::classColorOnFilm(int index) {
    return QColor::fromRgb(seriesDark[wrapped(index, seriesDark.size())]);
}

QColor Theme::series(int index) const {
    const auto& table = isDark() ? seriesDark : seriesLight;
    return QColor::fromRgb(table[wrapped(index, table.size())]);
}

QFont Theme::font(TextSize size, QFont::Weight weight) {
    QFont result(QStringLiteral("Lightbox Sans"));
    result.setPixelSize(static_cast<int>(size));
    result.setWeight(weight);
    return result;
}

QIcon Theme::icon(const QString& name, Role role) const {
    return QIcon(new TintedIconEngine(*this, name, role));
}

QPixmap Theme::iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
    return renderIcon(name, color, QSize(size, size), ratio);
}

QString Theme::styleSheet() const {
    QFile file(QStringLiteral(":/theme/lightbox.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const Entry& entry : colours)
        sheet.replace(QStringLiteral("@%1@").arg(QLatin1String(entry.token)),
                      color(entry.role).name());
    const std::array<std::pair<const char*, FilmRole>, 4> filmTokens{
        {{"film", FilmRole::Background},
         {"filmtext", FilmRole::Text},
         {"filmtext2", FilmRole::Text2},
         {"filmacc", FilmRole::Accent}}};
    for (const auto& [token, role] : filmTokens)
        sheet.replace(QStringLiteral("@%1@").arg(QLatin1String(token)), film(role).name());
    sheet.replace(QStringLiteral("@theme@"),
                  isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

}  // namespace lightbox::gui
