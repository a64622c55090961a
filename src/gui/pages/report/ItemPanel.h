// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTime>
#include <string>
#include <vector>

#include "pages/report/TextKeeper.h"
#include "spec/Checklist.h"
#include "widgets/Panel.h"
#include "widgets/Pills.h"

class QPlainTextEdit;

namespace lightbox::gui {

class Button;

/// The item in view: what is asked, what the project knows of it, and the field for what a person writes.
class ItemPanel : public Panel {
    Q_OBJECT

public:
    explicit ItemPanel(const Theme& theme, QWidget* parent = nullptr);

    /// `all`: the items of every list, of which some have its field.
    void show(const spec::ChecklistItem& item, const std::vector<spec::ChecklistItem>& all,
              const QString& text);
    /// None is chosen.
    void clear();
    void showSaving(TextKeeper::State state, const QTime& at);
    /// Empty: it can be written.
    void setReadOnly(const QString& why);
    void write();  ///< puts the cursor into the field, where there is one
    [[nodiscard]] const std::string& field() const { return m_item.field; }

Q_SIGNALS:
    void typed(const std::string& field, const QString& text);
    void left(const std::string& field);
    void confirmed(const std::string& field);
    void placeAsked(lightbox::spec::ItemPlace place);
    /// Escape: back to the table.
    void tableAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeAsked();
    void makeKnown();
    void makeField();
    void showLength();
    void showReadOnly();
    [[nodiscard]] bool hasField() const { return !m_item.field.empty(); }

    const Theme& m_theme;
    spec::ChecklistItem m_item;
    bool m_isSetting = false;
    QString m_readOnly;
    QWidget* m_content;
    Tag* m_number = nullptr;
    QLabel* m_topic = nullptr;
    Tag* m_state = nullptr;
    QLabel* m_asks = nullptr;
    QWidget* m_knownPart = nullptr;
    QLabel* m_knownTitle = nullptr;
    QLabel* m_known = nullptr;
    Button* m_put = nullptr;
    Button* m_go = nullptr;
    QWidget* m_fieldPart = nullptr;
    QLabel* m_also = nullptr;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_savedIcon = nullptr;
    QLabel* m_saved = nullptr;
    QLabel* m_length = nullptr;
    QWidget* m_checkPart = nullptr;
    QLabel* m_why = nullptr;
};

/// The page's words for a step of the work.
[[nodiscard]] QString placeName(spec::ItemPlace place);

}  // namespace lightbox::gui
