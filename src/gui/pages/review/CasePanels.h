// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "pages/review/ReviewData.h"
#include "session/ReadingStore.h"
#include "spec/Explanation.h"
#include "widgets/Buttons.h"
#include "widgets/Panel.h"

class QLabel;
class QPlainTextEdit;
class QTimer;

namespace lightbox::gui {

class ClassLabel;
class MetricRow;
class ShareBar;
class Tag;
class Theme;

/// How far a probability lies from the threshold that decided: "0.021 below", "just below" where the digits would be zeros.
[[nodiscard]] QString marginText(double distance);

/// What the model says of the case, and whether it is right.
class ModelPanel : public Panel {
    Q_OBJECT

public:
    explicit ModelPanel(const Theme& theme, QWidget* parent = nullptr);
    void show(const ReviewData& data, const ReviewCase& one);
    using QWidget::show;
    /// Blind mode: nothing until the case has been read.
    void hideAnswer();

private:
    struct Row {
        QWidget* widget = nullptr;
        ClassLabel* name = nullptr;
        ShareBar* bar = nullptr;
        QLabel* value = nullptr;
    };
    Row makeRow();
    /// The classes it may be of at the error allowed.
    void showSet(const ReviewData& data, const ReviewCase& one);

    const Theme& m_theme;
    std::vector<Row> m_rows;
    QWidget* m_content;
    QLabel* m_threshold;
    QWidget* m_truthRow;
    Tag* m_truth;
    Tag* m_called;
    QLabel* m_unlabelled;
    QLabel* m_margin;
    QWidget* m_setRow;
    Tag* m_set;
    QLabel* m_setName;
    QLabel* m_calledName;
    QLabel* m_differ;  ///< why the threshold and what fits at an error say two things
    Tag* m_outcome;
    QLabel* m_hidden;
};

/// What speaks for and against believing the map.
class TrustPanel : public Panel {
    Q_OBJECT

public:
    explicit TrustPanel(const Theme& theme, QWidget* parent = nullptr);
    void show(const spec::HeatMap& map, const QString& className);
    using QWidget::show;
    void showMessage(const QString& message);

private:
    MetricRow* m_border;
    QLabel* m_message;
};

/// A button with its key in it.
class KeyButton : public Button {
    Q_OBJECT

public:
    KeyButton(const Theme& theme, const QString& text, const QString& icon, const QString& key,
              ButtonKind kind = ButtonKind::Default, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
};

/// What the reader makes of the case.
class ReadingPanel : public Panel {
    Q_OBJECT

public:
    explicit ReadingPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Another case, or the same as it is now stored; a note being typed is left alone.
    void show(const project::Reading& reading, SaveState state);
    void setSaveState(SaveState state);
    void clear();
    /// What is asked while the model's answer is hidden: agreeing with it means nothing then.
    struct Question {
        QString shows, showsNot;      ///< "pneumonia", "not pneumonia"
        std::optional<bool> isShown;  ///< the model's answer; nullopt: it has none to agree with
        bool operator==(const Question&) const = default;
    };
    /// nullopt: the answer is in view, and agreed with or not.
    void setQuestion(std::optional<Question> question);
    /// By its key; while a question stands "agree" says that the case shows it, "disagree" that it does not.
    void setVerdict(const QString& verdict);
    void toggleFlag();
    void focusNote();
    /// Hands over what has been typed and not yet saved.
    void flush();
    void setMoves(bool previous, bool next);
    /// Back and forth through the worklist: to be put under what scrolls.
    [[nodiscard]] QWidget* moves() const { return m_moves; }
    /// Of the readings of the set in view: how many agree and disagree with the model.
    void setAgreement(std::size_t agreed, std::size_t disagreed);

Q_SIGNALS:
    void readingChanged(const lightbox::project::Reading& reading);
    void moveRequested(int step);
    void noteLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QWidget::show;
    void showButtons();
    void commit();

    struct Verdict {
        const char* key;
        KeyButton* button;
    };
    std::array<Verdict, 3> m_verdicts{};
    std::optional<Question> m_question;
    KeyButton* m_flag;
    QPlainTextEdit* m_note;
    QLabel* m_saved;
    MetricRow* m_agreement;
    QWidget* m_moves = nullptr;
    KeyButton* m_previous;
    KeyButton* m_next;
    QTimer* m_autosave;
    project::Reading m_reading;
    bool m_filled = false;
};

}  // namespace lightbox::gui
