// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "paper/Plot.h"

using lightbox::paper::drawingOf;

namespace {

QString svg(const char* content) {
    return QStringLiteral("<svg viewBox=\"0 0 10 10\">%1</svg>").arg(QLatin1String(content));
}

}  // namespace

TEST(Drawing, keepsWhatIsDrawn) {
    const QByteArray kept = drawingOf(svg(
        "<style>.a{fill:#fff}</style><rect class=\"a\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>"
        "<text x=\"1\" y=\"2\">p &lt; 0.5</text>"));
    for (const char* part : {".a{fill:#fff}", "<rect class=\"a\"", "height=\"4\"", "p &lt; 0.5"})
        EXPECT_TRUE(kept.contains(part)) << part << "\n" << kept.constData();
}

TEST(Drawing, leavesOutWhatFetchesOrRuns) {
    for (const char* hostile : {"<image href=\"file:///etc/passwd\" width=\"5\" height=\"5\"/>",
                                "<image xlink:href=\"file:///etc/passwd\" xmlns:xlink=\"x\"/>",
                                "<script>run()</script>", "<use href=\"file:///etc/passwd#a\"/>",
                                "<rect onclick=\"run()\" style=\"fill:url(file:///etc/passwd)\"/>",
                                "<style>@import 'file:///etc/passwd';</style>",
                                "<style>rect{fill:url(file:///etc/passwd)}</style>",
                                "<style>rect{fill:ur<!-- -->l(file:///etc/passwd)}</style>",
                                "<style>rect{fill:u<![CDATA[rl(file:///etc/passwd)}]]></style>",
                                "<foreignObject><text>run()</text></foreignObject>"}) {
        const QByteArray kept = drawingOf(svg(hostile));
        EXPECT_FALSE(kept.isEmpty()) << hostile;
        EXPECT_FALSE(kept.contains("passwd")) << kept.constData();
        EXPECT_FALSE(kept.contains("run()")) << kept.constData();
    }
}

TEST(Drawing, isNothingWhereItIsNoPlot) {
    EXPECT_TRUE(drawingOf(QString()).isEmpty());
    EXPECT_TRUE(drawingOf(QStringLiteral("<html/>")).isEmpty());
    EXPECT_TRUE(drawingOf(QStringLiteral("<svg><rect></svg>")).isEmpty());
    // A text that grows without end.
    EXPECT_TRUE(
        drawingOf(QStringLiteral("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg>&a;</svg>")).isEmpty());
    const QString many = QStringLiteral("<svg>") + QStringLiteral("<g/>").repeated(300'000) +
                         QStringLiteral("</svg>");
    EXPECT_TRUE(drawingOf(many).isEmpty());
}
