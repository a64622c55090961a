// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <functional>
#include <vector>

#include "session/AppContext.h"
#include "spec/Training.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace lightbox::gui {

class Button;

/// What differs between the settings in the form and those of a run; its settings can be taken over.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(AppContext& context, spec::TrainingSpec here, QWidget* parent = nullptr);
    /// Of the run that is shown, once the dialog was accepted.
    [[nodiscard]] const spec::TrainingSpec& chosen() const { return m_there; }

private:
    void read();
    void list(const spec::TrainingSpec& there);

    AppContext& m_context;
    spec::TrainingSpec m_here;
    spec::TrainingSpec m_there;
    QComboBox* m_run = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_same = nullptr;
    Button* m_take = nullptr;
};

/// Options in which two settings differ, in the order of the table; name and preset are no settings of training.
[[nodiscard]] std::vector<std::string> differences(const spec::TrainingSpec& one,
                                                   const spec::TrainingSpec& other);

}  // namespace lightbox::gui
