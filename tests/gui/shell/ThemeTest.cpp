// SPDX-License-Identifier: GPL-3.0-or-later
// After a change of theme everything looks as if it had been made in that theme, whether it was shown at the time or not.
#include <QImage>
#include <QStandardPaths>
#include <QTest>
#include <map>

#include "gui/Patience.h"
#include "pages/monitor/RunPanels.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/Settings.h"
#include "shell/Dialogs.h"
#include "shell/MainWindow.h"
#include "shell/Workbench.h"
#include "support/PredictedProject.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

using namespace lightbox;
using namespace lightbox::gui;

namespace {

/// The window on a project, all its pages shown once.
struct Opened {
    Workbench bench;
    MainWindow window{bench.context()};

    Opened(const std::filesystem::path& folder, Theme::Preference theme) {
        bench.theme().setPreference(theme);
        bench.theme().apply(*qApp);
        window.show();
        window.openProject(QString::fromStdString(folder.string()));
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen(), test::kPatience);
        for (const PageId id : allPages)
            show(id);
        window.findChild<MachinePanel*>()->hide();  // says how busy this machine is
        window.page(PageId::Split)
            ->banners()
            .show(BannerKind::Notice, QStringLiteral("A notice"), QStringLiteral("Its words."));
        show(PageId::Cases);
    }
    void show(PageId id) {
        window.showPage(id);
        QTRY_VERIFY_WITH_TIMEOUT(window.settled(), test::kPatience);
    }
    QImage look(PageId id) {
        show(id);
        return picture(window);
    }
    /// Once nothing moves any more: layouts and plots come later.
    static QImage picture(QWidget& widget) {
        if (QWidget* focused = QApplication::focusWidget())
            focused->clearFocus();  // goes another way the first time
        QImage last;
        const auto still = [&] {
            QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
            std::swap(last, image);
            return image == last;
        };
        return QTest::qWaitFor(still, test::kPatience) ? last : QImage();
    }
    /// As it is made and shown after everything else.
    template <class Dialog, class... Args> QImage lookOf(Args&&... args) {
        Dialog dialog(std::forward<Args>(args)...);
        dialog.show();
        const QImage image = picture(dialog);
        dialog.close();
        return image;
    }
};

/// Where two pictures differ; empty: nowhere.
QString difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size())
        return QStringLiteral("sizes");
    int pixels = 0;
    QRect where;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) {
                ++pixels;
                where |= QRect(x, y, 1, 1);
            }
    return pixels == 0 ? QString()
                       : QStringLiteral("%1 pixels within %2,%3 %4x%5")
                             .arg(pixels)
                             .arg(where.x())
                             .arg(where.y())
                             .arg(where.width())
                             .arg(where.height());
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

    const test::PredictedProject m_data;

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        // Thumbnails are exact while they are new, and as they were stored later.
        const Opened stored(m_data.project, Theme::Preference::Light);
    }

    void pagesLookAsIfMadeInTheTheme_data() {
        QTest::addColumn<bool>("toDark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void pagesLookAsIfMadeInTheTheme() {
        QFETCH(const bool, toDark);
        const auto before = toDark ? Theme::Preference::Light : Theme::Preference::Dark;
        const auto after = toDark ? Theme::Preference::Dark : Theme::Preference::Light;
        const auto lookAround = [&](Opened& f, const auto& each) {
            for (const PageId id : allPages)
                each(pageKey(id), f.look(id));
            f.show(PageId::Cases);
            each(QStringLiteral("help"),
                 f.lookOf<HelpDialog>(f.bench.theme(), HelpDialog::Topic::Shortcuts, &f.window));
            each(QStringLiteral("settings"), f.lookOf<SettingsDialog>(f.bench.theme(), &f.window));
        };
        std::map<QString, QImage> wanted;
        {
            Opened f(m_data.project, after);
            f.show(PageId::Cases);
            lookAround(f, [&](const QString& what, const QImage& image) { wanted[what] = image; });
        }
        Opened f(m_data.project, before);
        std::map<PageId, QImage> first;
        for (const PageId id : allPages)
            first[id] = f.look(id);
        f.show(PageId::Cases);
        QStringList differing;
        const auto expect = [&](const QString& what, const QImage& image, const QImage& made) {
            const QString found = difference(image, made);
            if (found.isEmpty())
                return;
            differing.append(what + QStringLiteral(": ") + found);
            if (const QString out = qEnvironmentVariable("LIGHTBOX_TEST_PICTURES");
                !out.isEmpty()) {
                image.save(QStringLiteral("%1/%2-changed.png").arg(out, what));
                made.save(QStringLiteral("%1/%2-made.png").arg(out, what));
            }
        };
        f.bench.theme().toggle();
        lookAround(f, [&](const QString& what, const QImage& image) {
            expect(what, image, wanted[what]);
        });
        // And what is in view at the time.
        for (const PageId id : allPages) {
            f.show(id);
            f.bench.theme().toggle();
            expect(pageKey(id) + QStringLiteral("-shown"), Opened::picture(f.window), first[id]);
            f.bench.theme().toggle();
        }
        QVERIFY(!difference(first[PageId::Cases], wanted[pageKey(PageId::Cases)]).isEmpty());
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
