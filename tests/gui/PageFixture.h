// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QTest>

#include "session/Page.h"
#include "session/ProjectSession.h"
#include "shell/Workbench.h"
#include "support/PredictedProject.h"
#include "workers/JobRunner.h"

namespace lightbox::test {

inline constexpr int kPatience = 20'000;

/// A page on a PredictedProject, shown offscreen and settled.
template <class PageType> struct PageFixture {
    PredictedProject data;
    gui::Workbench bench;
    PageType page{bench.context()};

    PageFixture() {
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
    template <class T> T* child(const char* name) {
        return page.template findChild<T*>(QString::fromLatin1(name));
    }
};

}  // namespace lightbox::test
