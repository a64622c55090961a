// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/Paper.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "paper/Blocks.h"
#include "paper/Pages.h"
#include "report/Renderers.h"

namespace lightbox::paper {

namespace {

constexpr int kMostBlocks = 20'000;

/// False where there are too many blocks.
bool fill(Pages& pages, const Colours& colours, const QJsonObject& document, const QString& title) {
    Blocks blocks(pages, colours);
    blocks.title(title, document.value(QLatin1String("subtitle")).toString());
    blocks.banner(document.value(QLatin1String("notice")).toObject());
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
    return true;
}

}  // namespace

const char* words(Fault fault) {
    switch (fault) {
    case Fault::NoJson:
        return "the report is no JSON";
    case Fault::NoReport:
        return "this is no report, or one of another version";
    case Fault::TooLong:
        return "the report is longer than 500 pages";
    case Fault::None:
        break;
    }
    return "";
}

static_assert(Pages::kMostPages == 500, "words() and the window say so");

Paper::Paper(const QByteArray& text, QPageSize::PageSizeId size) {
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError) {
        m_fault = Fault::NoJson;
        return;
    }
    if (document.value(QLatin1String("format")).toString() != QLatin1String("lightbox-report") ||
        document.value(QLatin1String("version")).toInt() != report::kDocumentVersion) {
        m_fault = Fault::NoReport;
        return;
    }
    const Colours colours(document.value(QLatin1String("colours")).toObject());
    const QString title = document.value(QLatin1String("title")).toString();
    const QString notice =
        document.value(QLatin1String("notice")).toObject().value(QLatin1String("what")).toString();
    auto pages = std::make_unique<Pages>(size, Frame{title, notice}, colours);
    if (!fill(*pages, colours, document, title) || !pages->lay()) {
        m_fault = Fault::TooLong;
        return;
    }
    m_pages = std::move(pages);
    m_chapters = m_pages->chapters();
}

Paper::~Paper() = default;

int Paper::pages() const {
    return m_pages ? m_pages->count() : 0;
}

QSizeF Paper::size() const {
    return m_pages ? m_pages->paper() : QSizeF();
}

QString Paper::text(int page) const {
    return m_pages->text(page);
}

void Paper::draw(QPainter& painter, int page) const {
    m_pages->draw(painter, page);
}

bool Paper::write(QIODevice& device) const {
    return m_pages && m_pages->write(device);
}

}  // namespace lightbox::paper
