// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <filesystem>
#include <list>
#include <memory>
#include <string>
#include <utility>

#include "base/Error.h"
#include "spec/Dataset.h"
#include "spec/Explanation.h"
#include "spec/Run.h"

namespace lightbox::gui {

class JobRunner;

/// Where a model looked, computed in the background with a model that stays loaded; the latest maps are kept.
class MapService : public QObject {
    Q_OBJECT

public:
    MapService(JobRunner& jobs, QObject* parent = nullptr);
    ~MapService() override;

    /// Forgets what was computed for another run.
    void setRun(const std::filesystem::path& project, const spec::RunId& run) {
        set({project, run, {}});
    }
    /// The same for images of an external cohort that the run has judged.
    void setCohort(const std::filesystem::path& project, const spec::RunId& run,
                   const std::string& cohort) {
        set({project, run, cohort});
    }
    /// Reads anew which images are closed, and forgets the maps that were made before.
    void renew();
    /// Null: not computed yet.
    [[nodiscard]] const spec::HeatMap* map(std::int64_t imageKey, int cls) const;
    /// ready() or failed() will tell; drops an earlier wish that has not begun.
    void request(const spec::ImageRecord& image, int cls);
    /// Computes ahead what will probably be asked for next; fails in silence.
    void prepare(const spec::ImageRecord& image, int cls);
    [[nodiscard]] bool busy() const { return m_waiting; }

Q_SIGNALS:
    void ready(qint64 imageKey, int cls);
    void failed(qint64 imageKey, const lightbox::base::Error& error);

private:
    struct Model;
    struct Of {
        std::filesystem::path project;
        spec::RunId run;
        std::string cohort;  ///< empty: the project's own images
        bool operator==(const Of&) const = default;
    };
    using Key = std::pair<std::int64_t, int>;
    enum class Purpose { Asked, Ahead };
    void set(const Of& of);
    void start(const spec::ImageRecord& image, int cls, Purpose purpose);
    void keep(const Key& key, spec::HeatMap map);

    JobRunner& m_jobs;
    Of m_of;
    std::shared_ptr<Model> m_model;
    std::list<std::pair<Key, spec::HeatMap>> m_maps;  ///< newest first
    bool m_waiting = false;
};

}  // namespace lightbox::gui
