// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <vector>

#include "session/AppContext.h"
#include "spec/Split.h"

class QTableWidget;

namespace lightbox::gui {

class BannerStack;

/// All that somebody left out of the sets, with the reason, and the way to take it in again.
class LeftOutDialog : public QDialog {
    Q_OBJECT

public:
    /// What is refused stands in `banners`; `owner` lives while something is taken in again.
    LeftOutDialog(AppContext& context, BannerStack& banners, QWidget* owner);

private:
    void read();
    void fill(std::vector<spec::Exclusion> exclusions);

    AppContext& m_context;
    BannerStack& m_banners;
    QWidget* m_owner;
    QTableWidget* m_table;
};

}  // namespace lightbox::gui
