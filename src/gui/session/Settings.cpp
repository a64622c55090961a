// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Settings.h"

#include <algorithm>

namespace lightbox::gui {

Theme::Preference Settings::theme() const {
    const QString text = m_settings.value(QStringLiteral("theme")).toString();
    if (text == QStringLiteral("light"))
        return Theme::Preference::Light;
    if (text == QStringLiteral("dark"))
        return Theme::Preference::Dark;
    return Theme::Preference::System;
}

void Settings::setTheme(Theme::Preference preference) {
    QString text = QStringLiteral("system");
    if (preference == Theme::Preference::Light)
        text = QStringLiteral("light");
    if (preference == Theme::Preference::Dark)
        text = QStringLiteral("dark");
    m_settings.setValue(QStringLiteral("theme"), text);
}

QString Settings::language() const {
    return m_settings.value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString& code) {
    m_settings.setValue(QStringLiteral("language"), code);
}

int Settings::threads() const {
    return std::clamp(m_settings.value(QStringLiteral("threads"), 0).toInt(), 0, 1024);
}

void Settings::setThreads(int threads) {
    m_settings.setValue(QStringLiteral("threads"), threads);
}

QString Settings::lastFolder() const {
    return m_settings.value(QStringLiteral("folder")).toString();
}

void Settings::setLastFolder(const QString& folder) {
    m_settings.setValue(QStringLiteral("folder"), folder);
}

bool Settings::notifies() const {
    return m_settings.value(QStringLiteral("notify"), true).toBool();
}

void Settings::setNotifies(bool notifies) {
    m_settings.setValue(QStringLiteral("notify"), notifies);
}

double Settings::gainMargin() const {
    bool read = false;
    const double margin = m_settings.value(QStringLiteral("gain")).toDouble(&read);
    return read && margin >= 0 && margin <= 0.5 ? margin : 0.02;
}

void Settings::setGainMargin(double margin) {
    m_settings.setValue(QStringLiteral("gain"), margin);
}

QByteArray Settings::windowGeometry() const {
    return m_settings.value(QStringLiteral("window")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry) {
    m_settings.setValue(QStringLiteral("window"), geometry);
}

QByteArray Settings::recentProjects() const {
    return m_settings.value(QStringLiteral("recent")).toByteArray();
}

void Settings::setRecentProjects(const QByteArray& json) {
    m_settings.setValue(QStringLiteral("recent"), json);
}

}  // namespace lightbox::gui
