// SPDX-License-Identifier: GPL-3.0-or-later
// lightbox-pdf [--paper a4|letter]: reads a report as JSON on standard input (core/report/Renderers.h), writes PDF to standard output.
// It opens no window and no file, and believes nothing that it reads.
#include <sys/resource.h>

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageReader>
#include <cstdio>

#include "paper/Paper.h"
#include "paper/Style.h"

namespace {

using namespace lightbox::paper;

constexpr qsizetype kMostInput = qsizetype{128} << 20;

int failed(const char* why) {
    std::fprintf(stderr, "%s\n", why);
    return 1;
}

/// What a report may take: a loop or a bomb in it ends the program, not the machine.
void limitResources() {
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit value{most, most};
        ::setrlimit(resource, &value);
    };
    limit(RLIMIT_CPU, 100);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    limit(RLIMIT_AS, rlim_t{4} << 30U);
#endif
}

/// Standard input to its end, or kMostInput + 1 bytes of it.
QByteArray wholeInput() {
    QByteArray text;
    constexpr qsizetype kPiece = 1 << 16;
    while (text.size() <= kMostInput) {
        const qsizetype before = text.size();
        text.resize(before + kPiece);
        const std::size_t got = std::fread(text.data() + before, 1, kPiece, stdin);
        text.resize(before + static_cast<qsizetype>(got));
        if (got == 0)
            break;
    }
    return text;
}

bool loadFonts() {
    bool loaded = true;
    for (const char* name : {"Regular", "Medium", "SemiBold"})
        loaded = QFontDatabase::addApplicationFont(
                     QStringLiteral(":/fonts/LightboxSans-%1.otf").arg(QLatin1String(name))) >= 0 &&
                 loaded;
    return loaded;
}

}  // namespace

int main(int argc, char** argv) {
    limitResources();
    // What Qt and libpng say of a document is not said to whoever asked for it.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QPageSize::PageSizeId paper = QPageSize::A4;
    const QStringList arguments = QGuiApplication::arguments().mid(1);
    if (arguments == QStringList{QStringLiteral("--paper"), QStringLiteral("letter")})
        paper = QPageSize::Letter;
    else if (!arguments.isEmpty() &&
             arguments != QStringList{QStringLiteral("--paper"), QStringLiteral("a4")})
        return failed("usage: lightbox-pdf [--paper a4|letter] < report.json > report.pdf");
    QImageReader::setAllocationLimit(128);  // MiB
    if (!loadFonts())
        return failed("the typeface cannot be loaded");
    QGuiApplication::setFont(fontOf(12));  // of the plots too
    const QByteArray text = wholeInput();
    if (text.size() > kMostInput)
        return failed("the report is too large");
    const Paper report(text, paper);
    if (report.fault() != Fault::None)
        return failed(words(report.fault()));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (!report.write(pdf))
        return failed("the report cannot be drawn");
    const auto size = static_cast<std::size_t>(pdf.data().size());
    if (std::fwrite(pdf.data().constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return failed("standard output cannot be written to");
    return 0;
}
