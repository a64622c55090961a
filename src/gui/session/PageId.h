// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <array>
#include <optional>

namespace lightbox::gui {

/// The six pages in the order of the work, and three without a place in the rail: External and Report, which belong to Evaluate, and
/// Weights, which is no step of it and needs no project.
enum class PageId { Cases, Split, Train, Monitor, Evaluate, Review, External, Weights, Report };

/// Those in the rail, in the order of Ctrl+1 … Ctrl+6.
inline constexpr std::array allPages{PageId::Cases,   PageId::Split,    PageId::Train,
                                     PageId::Monitor, PageId::Evaluate, PageId::Review};

/// "cases" … "review": the name of the icon and of --page.
[[nodiscard]] QString pageKey(PageId page);
[[nodiscard]] QString pageTitle(PageId page);  ///< translated
[[nodiscard]] std::optional<PageId> pageFromKey(const QString& key);

/// What the small mark at a rail button says of its page.
enum class RailMark { None, ToDo, Attention, Running, Done };

}  // namespace lightbox::gui
