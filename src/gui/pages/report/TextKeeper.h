// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDeadlineTimer>
#include <QObject>
#include <QTime>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "spec/Written.h"

namespace lightbox::gui {

class JobRunner;

/// Keeps what is typed in its project, a moment after the last key, one text after the other. A project that cannot be written is
/// tried again, each time later, and keeps the texts of no other waiting.
class TextKeeper : public QObject {
    Q_OBJECT

public:
    enum class State { AsStored, Waiting, Saved, Failed };

    /// `again`: the rest before what could not be written is tried once more, the first time.
    TextKeeper(JobRunner& jobs, QObject* parent,
               std::chrono::milliseconds again = std::chrono::seconds(5));
    /// Writes what is left before it returns; of a project that cannot be written only the first text is tried.
    ~TextKeeper() override;

    /// `facts`: what the project says of it now beside the run in view. The project is the one that it was typed in, whatever is opened later.
    void write(const engine::OpenProject& project, const std::string& field, const QString& text,
               const spec::RunFacts& facts);
    /// At once, as when somebody leaves the field.
    void flush();
    /// At once and of every project, as when the window closes.
    void flushAll();
    /// This project is in view (empty: none): states are its own. What waits of others is still written.
    void show(const std::filesystem::path& project);
    /// Of the project in view.
    [[nodiscard]] State state(const std::string& field) const;
    [[nodiscard]] QTime savedAt(const std::string& field) const;
    /// What is on its way; nullopt: what is stored holds.
    [[nodiscard]] std::optional<QString> pending(const std::string& field) const;
    /// Something is about to be written, or is.
    [[nodiscard]] bool busy() const;
    /// Of all projects: texts that are not written yet.
    [[nodiscard]] int left() const;
    /// Why the first project that has such texts could not be written; nullopt: it was not tried yet.
    struct Refusal {
        std::filesystem::path project;
        base::Error error;
    };
    [[nodiscard]] std::optional<Refusal> refusal() const;

    /// Before the next try after so many refusals in a row (1 or more): `first`, doubled each time, at most a minute.
    [[nodiscard]] static std::chrono::milliseconds rest(int refusals,
                                                        std::chrono::milliseconds first);

Q_SIGNALS:
    void stateChanged(const std::string& field);
    /// All texts of the project in view, once one was written.
    void saved(const lightbox::spec::WrittenTexts& texts);
    /// All that was typed in this project is written.
    void allSaved(const std::filesystem::path& project);
    void failed(const lightbox::base::Error& error, const std::filesystem::path& project);
    /// Nothing is left, or all that is left waits for another try.
    void rests();

private:
    struct Text {
        QString text;
        spec::RunFacts facts;
    };
    struct Note {
        State state = State::AsStored;
        QTime at = {};
    };
    struct Typed {
        engine::OpenProject project{{}};
        std::map<std::string, Text> waiting;  ///< by field
        std::map<std::string, Note> notes;
        int refusals = 0;  ///< in a row
        QDeadlineTimer again = {};
        std::optional<base::Error> error = {};
    };
    struct Writing {
        std::filesystem::path project;
        std::string field;
        Text text;
    };
    struct Gate;

    void next();
    /// The project in view first; null: none is to be tried now.
    [[nodiscard]] const std::filesystem::path* due() const;
    void written(const spec::WrittenTexts& texts);
    void refused(const base::Error& error);
    [[nodiscard]] const Typed* inView() const;
    [[nodiscard]] Note noteOf(const std::string& field) const;
    void note(const std::filesystem::path& project, const std::string& field, State state);

    JobRunner& m_jobs;
    std::chrono::milliseconds m_firstRest;
    QTimer m_soon;
    QTimer m_again;
    std::map<std::filesystem::path, Typed> m_projects;
    std::filesystem::path m_shown;
    std::optional<Writing> m_writing;
    std::shared_ptr<Gate> m_gate;
};

}  // namespace lightbox::gui
