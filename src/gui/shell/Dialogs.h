// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "session/AppContext.h"

namespace lightbox::gui {

/// Tour, shortcuts, command line, licences.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    enum class Topic { Tour, Shortcuts, CommandLine, Licences };
    HelpDialog(const Theme& theme, Topic topic, QWidget* parent = nullptr);
};

/// Everything that was split, sealed, locked, revealed or exported, newest first.
class AuditDialog : public QDialog {
    Q_OBJECT

public:
    explicit AuditDialog(AppContext& context, QWidget* parent = nullptr);
};

/// Theme and threads; takes effect at once and is kept.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The dialog has closed for it.
    void weightsRequested();
};

}  // namespace lightbox::gui
