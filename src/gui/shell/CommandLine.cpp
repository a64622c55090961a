// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CommandLine.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "look/Language.h"
#include "session/Settings.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"

namespace lightbox::gui {
namespace {

constexpr int usageExit = 2;
constexpr int pollMs = 40;
constexpr int quietPolls = 5;       // so many looks in a row found nothing on its way
constexpr int patienceMs = 120000;  // then a grab gives up

const char* const usageText =
    "lightbox [--project DIR | --demo] [--page "
    "cases|split|train|monitor|evaluate|review|weights|report]\n"
    "         [--run RUN] [--theme light|dark] [--language en|de] [--size WxH] [--grab "
    "FILE.png]\n\n"
    "Opens the workbench. --grab saves the page once it has settled, and exits.\n";

void say(FILE* stream, const QString& text) {
    QTextStream(stream) << text;
}

int exitCodeOf(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::Failed:
        return 1;
    case base::ErrorKind::Usage:
        return 2;
    case base::ErrorKind::Refused:
        return 3;
    case base::ErrorKind::Cancelled:
        return 130;
    }
    Q_UNREACHABLE();
}

/// Waits until the window has settled, saves it and ends the program.
class Grabber : public QObject {
public:
    Grabber(MainWindow& window, const QString& file) : m_window(window), m_file(file) {
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this, &Grabber::look);
        m_timer.start(pollMs);
    }

private:
    void look() {
        m_quiet = m_window.settled() ? m_quiet + 1 : 0;
        if (m_quiet >= quietPolls) {
            const bool saved = m_window.grab().save(m_file, "PNG");
            if (!saved)
                say(stderr, QStringLiteral("error: picture cannot be written: %1\n").arg(m_file));
            m_timer.stop();
            QCoreApplication::exit(saved ? 0 : 1);
        } else if (m_clock.elapsed() > patienceMs) {
            say(stderr, QStringLiteral("error: the page did not settle within %1 s\n")
                            .arg(patienceMs / 1000));
            m_timer.stop();
            QCoreApplication::exit(1);
        }
    }

    MainWindow& m_window;
    QString m_file;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_quiet = 0;
};

void chooseRun(ProjectSession& session, const QString& run) {
    for (const spec::RunSummary& one : session.runs())
        if (QString::fromStdString(one.id.str()) == run || QString::fromStdString(one.name) == run)
            session.setCurrentRun(one.id);
}

}  // namespace

CommandLine parseCommandLine(const QStringList& words) {
    CommandLine line;
    const auto fail = [&line](const QString& fault) {
        line.fault = fault;
        return line;
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        QString name = words[i];
        if (name == QStringLiteral("--demo")) {
            line.demo = true;
            continue;
        }
        if (!name.startsWith(QStringLiteral("--")))
            return fail(QStringLiteral("unexpected word: %1").arg(name));
        QString value;
        if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        }
        if (value.isEmpty())
            return fail(QStringLiteral("%1 wants a value").arg(name));
        if (name == QStringLiteral("--project")) {
            line.project = value;
        } else if (name == QStringLiteral("--run")) {
            line.run = value;
        } else if (name == QStringLiteral("--grab")) {
            line.grab = value;
        } else if (name == QStringLiteral("--page")) {
            line.page = pageFromKey(value);
            if (!line.page)
                return fail(QStringLiteral("no such page: %1").arg(value));
        } else if (name == QStringLiteral("--theme")) {
            if (value == QStringLiteral("light"))
                line.theme = Theme::Preference::Light;
            else if (value == QStringLiteral("dark"))
                line.theme = Theme::Preference::Dark;
            else
                return fail(QStringLiteral("--theme is light or dark, not %1").arg(value));
        } else if (name == QStringLiteral("--language")) {
            const std::vector<QString> known = Language::codes();
            if (std::ranges::find(known, value) == known.end())
                return fail(QStringLiteral("no texts in this language: %1").arg(value));
            line.language = value;
        } else if (name == QStringLiteral("--size")) {
            static const QRegularExpression pattern(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
            const QRegularExpressionMatch match = pattern.match(value);
            if (!match.hasMatch())
                return fail(QStringLiteral("--size is WIDTHxHEIGHT, not %1").arg(value));
            line.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
            line.sized = true;
        } else {
            return fail(QStringLiteral("unknown option: %1").arg(name));
        }
    }
    if (line.demo && !line.project.isEmpty())
        return fail(QStringLiteral("--demo and --project exclude each other"));
    if (line.page && line.project.isEmpty() && !line.demo)
        return fail(QStringLiteral("--page wants a --project"));
    return line;
}

namespace {

/// What needs no window is answered where there is no display, too.
bool answeredAlready(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        const bool help = word == QStringLiteral("--help") || word == QStringLiteral("-h");
        if (!help && word != QStringLiteral("--version"))
            continue;
        say(stdout, help ? QString::fromLatin1(usageText)
                         : QStringLiteral("lightbox %1\n").arg(QStringLiteral(LIGHTBOX_VERSION)));
        return true;
    }
    return false;
}

}  // namespace

int runWorkbench(int argc, char** argv) {
    if (answeredAlready(argc, argv))
        return 0;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lightbox"));
    QApplication::setApplicationVersion(QStringLiteral(LIGHTBOX_VERSION));
    const CommandLine line = parseCommandLine(QApplication::arguments().mid(1));
    if (!line.fault.isEmpty()) {
        say(stderr, QStringLiteral("error: %1\n%2").arg(line.fault, QLatin1String(usageText)));
        return usageExit;
    }

    const QString chosen = line.language.isEmpty() ? Settings().language() : line.language;
    Workbench workbench(chosen.isEmpty() ? Language::ofSystem() : chosen);
    workbench.theme().setPreference(line.theme.value_or(Settings().theme()));
    workbench.theme().apply(application);
    MainWindow window(workbench.context());
    if (line.sized || !line.grab.isEmpty())
        window.resize(line.size);

    std::unique_ptr<Grabber> grabber;
    const auto grab = [&] {
        if (!line.grab.isEmpty())
            grabber = std::make_unique<Grabber>(window, line.grab);
    };
    ProjectSession& session = workbench.session();
    bool opened = false;
    QObject::connect(&session, &ProjectSession::projectOpened, &window, [&] {
        if (opened)
            return;
        opened = true;
        if (!line.run.isEmpty())
            chooseRun(session, line.run);
        window.showPage(line.page.value_or(PageId::Cases));
        grab();
    });
    QObject::connect(&session, &ProjectSession::openFailed, &window,
                     [&](const std::filesystem::path&, const base::Error& error) {
                         if (opened)
                             return;
                         say(stderr,
                             QStringLiteral("error: %1\n").arg(QString::fromUtf8(error.what())));
                         QCoreApplication::exit(exitCodeOf(error.kind()));
                     });
    window.show();
    if (!line.project.isEmpty())
        window.openProject(line.project);
    else if (line.demo)
        window.startDemonstration();
    else
        grab();
    return QApplication::exec();
}

}  // namespace lightbox::gui
