// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "pages/split/SplitPanels.h"
#include "session/AppContext.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Seals the test set of the current split, and breaks the seal; both are asked for where they cost something.
class SealFlow : public QObject {
    Q_OBJECT

public:
    SealFlow(AppContext& context, BannerStack& banners, QWidget* page);
    /// Asks first where the split leaks.
    void seal(const Leaks& leaks);
    /// Asks, and for the reason.
    void breakSeal();

private:
    [[nodiscard]] bool inSpiteOf(const Leaks& leaks);

    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_page;
};

}  // namespace lightbox::gui
