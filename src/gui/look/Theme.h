// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QList>
#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QWidget>
#include <functional>

class QApplication;

namespace lightbox::gui {

/// A colour by what it is for; the tables of both themes are in Theme.cpp.
enum class Role {
    Window,  ///< behind panels
    Panel,   ///< panels, bars, fields
    Panel2,  ///< table heads, footers
    Hover,   ///< hover, tags, empty bars
    Line,    ///< panel borders, rules
    Line2,   ///< control borders
    Text,
    Text2,   ///< labels
    Text3,   ///< help, counts
    Accent,  ///< action, selection, focus, done
    AccentHover,
    AccentSoft,  ///< selected row, badge
    AccentLine,  ///< border on AccentSoft
    OnAccent,
    Warn,  ///< text
    WarnIcon,
    WarnSoft,
    WarnLine,
    Error,
    ErrorSoft,
    ErrorLine,
    Axis,
    Grid,
    Reference,  ///< diagonal and reference lines of plots
    Scroll,
};

/// Images lie on film, dark in both themes.
enum class FilmRole { Background, Block, Line, Text, Text2, Accent, Error, ErrorSoft, ErrorLine };

enum class TextSize { Small = 11, Body = 13, Title = 16, Key = 22 };

/// The one table of colours, fonts and icons. Owned by the application and handed to whoever draws.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Mode { Light, Dark };
    enum class Preference { System, Light, Dark };

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_mode == Mode::Dark; }
    [[nodiscard]] Preference preference() const { return m_preference; }
    /// System follows the palette the application had before the first apply().
    void setPreference(Preference preference);
    /// The other of light and dark.
    void toggle();

    /// Calls `draw` while all colours are those of `mode`, and tells nobody: for print, which is light.
    void drawIn(Mode mode, const std::function<void()>& draw);

    /// Registers the fonts once, sets style, palette and style sheet; the latter for the mode of now.
    void apply(QApplication& application);

    /// A part of a window that takes a change of theme by itself: at once while it is shown, else when
    /// it is shown next. Windows without parts are one each. A change then costs what is in view.
    void addPart(QWidget* part);

    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QColor color(Role role, double alpha) const;
    [[nodiscard]] static QColor film(FilmRole role);

    /// Class `index` as in DatasetInfo::classes; each class also has a shape, see paintClassMark().
    [[nodiscard]] QColor classColor(int index) const;
    [[nodiscard]] QColor classText(int index) const;
    [[nodiscard]] QColor classFill(int index) const;
    [[nodiscard]] static QColor classColorOnFilm(int index);
    /// Series 0-5 of a plot, then again from the start.
    [[nodiscard]] QColor series(int index) const;

    [[nodiscard]] static QFont font(TextSize size, QFont::Weight weight = QFont::Normal);

    /// An icon of resources/icons that draws itself in the colour that `role` has at the time: no need to renew it
    /// when the theme changes. Disabled: Text3; checked: Accent (unless `role` is OnAccent).
    [[nodiscard]] QIcon icon(const QString& name, Role role = Role::Text2) const;
    /// The same as pixels, `size` logical px square.
    [[nodiscard]] static QPixmap iconPixmap(const QString& name, const QColor& color, int size,
                                            qreal ratio);

    /// The style sheet with its tokens replaced.
    [[nodiscard]] QString styleSheet() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// After what is shown has the new colours.
    void changed();

private:
    void resolve();
    void applyPalette() const;
    /// The mode whose colours the widget has now.
    [[nodiscard]] Mode modeOf(const QWidget* widget) const;
    void recolour(QWidget* root) const;
    [[nodiscard]] bool consistsOfParts(const QWidget* window) const;

    Preference m_preference = Preference::System;
    Mode m_mode = Mode::Light;
    Mode m_system = Mode::Light;
    Mode m_sheetMode = Mode::Light;  ///< of the application's style sheet, which stays as it is
    QList<QPointer<QWidget>> m_parts;
    QApplication* m_application = nullptr;
};

}  // namespace lightbox::gui
