// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QLayout>
#include <QList>

#include "look/Theme.h"

class QButtonGroup;

namespace lightbox::gui {

/// Joined buttons, one of which is on. Left and right arrows move.
class Segments : public QWidget {
    Q_OBJECT

public:
    explicit Segments(const Theme& theme, QWidget* parent = nullptr);
    /// Returns its index. `small`: 11 px and 24 high, as in the heads of plots (the same for all segments).
    int addSegment(const QString& text, const QString& icon = {}, const QString& toolTip = {});
    void setSmall();
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    void setSegmentEnabled(int index, bool enabled, const QString& why = {});
    void setSegmentText(int index, const QString& text);

Q_SIGNALS:
    /// Somebody chose another one (not on setCurrent).
    void chosen(int index);

private:
    void restyle();

    const Theme& m_theme;
    QButtonGroup* m_group;
    bool m_small = false;
};

/// On or off, 28 x 16, with an optional text right of it.
class Switch : public QAbstractButton {
    Q_OBJECT

public:
    explicit Switch(const Theme& theme, const QString& text = {}, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// A field for a real number that may be typed as 1e-3; the arrows step by the decade's 1-2-5 where the range spans
/// more than three decades, else by `step`.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    NumberBox(double low, double high, QWidget* parent = nullptr);
    [[nodiscard]] double value() const { return m_value; }
    void setValue(double value);
    void setStep(double step) { m_step = step; }
    /// What is typed is a number within the range.
    [[nodiscard]] bool acceptable() const { return m_acceptable; }
    void stepBy(int steps) override;
    [[nodiscard]] QValidator::State validate(QString& input, int& position) const override;

Q_SIGNALS:
    void valueChanged(double value);
    void acceptableChanged(bool acceptable);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    void read(const QString& text);

    double m_low;
    double m_high;
    double m_step;
    double m_value;
    bool m_acceptable = true;
};

/// Items in rows as they fit, like words.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;

private:
    enum class Mode { Measure, Place };
    int arrange(const QRect& rect, Mode mode) const;

    QList<QLayoutItem*> m_items;
};

/// A place where files are dropped, with a dashed outline; puts its children on top.
class DropZone : public QWidget {
    Q_OBJECT

public:
    explicit DropZone(const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    const Theme& m_theme;
    bool m_over = false;
};

}  // namespace lightbox::gui
