// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <map>
#include <string>

#include "pages/report/TextKeeper.h"
#include "session/AppContext.h"

namespace lightbox::gui {

class ReportSource;

/// What is typed on its way into the project, and what of it can be taken back.
class TextFlow : public QObject {
    Q_OBJECT

public:
    TextFlow(AppContext& context, ReportSource& source, QObject* parent);

    /// As it was typed last, else as it is stored.
    [[nodiscard]] QString textOf(const std::string& field) const;
    void type(const std::string& field, const QString& text);
    /// Whoever typed has left the field: from now on what stood before can be brought back.
    void leave(const std::string& field);
    /// The text still holds beside what the project says now.
    void confirm(const std::string& field);
    /// Another project.
    void reset();
    /// All that was typed, in whatever project, is tried now.
    void writeAll() { m_keeper->flushAll(); }
    [[nodiscard]] const TextKeeper& keeper() const { return *m_keeper; }

Q_SIGNALS:
    /// By whatever way but the keyboard: the history.
    void textSet(const std::string& field);
    void stateChanged(const std::string& field);
    /// Of the project in view, or of one that was.
    void failed(const lightbox::base::Error& error, const std::filesystem::path& project);
    void allSaved(const std::filesystem::path& project);
    /// Nothing is left to be written, or all that is left waits for another try.
    void rests();

private:
    void keep(const std::string& field, const QString& text);
    void forgetStored();

    AppContext& m_context;
    ReportSource& m_source;
    TextKeeper* m_keeper;
    std::map<std::string, QString> m_typed;   ///< until it is stored and read again
    std::map<std::string, QString> m_before;  ///< of the field that somebody types in
};

}  // namespace lightbox::gui
