// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QTest>

#include "gui/Patience.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "shell/Workbench.h"
#include "support/CalibratedRun.h"
#include "support/PredictedProject.h"
#include "workers/JobRunner.h"

namespace lightbox::test {

/// A page on a PredictedProject, shown offscreen and settled.
template <class PageType> struct PageFixture {
    PredictedProject data;
    gui::Workbench bench;
    PageType page{bench.context()};

    explicit PageFixture(const Scheme& scheme = schemes().front()) : data(scheme) {
        bench.theme().apply(*qApp);
        page.resize(1328, 820);
        page.show();
        bench.session().open(data.project);
        settle();
    }
    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(bench.session().isOpen() && !bench.session().isLoading(),
                                 kPatience);
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.settled() && !bench.jobs().busy(), kPatience);
    }
    template <class T> T* child(const char* name = "") {
        return page.template findChild<T*>(QString::fromLatin1(name));
    }
};

/// Calibrates the run of a page's fixture and shows its calibrated probabilities.
template <class Fixture> void showCalibrated(Fixture& f) {
    storeCalibrator(f.data);
    f.bench.session().reload();
    QTRY_VERIFY_WITH_TIMEOUT(!f.bench.session().isLoading(), kPatience);
    f.settle();
    f.bench.session().runView().showCalibrated(true);
    f.settle();
}

}  // namespace lightbox::test
