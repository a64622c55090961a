// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <QTimer>
#include <map>
#include <optional>

#include "session/Page.h"
#include "spec/Dataset.h"
#include "spec/Health.h"

class QLabel;
class QShortcut;
class QSlider;
class QTableView;
class QTreeView;

namespace lightbox::gui {

class Button;
class CasesExport;
class EmptyState;
class Film;
class FilterBar;
class HealthPanel;
class ImageListModel;
class ImageTableModel;
class MetadataPanel;
class PageColumns;
class Panel;
class PatientTreeModel;
class SampleSheet;
class ThumbnailView;

/// What is in the data set, by patient: tree, grid, viewer, metadata, health report; one selection for all.
class CasesPage : public Page {
    Q_OBJECT

public:
    explicit CasesPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int kViewerWidth = 400;   ///< px; the metadata's too
    static constexpr int kViewerHeight = 436;  ///< at most, above the metadata

    void buildHead();
    void buildBrowser();
    void buildTable();
    void adoptDataset();
    void applyFilter();
    /// Looks for the text of the search field among all DICOM tags, in a worker.
    void searchTags();
    void startTagSearch();
    void updateState();
    void select(const spec::ImageId& image);
    void followSelection();
    void addKeys();
    void showHealth();
    void showWholeImage();
    void showFinding(const QString& title, const std::vector<spec::ImageId>& images,
                     const std::vector<std::vector<spec::ImageId>>& groups = {});
    /// Those selected in the grid; else the one that is shown.
    [[nodiscard]] std::vector<spec::ImageRecord> chosenImages() const;
    void showChosen();
    void leaveOutOrTakeIn();
    void leaveOutSeveral(const std::vector<spec::ImageRecord>& images);
    void enlarge(bool enlarged);
    /// By value: a new report may come while the note is typed.
    void acceptFinding(spec::Finding finding);
    /// Ids of its images that differ only in form become one; can be taken back (History).
    void mergePatientForms(const spec::Finding& finding);
    bool mergeForms(const std::vector<std::string>& ids, bool isNew);
    bool takeMergeBack(const std::vector<std::string>& sources);
    void withdrawAcceptance(const spec::Finding& finding);
    void showSheet(bool on);

    FilterBar* m_filters = nullptr;
    Panel* m_treePanel = nullptr;
    QTreeView* m_tree = nullptr;
    PatientTreeModel* m_treeModel = nullptr;
    Panel* m_gridPanel = nullptr;
    QWidget* m_legend = nullptr;
    ThumbnailView* m_grid = nullptr;
    SampleSheet* m_sheet = nullptr;
    EmptyState* m_noMatch = nullptr;
    Button* m_dropLast = nullptr;
    ImageListModel* m_list = nullptr;
    QTableView* m_table = nullptr;
    ImageTableModel* m_tableModel = nullptr;
    int m_sizedColumns = 0;  ///< columns of the table that were given a width
    int m_adopted = -1;      ///< revision of the session that is shown
    QSlider* m_size = nullptr;
    Film* m_viewer = nullptr;
    MetadataPanel* m_metadata = nullptr;
    HealthPanel* m_health = nullptr;
    CasesExport* m_exports = nullptr;
    Button* m_sheetButton = nullptr;
    Button* m_drawAgain = nullptr;
    Button* m_leaveOut = nullptr;
    Button* m_leftOutList = nullptr;
    Button* m_export = nullptr;
    Button* m_import = nullptr;
    QWidget* m_content = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_following = false;
    bool m_shown = false;  ///< an image is in the viewer
    PageColumns* m_columns = nullptr;
    bool m_enlarged = false;  ///< the viewer has the page
    QShortcut* m_back = nullptr;
    spec::ImageId m_leftOut;  ///< selected, but the filters have it not
    QTimer m_tagDelay;        ///< a search of all tags waits for a pause in typing
    QString m_taggedText;     ///< that m_tagged were found by
    QSet<std::int64_t> m_tagged;
};

}  // namespace lightbox::gui
