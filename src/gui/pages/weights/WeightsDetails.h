// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/weights/WeightsModel.h"
#include "widgets/Panel.h"

class QFormLayout;
class QLabel;
class QProgressBar;

namespace lightbox::gui {

class Button;
class Theme;

/// What one file is and where it comes from, how far it has come, and what can be done about it.
class WeightsDetails : public Panel {
    Q_OBJECT

public:
    explicit WeightsDetails(const Theme& theme, QWidget* parent = nullptr);
    void tell(const WeightsRow& row);
    void setPace(const QString& pace);

Q_SIGNALS:
    void downloadAsked(const QString& arch);
    void pauseAsked(const QString& arch);
    void forgetAsked(const QString& arch);

private:
    void addFact(QFormLayout* form, const QString& name, QLabel*& value);

    QString m_arch;
    QLabel* m_said = nullptr;
    QLabel* m_pace = nullptr;
    QProgressBar* m_bar = nullptr;
    Button* m_act = nullptr;
    Button* m_pause = nullptr;
    Button* m_forget = nullptr;
    QLabel* m_origin = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_licence = nullptr;
    QLabel* m_input = nullptr;
    QLabel* m_hash = nullptr;
    QLabel* m_needed = nullptr;
    QLabel* m_path = nullptr;
};

}  // namespace lightbox::gui
