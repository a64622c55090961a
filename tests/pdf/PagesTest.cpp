// SPDX-License-Identifier: GPL-3.0-or-later
// Where pieces stand on the pages of a report: none runs over another, nor over the foot of its page.
#include "paper/Pages.h"

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "paper/Blocks.h"
#include "paper/Paper.h"
#include "paper/Words.h"
#include "report/Renderers.h"

using namespace lightbox::paper;

namespace {

/// px of A4 at 96 to the inch: what stands on a page ends above the number.
constexpr int kFoot = 1123 - 48 - 13;

const Colours& black() {
    static const Colours colours{QJsonObject()};
    return colours;
}

struct Stood {
    int page;
    double top, bottom;
};

/// Pages of pieces that tell where they are drawn.
class Placing {
public:
    void add(double height, bool withNext, double before = 0,
             std::shared_ptr<Piece> head = nullptr) {
        Piece piece = told(height);
        piece.before = before;
        piece.withNext = withNext;
        piece.head = std::move(head);
        m_pages.add(std::move(piece));
    }
    [[nodiscard]] Piece told(double height) {
        Piece piece;
        piece.height = height;
        piece.draw = [this, height](QPainter& painter, QPointF at) {
            const double scale = painter.transform().m22();
            const double top = painter.transform().map(at).y();
            m_stood.push_back({m_page, top, top + height * scale});
        };
        return piece;
    }
    [[nodiscard]] const std::vector<Stood>& laid() {
        EXPECT_TRUE(m_pages.lay());
        QImage image(8, 8, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        for (m_page = 0; m_page < m_pages.count(); ++m_page)
            m_pages.draw(painter, m_page);
        return m_stood;
    }
    [[nodiscard]] double height() const { return m_pages.height(); }

private:
    Pages m_pages{QPageSize::A4, {}, black()};
    std::vector<Stood> m_stood;
    int m_page = 0;
};

void expectInOrder(const std::vector<Stood>& stood) {
    for (std::size_t i = 0; i < stood.size(); ++i) {
        EXPECT_LE(stood[i].bottom, kFoot) << "piece " << i << " of page " << stood[i].page;
        if (i > 0 && stood[i].page == stood[i - 1].page) {
            EXPECT_GE(stood[i].top, stood[i - 1].bottom - 0.01) << "piece " << i;
        }
    }
}

class PagesOnPaper : public testing::Test {
protected:
    void SetUp() override {
        if (QGuiApplication::instance() != nullptr)
            return;
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "test_pdf";
        static char* arguments[] = {name, nullptr};
        static QGuiApplication application(count, arguments);
    }
};

using Placed = PagesOnPaper;

}  // namespace

TEST_F(Placed, rowsThatStayTogetherBreakWhereAPageEnds) {
    Placing pages;
    pages.add(100, false);
    // As of a table of seven rows, each nearly half a page high.
    for (int row = 0; row < 7; ++row)
        pages.add(pages.height() * 0.45, row < 6);
    const std::vector<Stood>& stood = pages.laid();
    ASSERT_EQ(stood.size(), 8U);
    expectInOrder(stood);
    EXPECT_EQ(stood.back().page, 4) << "two rows a page, after the first";
}

TEST_F(Placed, aHeadThatStandsAgainLeavesRoomForItsRow) {
    Placing pages;
    auto head = std::make_shared<Piece>(pages.told(200));
    pages.add(200, true);
    for (int row = 0; row < 5; ++row)
        pages.add(pages.height() * 0.45, row < 4, 5, head);
    pages.add(pages.height(), false, 0, head);
    expectInOrder(pages.laid());
}

TEST_F(Placed, whatBelongsTogetherStandsTogetherWhereThereIsRoom) {
    Placing pages;
    pages.add(pages.height() - 60, false);
    pages.add(30, true, 20);
    pages.add(40, false, 4);
    const std::vector<Stood>& stood = pages.laid();
    ASSERT_EQ(stood.size(), 3U);
    EXPECT_EQ(stood[1].page, 1) << "a heading does not end a page";
    EXPECT_EQ(stood[2].page, 1);
    expectInOrder(stood);
}

TEST_F(Placed, aTableOfHighRowsStaysOnItsPages) {
    const auto text = [](const QString& words) {
        return QJsonArray{QJsonArray{words, QStringLiteral("plain")}};
    };
    const auto cell = [&](const QString& words) {
        return QJsonObject{{QStringLiteral("text"), text(words)}};
    };
    QJsonArray rows;
    for (const int words : {350, 420, 20, 390, 2600, 400})
        rows.append(
            QJsonArray{cell(QStringLiteral("row")),
                       cell(QStringLiteral("words that are set in lines ").repeated(words / 5))});
    const QJsonObject table{{QStringLiteral("kind"), QStringLiteral("table")},
                            {QStringLiteral("table"), QStringLiteral("words")},
                            {QStringLiteral("head"), QJsonArray{text(QStringLiteral("what")),
                                                                text(QStringLiteral("words"))}},
                            {QStringLiteral("rows"), rows}};
    Pages pages(QPageSize::A4, {}, black());
    Blocks(pages, black()).add(table);
    ASSERT_TRUE(pages.lay());
    ASSERT_GT(pages.count(), 2);
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(pages.paper().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.draw(painter, page);
        painter.end();
        for (int y = kFoot + 1; y < image.height() - 46; ++y)
            for (int x = 0; x < image.width(); ++x)
                ASSERT_GT(image.pixelColor(x, y).lightness(), 200)
                    << "page " << page << ", line " << y;
    }
}

TEST_F(Placed, noRowOfATableStandsAlone) {
    const auto text = [](const QString& words) {
        return QJsonArray{QJsonArray{words, QStringLiteral("plain")}};
    };
    int breaks = 0;
    for (int count = 8; count < 70; ++count) {
        QJsonArray rows;
        for (int i = 0; i < count; ++i)
            rows.append(
                QJsonArray{QJsonObject{{QStringLiteral("text"), text(QStringLiteral("row"))}}});
        const QJsonObject table{{QStringLiteral("kind"), QStringLiteral("table")},
                                {QStringLiteral("table"), QStringLiteral("words")},
                                {QStringLiteral("head"), QJsonArray{text(QStringLiteral("what"))}},
                                {QStringLiteral("rows"), rows}};
        Pages pages(QPageSize::A4, {}, black());
        Blocks(pages, black()).add(table);
        Blocks(pages, black()).add(table);
        ASSERT_TRUE(pages.lay());
        breaks += pages.count() - 1;
        int before = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const auto here = static_cast<int>(pages.text(page).count(QStringLiteral("row")));
            // Rows of the first table end, or begin, on this page, or of the second.
            const int first = std::clamp(count - before, 0, here);
            ASSERT_NE(first, 1) << count << " rows, page " << page;
            ASSERT_NE(here - first, 1) << count << " rows, page " << page;
            before += here;
        }
        ASSERT_EQ(before, 2 * count);
    }
    EXPECT_GT(breaks, 0);
}

TEST_F(Placed, aTextThatIsTooLongSaysHowMuchIsLeftOut) {
    const WordStyle style;
    const Words whole(QString(Words::kMostCharacters, QLatin1Char('a')), style, black());
    EXPECT_EQ(whole.text().size(), Words::kMostCharacters);
    const Words cut(QString(Words::kMostCharacters + 321, QLatin1Char('a')), style, black());
    EXPECT_TRUE(cut.text().endsWith(QStringLiteral("a … [321 more characters]")));
}

TEST_F(Placed, aReportThatIsTooLongIsAFaultOfItsOwn) {
    QJsonArray blocks;
    for (int i = 0; i < 600; ++i)
        blocks.append(QJsonObject{
            {QStringLiteral("kind"), QStringLiteral("paragraph")},
            {QStringLiteral("text"),
             QJsonArray{QJsonArray{QStringLiteral("word ").repeated(2500), QString()}}}});
    const QJsonObject document{
        {QStringLiteral("format"), QStringLiteral("lightbox-report")},
        {QStringLiteral("version"), lightbox::report::kDocumentVersion},
        {QStringLiteral("sections"),
         QJsonArray{QJsonObject{{QStringLiteral("title"), QStringLiteral("All")},
                                {QStringLiteral("blocks"), blocks}}}}};
    const Paper paper(QJsonDocument(document).toJson(), QPageSize::A4);
    EXPECT_EQ(paper.fault(), Fault::TooLong);
    EXPECT_EQ(paper.pages(), 0);
    EXPECT_STREQ(words(paper.fault()), "the report is longer than 500 pages");
    EXPECT_EQ(Paper("nonsense", QPageSize::A4).fault(), Fault::NoJson);
    EXPECT_EQ(Paper("{}", QPageSize::A4).fault(), Fault::NoReport);
}
