// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Language.h"

#include <QDir>
#include <QLibraryInfo>
#include <algorithm>
#include <clocale>

// Outside any namespace, as Qt's macro wants it: the resources lie in a static library.
static void loadTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace lightbox::gui {
namespace {

const QString folderOfTexts = QStringLiteral(":/translations");

QLocale localeOf(const QString& code) {
    // English has as many ways to write a date as countries; the texts are American.
    return code == QStringLiteral("en") ? QLocale(QLocale::English, QLocale::UnitedStates)
                                        : QLocale(code);
}

}  // namespace

std::vector<QString> Language::codes() {
    loadTranslations();
    std::vector<QString> codes;
    for (const QString& file : QDir(folderOfTexts).entryList({QStringLiteral("lightbox_*.qm")}))
        codes.push_back(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    return codes;
}

QString Language::ofSystem() {
    const std::vector<QString> known = codes();
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = QLocale(wanted).name().section(QLatin1Char('_'), 0, 0);
        if (std::ranges::find(known, code) != known.end())
            return code;
    }
    return QStringLiteral("en");
}

QString Language::name(const QString& code) {
    const QString name = localeOf(code).nativeLanguageName();
    return code == QStringLiteral("en") ? QStringLiteral("English") : name;
}

Language::Language(const QString& code) {
    const std::vector<QString> known = codes();
    const QString used =
        std::ranges::find(known, code) != known.end() ? code : QStringLiteral("en");
    QLocale::setDefault(localeOf(used));
    // Qt takes the system's numbers over into the C library; what is written to files keeps its point.
    std::setlocale(LC_NUMERIC, "C");
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(used),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_texts.load(QStringLiteral("lightbox_%1").arg(used), folderOfTexts))
        QCoreApplication::installTranslator(&m_texts);
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(m_before);
}

}  // namespace lightbox::gui
