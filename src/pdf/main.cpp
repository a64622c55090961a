// SPDX-License-Identifier: GPL-3.0-or-later
// lightbox-pdf [--paper a4|letter]: reads a report as JSON on standard input (report/Renderers.h), writes PDF to standard output.
// It opens no window and no file, and believes nothing that it reads.
#include <sys/resource.h>

#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#include "Blocks.h"
#include "report/Renderers.h"

namespace {

using namespace lightbox::pdf;

constexpr qsizetype kMostInput = qsizetype{128} << 20;
constexpr int kMostBlocks = 20'000;

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

bool draw(const QJsonObject& document, QPageSize::PageSizeId paper, QIODevice& out) {
    const Colours colours(document.value(QLatin1String("colours")).toObject());
    const QJsonObject notice = document.value(QLatin1String("notice")).toObject();
    const QString title = document.value(QLatin1String("title")).toString();
    Pages pages(paper, {title, notice.value(QLatin1String("what")).toString()}, colours);
    Blocks blocks(pages, colours);
    blocks.title(title, document.value(QLatin1String("subtitle")).toString());
    blocks.banner(notice);
    int count = 0;
    for (const QJsonValue& value : document.value(QLatin1String("sections")).toArray()) {
        const QJsonObject section = value.toObject();
        blocks.sectionTitle(section.value(QLatin1String("title")).toString());
        for (const QJsonValue& block : section.value(QLatin1String("blocks")).toArray()) {
            if (++count > kMostBlocks)
                return false;
            blocks.add(block.toObject());
        }
    }
    return pages.write(out);
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
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failed("the report is no JSON");
    if (document.value(QLatin1String("format")).toString() != QLatin1String("lightbox-report") ||
        document.value(QLatin1String("version")).toInt() != lightbox::report::kDocumentVersion)
        return failed("this is no report, or one of another version");
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    if (!draw(document, paper, pdf))
        return failed("the report cannot be drawn");
    const auto size = static_cast<std::size_t>(pdf.data().size());
    if (std::fwrite(pdf.data().constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        return failed("standard output cannot be written to");
    return 0;
}
