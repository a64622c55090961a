// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <optional>
#include <string>

#include "session/AppContext.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;
class ImageListModel;

/// Writes the list of images that is shown, or the health report, to a file that is asked for; by pseudonyms unless somebody
/// says otherwise, which is logged.
class CasesExport : public QObject {
    Q_OBJECT

public:
    CasesExport(AppContext& context, BannerStack& banners, const ImageListModel& list,
                QWidget* page);
    void exportList();
    void exportHealth();

private:
    /// Whether images go by their own ids in a file; nullopt: no file is wanted.
    [[nodiscard]] std::optional<bool> askWhoseNames(const QString& question);
    [[nodiscard]] std::string listText(bool ownIdentifiers) const;
    void writeList(const std::filesystem::path& file, bool ownIdentifiers);
    void writeHealth(const std::filesystem::path& file, bool ownIdentifiers);
    /// `named`: what of the project's own identifiers is in it, for the audit log; empty: none.
    void writeFile(const std::filesystem::path& file, std::string text, const QString& done,
                   const std::string& named);

    AppContext& m_context;
    BannerStack& m_banners;
    const ImageListModel& m_list;
    QWidget* m_page;
};

}  // namespace lightbox::gui
