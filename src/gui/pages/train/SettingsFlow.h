// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "session/AppContext.h"
#include "spec/Training.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Settings to and from a file, an earlier run, a line for a terminal.
class SettingsFlow : public QObject {
    Q_OBJECT

public:
    SettingsFlow(AppContext& context, BannerStack& banners, QWidget* page);

    void save(const spec::TrainingSpec& spec);
    void write(const spec::TrainingSpec& spec, const QString& file);
    void load();
    void compare(const spec::TrainingSpec& spec);
    void copyCommand(const spec::TrainingSpec& spec, bool allFolds);

Q_SIGNALS:
    /// Somebody chose these.
    void taken(const lightbox::spec::TrainingSpec& spec);

private:
    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
};

}  // namespace lightbox::gui
