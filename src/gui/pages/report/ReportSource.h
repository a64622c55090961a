// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <set>
#include <string>

#include "base/Error.h"
#include "pages/report/ReportData.h"
#include "session/AppContext.h"

namespace lightbox::gui {

/// Gathers the report of the run in view in jobs, and sets it anew where a text was written.
class ReportSource : public QObject {
    Q_OBJECT

public:
    ReportSource(AppContext& context, QObject* parent);

    /// Null: not gathered yet, or it failed.
    [[nodiscard]] std::shared_ptr<const ReportData> data() const { return m_data; }
    [[nodiscard]] bool isGathering() const { return m_gathering; }
    [[nodiscard]] bool busy() const { return m_gathering || m_setting; }
    /// Gathers where the run, the project or what is asked for is another than what data() was made of; else reads whether
    /// somebody has written a text meanwhile.
    void refresh();
    /// Without them data() is taken away at once.
    void setWithIdentifiers(bool with);
    /// `texts` are what stands in the project now.
    void setTexts(const spec::WrittenTexts& texts);
    /// Forgets everything.
    void reset();
    /// Gathers again what failed.
    void tryAgain();

Q_SIGNALS:
    /// data() or isGathering().
    void changed();
    void failed(const lightbox::base::Error& error);

private:
    void gather();
    void readTexts();

    AppContext& m_context;
    std::shared_ptr<const ReportData> m_data;
    spec::RunId m_run;    ///< that was gathered last, or is
    int m_revision = -1;  ///< of the session, then
    bool m_withIdentifiers = false;
    bool m_gathering = false;
    bool m_setting = false;
    std::set<std::string> m_seen;  ///< runs of which a look was kept since the project was opened
    spec::WrittenTexts m_texts;    ///< that data() has, or will have
};

}  // namespace lightbox::gui
