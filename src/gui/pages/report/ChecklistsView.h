// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "pages/report/ChecklistModel.h"
#include "pages/report/ReportData.h"
#include "session/AppContext.h"

class QLabel;
class QTableView;

namespace lightbox::gui {

class Button;
class ChecklistCard;
class ItemPanel;
class MissingList;
class Panel;
class Segments;
class TextFlow;

/// The published checklists: a card for each, the items of one, and the item in view with what a person writes.
class ChecklistsView : public QWidget {
    Q_OBJECT

public:
    ChecklistsView(AppContext& context, TextFlow& texts, QWidget* parent = nullptr);

    /// Of another run the item in view stays, by its number. Null: none.
    void setData(std::shared_ptr<const ReportData> data);
    /// Another project: the first item of the first list comes next.
    void reset();
    /// Why nothing can be written; empty: it can.
    void setReadOnly(const QString& why);
    void focusTable();

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeCards();
    QWidget* makeTable();
    QLayout* makeSide();
    void showCards();
    void showRows();
    void showItem();
    void showCounts();
    void choose(const std::string& list, const std::string& number);
    void chooseRow(int row);
    /// The item before the one in view, or the next that is to be written, from the start again at the end.
    void step(int by);
    void act(const QModelIndex& index);
    void goTo(spec::ItemPlace place);
    [[nodiscard]] const spec::ChecklistItem* item() const;

    AppContext& m_context;
    TextFlow& m_texts;
    std::shared_ptr<const ReportData> m_data;
    std::string m_list, m_number;  ///< in view
    bool m_isSetting = false;
    QLayout* m_cardRow = nullptr;
    std::vector<ChecklistCard*> m_cards;
    Panel* m_panel = nullptr;
    Segments* m_filters = nullptr;
    QLabel* m_none = nullptr;
    QTableView* m_table = nullptr;
    ChecklistModel* m_model = nullptr;
    ItemPanel* m_item = nullptr;
    MissingList* m_missing = nullptr;
    Button* m_previous = nullptr;
    Button* m_next = nullptr;
};

}  // namespace lightbox::gui
