// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QButtonGroup>
#include <vector>

#include "engine/Weights.h"
#include "pages/weights/WeightsModel.h"
#include "session/Page.h"
#include "workers/JobRunner.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace lightbox::gui {

class Button;
class Panel;
class ImportPanel;
class WeightsDetails;
class WeightsFetcher;

/// The official weights of every network: where they come from, under which licence, whether they are here; what was imported.
/// Nothing is fetched unless somebody asks for it. Needs no project.
class WeightsPage : public Page {
    Q_OBJECT

public:
    explicit WeightsPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] bool settled() const override { return !m_reading; }
    /// Opens the import panel on this file.
    void inspect(const QString& file);
    [[nodiscard]] WeightsFetcher& fetcher() { return *m_fetcher; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFilters();
    /// Columns that the panel at the right tells too go first where there is little room.
    void fitColumns();
    [[nodiscard]] int neededWidth(int column) const;
    void sayState();
    QWidget* makeTable();
    void read();
    void list(std::vector<WeightsRow> rows);
    void showChips();
    void showChosen();
    void showProgress(const QString& arch);
    void download(const QString& arch);
    void downloadForPresets();
    void fetchFailed(const QString& arch, const base::Error& error);
    void forget(const QString& arch);
    void chooseFile();
    void openFolder();
    [[nodiscard]] const WeightsRow* chosen() const;

    WeightsModel* m_model = nullptr;
    WeightsFilter* m_filter = nullptr;
    WeightsFetcher* m_fetcher = nullptr;
    Button* m_forPresets = nullptr;
    QTableView* m_table = nullptr;
    QButtonGroup m_kinds;
    WeightsDetails* m_details = nullptr;
    ImportPanel* m_import = nullptr;
    QLabel* m_disk = nullptr;
    QLabel* m_folder = nullptr;
    QString m_stateWords;
    bool m_reading = false;
};

}  // namespace lightbox::gui
