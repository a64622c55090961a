// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSettings>

#include "look/Theme.h"

namespace lightbox::gui {

/// What a person set once for all projects, kept in $XDG_CONFIG_HOME/lightbox/lightbox.conf.
class Settings {
public:
    [[nodiscard]] Theme::Preference theme() const;
    void setTheme(Theme::Preference preference);
    /// A code of Language::codes(); empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// 0: as many as there are physical cores.
    [[nodiscard]] int threads() const;
    void setThreads(int threads);
    /// Where the last file dialog was left; empty: there was none.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);
    /// Tell the desktop when training ends while the window is not in front.
    [[nodiscard]] bool notifies() const;
    void setNotifies(bool notifies);
    /// AUROC that a run must gain over another to be worth it, 0 to 0.5.
    [[nodiscard]] double gainMargin() const;
    void setGainMargin(double margin);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray recentProjects() const;
    void setRecentProjects(const QByteArray& json);

private:
    QSettings m_settings{QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lightbox"),
                         QStringLiteral("lightbox")};
};

}  // namespace lightbox::gui
