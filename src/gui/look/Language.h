// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTranslator>
#include <vector>

namespace lightbox::gui {

/// The language of the window while it lives: its own texts, Qt's where they are installed, and how numbers and dates are
/// written. Make it after the application and before any window; one at a time.
class Language {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::Language)

public:
    /// `code`: one of codes(); anything else is English.
    explicit Language(const QString& code = QStringLiteral("en"));
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    /// "en", and each language that the program carries texts of.
    [[nodiscard]] static std::vector<QString> codes();
    /// The first language of the system that codes() holds; English without one.
    [[nodiscard]] static QString ofSystem();
    /// "Deutsch" of "de".
    [[nodiscard]] static QString name(const QString& code);

private:
    QLocale m_before;
    QTranslator m_qt;
    QTranslator m_texts;
};

}  // namespace lightbox::gui
