// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QFrame>
#include <QWidget>

#include "look/Theme.h"
#include "spec/Progress.h"
#include "widgets/Buttons.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace lightbox::gui {

/// What stands where there is nothing yet: icon 32, title 16, one sentence, one or two buttons.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    enum class Ground { Panel, Film };
    EmptyState(const Theme& theme, const QString& icon, const QString& title,
               const QString& sentence, Ground ground = Ground::Panel, QWidget* parent = nullptr);
    void setText(const QString& title, const QString& sentence);
    Button* addButton(const QString& text, const QString& icon = {},
                      ButtonKind kind = ButtonKind::Default);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Ground m_ground;
    QLabel* m_title;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

/// Percentage, count, rate, time left, bar, the item at hand, cancel.
class ProgressPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget* parent = nullptr);
    /// `unit`: "images"; rate a second and secondsLeft < 0 where not known.
    void setProgress(const spec::Progress& progress, const QString& unit, double rate,
                     double secondsLeft);
    /// What has been counted so far, left of the item at hand.
    void setCounts(QWidget* counts);

private:
    QLabel* m_percent;
    QLabel* m_count;
    QLabel* m_rate;
    QLabel* m_current;
    QProgressBar* m_bar;
    QHBoxLayout* m_foot;
};

/// A question: the title asks, the safe choice has the focus, every button is a verb.
class DecisionDialog : public QDialog {
    Q_OBJECT

public:
    DecisionDialog(const Theme& theme, const QString& question, const QString& sentence,
                   QWidget* parent = nullptr);
    /// Cancel stands alone at the left and answers 0 (as Escape does).
    void addCancel(const QString& text);
    /// Enter cancels: for what cannot be undone.
    void preferCancel();
    /// Left to right; exec() returns `answer` (> 0). Enter takes the primary one, or what has the focus.
    Button* addChoice(const QString& text, int answer, ButtonKind kind = ButtonKind::Default,
                      bool focused = false);
    /// A widget between sentence and buttons: a field for a reason.
    void setContent(QWidget* content);

private:
    const Theme& m_theme;
    QHBoxLayout* m_buttons;
    Button* m_cancel = nullptr;
    QVBoxLayout* m_content;
};

}  // namespace lightbox::gui
