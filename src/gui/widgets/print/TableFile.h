// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

class QAbstractItemView;
class QWidget;

namespace lightbox::gui {

/// A table of results as CSV: what is in view, in the order that is in view. Tables of images have exports of their own, which ask
/// whose names they are to hold.
class TableFile {
public:
    /// `view` can be saved, under its accessible name.
    static void offer(QAbstractItemView& view);
    /// The table that `widget` is part of and that can be saved; null: it is part of none.
    [[nodiscard]] static QAbstractItemView* at(QWidget* widget);
    /// Columns without a word are left out: what is drawn in them stands beside in numbers.
    [[nodiscard]] static std::string csv(const QAbstractItemView& view);
};

}  // namespace lightbox::gui
