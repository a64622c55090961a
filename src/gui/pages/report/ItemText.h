// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "spec/Checklist.h"

namespace lightbox::gui {

/// An item of a checklist in the language of the window.
class ItemText {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::ItemText)

public:
    [[nodiscard]] static QString topic(const spec::ChecklistItem& item);
    [[nodiscard]] static QString chapter(const spec::ChecklistItem& item);
    [[nodiscard]] static QString asks(const spec::ChecklistItem& item);
    /// What a person is to write; empty: nothing.
    [[nodiscard]] static QString wants(const spec::ChecklistItem& item);
    /// What the project says of it, parts between "; "; empty: nothing.
    [[nodiscard]] static QString known(const spec::ChecklistItem& item);
    /// What stands in the report, is missing, or is to be written.
    [[nodiscard]] static QString words(const spec::ChecklistItem& item);
};

}  // namespace lightbox::gui
