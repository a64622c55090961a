// SPDX-License-Identifier: GPL-3.0-or-later
// Which images the Cases page is about: one selection for tree, grid, table and viewer.
#include <QListView>
#include <QShortcut>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "look/Format.h"
#include "models/ImageListModel.h"
#include "models/PatientTreeModel.h"
#include "pages/cases/CasesPage.h"
#include "pages/cases/FilterBar.h"
#include "pages/cases/HealthPanel.h"
#include "pages/cases/ImageTableModel.h"
#include "pages/cases/MetadataPanel.h"
#include "pages/cases/ReasonDialog.h"
#include "pages/cases/SampleSheet.h"
#include "pages/cases/ThumbnailView.h"
#include "session/LeaveOut.h"
#include "session/ProjectSession.h"
#include "session/film/Film.h"
#include "widgets/Buttons.h"
#include "widgets/PageColumns.h"
#include "widgets/Panel.h"
#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

void CasesPage::select(const spec::ImageId& image) {
    context().session.select(image);
}

void CasesPage::followSelection() {
    const spec::ImageRecord* image = context().session.image(context().session.selectedImage());
    if (image != nullptr && image->id == m_leftOut)
        image = nullptr;
    m_following = true;
    if (image != nullptr) {
        if (const QModelIndex index = m_list->indexOf(image->id); index.isValid()) {
            // To set it again would take a selection of several away.
            if (m_grid->currentIndex() != index)
                // Not by the view, which would take a shortcut's Ctrl for one that adds to the selection.
                m_grid->selectionModel()->setCurrentIndex(index,
                                                          QItemSelectionModel::ClearAndSelect);
            m_grid->scrollTo(index);
            const int column = std::max(0, m_table->currentIndex().column());
            m_table->setCurrentIndex(m_tableModel->index(index.row(), column));
        }
        const auto dataset = context().session.dataset();
        const int position = static_cast<int>(image - dataset->images.data());
        if (const QModelIndex index = m_treeModel->indexOfImage(position); index.isValid()) {
            m_tree->setCurrentIndex(index);
            m_tree->scrollTo(index);
        }
    }
    m_following = false;
    m_shown = image != nullptr;
    m_sheet->setChosen(image != nullptr ? image->id : spec::ImageId());
    showChosen();
    if (isVisible() || image == nullptr) {
        m_viewer->showImage(image);
        m_metadata->showImage(image);
    }
}

std::vector<spec::ImageRecord> CasesPage::chosenImages() const {
    std::vector<spec::ImageRecord> images;
    if (!m_grid->isHidden())
        for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes())
            images.push_back(m_list->imageAt(index.row()));
    if (images.size() > 1)
        return images;
    const spec::ImageRecord* image = context().session.image(context().session.selectedImage());
    return image != nullptr && m_shown ? std::vector{*image} : std::vector<spec::ImageRecord>();
}

void CasesPage::showChosen() {
    const auto number = [](std::size_t value) { return Format::count(value); };
    const std::vector<spec::ImageRecord> chosen = chosenImages();
    constexpr std::size_t kTold = 24;  // to other pages
    std::vector<spec::ImageId> ids;
    for (std::size_t i = 0; i < std::min(kTold, chosen.size()); ++i)
        ids.push_back(chosen[i].id);
    context().session.chooseImages(std::move(ids));
    const QString shown = number(m_list->shown().size());
    const int count = static_cast<int>(chosen.size());
    m_gridPanel->setSubtitle(count > 1 ? tr("%1 · %2 selected").arg(shown, number(chosen.size()))
                                       : shown);
    const bool out = count > 0 && std::all_of(chosen.begin(), chosen.end(), [](const auto& image) {
                         return image.excluded.has_value();
                     });
    m_leaveOut->setEnabled(count > 0);
    if (count > 1)
        m_leaveOut->setText(out ? tr("Include %1 again").arg(number(chosen.size()))
                                : tr("Leave out %1…").arg(number(chosen.size())));
    else
        m_leaveOut->setText(out ? tr("Include again") : tr("Leave out…"));
    if (count > 1)
        m_leaveOut->setToolTip(out ? tr("Use in splits, training and evaluation again (Delete)")
                                   : tr("Leave these images out of every split, training and "
                                        "evaluation, for one reason; it can be undone (Delete)"));
    else
        m_leaveOut->setToolTip(
            out ? tr("Left out: %1. Use in splits, training and evaluation again (Delete)")
                      .arg(QString::fromStdString(*chosen.front().excluded))
                : tr("Leave this image or patient out of every split, training and evaluation, "
                     "with a reason; it can be undone (Delete)"));
}

void CasesPage::enlarge(bool enlarged) {
    if (enlarged == m_enlarged || (enlarged && !m_shown))
        return;
    m_enlarged = enlarged;
    m_back->setEnabled(enlarged);
    m_filters->setVisible(!enlarged);
    m_metadata->setVisible(!enlarged);
    m_columns->showSideOnly(enlarged);
    m_viewer->setMinimumWidth(kViewerWidth);
    m_viewer->setMaximumWidth(enlarged ? QWIDGETSIZE_MAX : kViewerWidth);
    m_viewer->setMaximumHeight(enlarged ? QWIDGETSIZE_MAX : kViewerHeight);
    m_viewer->setEnlarged(enlarged);
    if (enlarged)
        m_viewer->viewer().setFocus(Qt::OtherFocusReason);
    else
        m_grid->setFocus(Qt::OtherFocusReason);
}

void CasesPage::leaveOutOrTakeIn() {
    const std::vector<spec::ImageRecord> images = chosenImages();
    if (images.empty())
        return;
    if (std::all_of(images.begin(), images.end(),
                    [](const auto& image) { return image.excluded.has_value(); }))
        takeInAgain(context(), banners(), this, images);
    else if (images.size() > 1)
        leaveOutSeveral(images);
    else
        leaveOut(context(), banners(), this);
}

void CasesPage::leaveOutSeveral(const std::vector<spec::ImageRecord>& images) {
    engine::ExcludeRequest request;
    for (const spec::ImageRecord& image : images)
        if (!image.excluded)
            request.images.push_back(image.id);
    const std::optional<QString> reason =
        askForReason(context().theme, static_cast<int>(request.images.size()), this);
    if (!reason)
        return;
    request.reason = reason->toStdString();
    leaveOut(context(), banners(), this, request);
}

}  // namespace lightbox::gui
