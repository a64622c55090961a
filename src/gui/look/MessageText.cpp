// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/MessageText.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <limits>

#include "messages/Decimals.h"
#include "messages/Render.h"

namespace lightbox::gui {

namespace {

class WindowLanguage : public messages::Language {
public:
    [[nodiscard]] std::string translated(const char* english,
                                         std::optional<std::int64_t> count) const override {
        int n = -1;
        if (count)
            n = static_cast<int>(
                std::clamp<std::int64_t>(*count, 0, std::numeric_limits<int>::max()));
        return QCoreApplication::translate("lightbox::core", english, nullptr, n).toStdString();
    }
    [[nodiscard]] std::string integer(std::int64_t number) const override {
        return QLocale().toString(static_cast<qlonglong>(number)).toStdString();
    }
    [[nodiscard]] std::string real(double number, std::optional<int> digits) const override {
        QString text = digits ? QString::fromStdString(messages::decimals(number, *digits))
                                    .replace(QLatin1Char('.'), QLocale().decimalPoint())
                              : QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
        // As Format writes it.
        if (text.startsWith(QLatin1Char('-')))
            text[0] = QChar(0x2212);
        return text.toStdString();
    }
};

}  // namespace

QString MessageText::of(const messages::Message& message, messages::Part part,
                        const std::string& english) {
    const std::string text = rendered(message, part, WindowLanguage());
    return QString::fromStdString(text.empty() ? english : text);
}

QString MessageText::of(const spec::Warning& warning) {
    QString text = of(warning.text, warning.message);
    // A file's name that begins it stays as it is.
    const QString first = text.section(QLatin1Char(' '), 0, 0);
    const auto dot = first.indexOf(QLatin1Char('.'));
    const bool isFile = dot > 0 && dot + 1 < first.size();
    if (!text.isEmpty() && !isFile)
        text[0] = text[0].toUpper();
    return text;
}

QString MessageText::reason(const std::string& english) {
    return english.empty() ? QString()
                           : QCoreApplication::translate("lightbox::core", english.c_str());
}

}  // namespace lightbox::gui
