// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "engine/ExportRun.h"
#include "session/AppContext.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Writes the report or the predictions of the run in view to a file that is asked for.
class ExportFlow : public QObject {
    Q_OBJECT

public:
    ExportFlow(AppContext& context, BannerStack& banners, QWidget* page);
    void exportReport();
    void exportPredictions();

private:
    void write(engine::ExportKind kind, const QString& file, const QString& written);

    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
};

}  // namespace lightbox::gui
