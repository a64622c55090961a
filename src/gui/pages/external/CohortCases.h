// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QImage>
#include <memory>
#include <vector>

#include "pages/external/CohortData.h"
#include "session/AppContext.h"

class QLabel;
class QListWidget;

namespace lightbox::gui {

class Button;

/// The cases of a cohort that the lock calls wrongly, with their probability and, where the cohort has images, a thumbnail; those lead to
/// Review, which shows them apart from the project's own.
class CohortCases : public QDialog {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 300;  ///< shown, the most certain mistakes first
    CohortCases(AppContext& context, std::shared_ptr<const CohortData> data, bool missed,
                QWidget* page);

Q_SIGNALS:
    /// Its place among the mistakes that were given.
    void caseChosen(std::size_t place);

private:
    struct Entry {
        QString name;
        QImage thumbnail;
        double p = 0;
    };
    [[nodiscard]] static std::vector<Entry> read(const engine::OpenProject& open,
                                                 const CohortData& data,
                                                 const std::vector<std::size_t>& cases,
                                                 bool isHidden, const std::stop_token& stop);
    void fill(const std::vector<Entry>& entries);

    void choose();

    bool m_hasImages = false;
    Button* m_read;
    QListWidget* m_list;
    QLabel* m_note;
};

}  // namespace lightbox::gui
