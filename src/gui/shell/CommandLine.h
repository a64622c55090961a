// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>

#include "look/Theme.h"
#include "session/PageId.h"

namespace lightbox::gui {

/// lightbox [--project DIR | --demo] [--page NAME] [--run RUN] [--theme light|dark] [--language CODE] [--grab FILE.png] [--size WxH]
struct CommandLine {
    QString project;
    std::optional<PageId> page;
    QString run;                             ///< id or name
    std::optional<Theme::Preference> theme;  ///< nullopt: as set
    QString language;                        ///< a code of Language::codes(); empty: as set
    QString grab;                            ///< save the page once it has settled, and exit
    QSize size{1440, 900};
    bool sized = false;  ///< --size was given

    /// `fault` is set, and the rest meaningless, when the words cannot be understood.
    QString fault;
    bool demo = false;  ///< open the demonstration project, drawing it first where needed
};

/// `words`: without the program's name.
[[nodiscard]] CommandLine parseCommandLine(const QStringList& words);

/// The program. Exit codes as the command line's: 0 done, 1 failed, 2 usage, 3 refused.
int runWorkbench(int argc, char** argv);

}  // namespace lightbox::gui
