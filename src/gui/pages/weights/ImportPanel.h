// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "base/Error.h"
#include "session/AppContext.h"
#include "widgets/Panel.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class Button;
class ElidedLabel;

/// A file of weights, looked into before it is taken: what was unwrapped, left out or refused.
class ImportPanel : public Panel {
    Q_OBJECT

public:
    explicit ImportPanel(AppContext& context, QWidget* parent = nullptr);
    void setFile(const QString& file);
    [[nodiscard]] QString file() const { return m_file; }

Q_SIGNALS:
    void imported();
    void closed();

private:
    void inspect();
    void take();
    void sayFault(const base::Error& error);
    void clearFindings();
    void addFinding(const QString& icon, bool fault, const QString& words);

    AppContext& m_context;
    QString m_file;
    bool m_fits = false;
    ElidedLabel* m_name = nullptr;
    QLabel* m_size = nullptr;
    QVBoxLayout* m_findings = nullptr;
    QComboBox* m_arch = nullptr;
    Button* m_take = nullptr;
    Button* m_cancel = nullptr;
};

}  // namespace lightbox::gui
