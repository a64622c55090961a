// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <optional>

#include "engine/Download.h"
#include "session/AppContext.h"
#include "workers/JobRunner.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace lightbox::gui {

class BannerStack;
class Button;
class ElidedLabel;
class Segments;

/// Fetches a published set: which one, at what size, what it is, its licence, how far it has come. Cancelling keeps what is
/// here; the next try goes on from there. Accepted once the file is whole and checked.
class DownloadDialog : public QDialog {
    Q_OBJECT

public:
    explicit DownloadDialog(AppContext& context, QWidget* parent = nullptr,
                            engine::Publisher publisher = {});
    /// The file that was fetched; "" before.
    [[nodiscard]] QString file() const { return m_file; }
    void setFolder(const QString& folder);

public Q_SLOTS:
    void reject() override;

protected:
    bool event(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeFacts();
    QWidget* makeProgress();
    void showSet();
    void showWhatIsHere();
    void chooseFolder();
    void start();
    void showProgress();
    void finished(const engine::DownloadResult& result);
    void failed(const base::Error& error);
    void setRunning(bool running);
    [[nodiscard]] const engine::DownloadableSet& chosenSet() const;
    [[nodiscard]] engine::DownloadRequest request() const;

    AppContext& m_context;
    engine::Publisher m_publisher;
    QString m_file;
    std::optional<JobId> m_job;
    BannerStack* m_banners = nullptr;
    QComboBox* m_set = nullptr;
    Segments* m_size = nullptr;
    QLineEdit* m_folder = nullptr;
    Button* m_pickFolder = nullptr;
    QLabel* m_description = nullptr;
    QLabel* m_contents = nullptr;
    QLabel* m_licence = nullptr;
    QLabel* m_source = nullptr;
    ElidedLabel* m_address = nullptr;
    QLabel* m_share = nullptr;
    QLabel* m_amount = nullptr;
    QLabel* m_pace = nullptr;
    QProgressBar* m_bar = nullptr;
    Button* m_close = nullptr;
    Button* m_cancel = nullptr;
    Button* m_start = nullptr;
};

}  // namespace lightbox::gui
