// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTranslator>

namespace lightbox::gui {

/// The texts of the source are English with "(s)" where a number decides; this decides. Translations that are
/// installed later come first.
class EnglishPlurals : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char* remark,
                                    int number) const override;
};

}  // namespace lightbox::gui
