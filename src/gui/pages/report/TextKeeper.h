// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTime>
#include <QTimer>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "spec/Written.h"

namespace lightbox::gui {

class JobRunner;

/// Keeps what is typed in the project, a moment after the last key, one text after the other. What cannot be written is tried
/// again, and is not lost while the window is open.
class TextKeeper : public QObject {
    Q_OBJECT

public:
    enum class State { AsStored, Waiting, Saved, Failed };

    TextKeeper(JobRunner& jobs, QObject* parent);
    /// Writes what is left.
    ~TextKeeper() override;

    /// `facts`: what the project says of it now. The project is the one that it was typed in, whatever is opened later.
    void write(const engine::OpenProject& project, const std::string& field, const QString& text,
               const std::string& facts);
    /// At once, as when somebody leaves the field.
    void flush();
    /// Another project is in view: states are forgotten, what waits is still written.
    void reset();
    [[nodiscard]] State state(const std::string& field) const;
    [[nodiscard]] QTime savedAt(const std::string& field) const;
    /// What is on its way; nullopt: what is stored holds.
    [[nodiscard]] std::optional<QString> pending(const std::string& field) const;
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void stateChanged(const std::string& field);
    /// All texts of the project, once one was written.
    void saved(const lightbox::spec::WrittenTexts& texts);
    void failed(const lightbox::base::Error& error);

private:
    struct Text {
        engine::OpenProject project;
        QString text;
        std::string facts;
    };
    struct Note {
        State state = State::AsStored;
        QTime at = {};
    };
    /// A field of a project: their numbers grow as they are opened.
    using Key = std::pair<int, std::string>;
    void next();
    [[nodiscard]] Key keyOf(const std::string& field) const { return {m_project, field}; }
    void note(const std::string& field, State state);

    JobRunner& m_jobs;
    QTimer m_soon;
    QTimer m_again;
    std::map<Key, Text> m_waiting;
    std::map<std::string, Note> m_notes;
    std::optional<Key> m_writing;
    QString m_text;  ///< that is being written
    int m_project = 0;
};

}  // namespace lightbox::gui
