// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/FigureExport.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "base/Files.h"
#include "session/FileDialogs.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/print/PrintedFigure.h"
#include "widgets/print/TableFile.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr std::array kWidths{FigurePrint::kSingleColumn, FigurePrint::kOneAndAHalf,
                             FigurePrint::kDoubleColumn};
constexpr std::array kResolutions{300, 600};

struct FormatRow {
    FigurePrint::Format format;
    const char* name;
    const char* ending;
};
constexpr std::array kFormats{FormatRow{FigurePrint::Format::Pdf, "PDF", "pdf"},
                              FormatRow{FigurePrint::Format::Svg, "SVG", "svg"},
                              FormatRow{FigurePrint::Format::Png, "PNG", "png"}};

/// "ROC curve" as "roc-curve".
QString fileNameOf(const QString& name) {
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString plain = name.toLower().replace(others, QStringLiteral("-"));
    while (plain.endsWith(QLatin1Char('-')))
        plain.chop(1);
    return plain.isEmpty() ? QStringLiteral("figure") : plain;
}

}  // namespace

FigureDialog::FigureDialog(const Theme& theme, const QString& name, QWidget* parent)
    : QDialog(parent),
      m_formats(new Segments(theme)),
      m_widths(new Segments(theme)),
      m_resolutions(new Segments(theme)),
      m_resolutionRow(new QWidget) {
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Save plot"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Save %1").arg(name), TextRole::Title));
    const auto addRow = [&](QWidget* row, const QString& label, Segments* segments) {
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* words = makeLabel(label, TextRole::Label);
        words->setMinimumWidth(96);
        line->addWidget(words);
        segments->setAccessibleName(label);
        line->addWidget(segments);
        line->addStretch(1);
        column->addWidget(row);
    };
    m_formats->setObjectName(QStringLiteral("figureFormat"));
    for (const FormatRow& row : kFormats)
        m_formats->addSegment(QLatin1String(row.name));
    m_formats->setCurrent(0);
    addRow(new QWidget, tr("Format"), m_formats);
    m_widths->setObjectName(QStringLiteral("figureWidth"));
    const std::array names{tr("1 column"), tr("1.5 columns"), tr("2 columns")};
    for (std::size_t i = 0; i < kWidths.size(); ++i)
        m_widths->addSegment(tr("%1, %2 mm", "columns, width").arg(names[i]).arg(kWidths[i]));
    m_widths->setCurrent(0);
    addRow(new QWidget, tr("Width"), m_widths);
    m_resolutions->setObjectName(QStringLiteral("figureResolution"));
    for (const int dpi : kResolutions)
        m_resolutions->addSegment(tr("%1 dpi").arg(dpi));
    m_resolutions->setCurrent(0);
    addRow(m_resolutionRow, tr("Resolution"), m_resolutions);
    column->addWidget(makeLabel(tr("As it is in view, in the colours of print, with its legend."),
                                TextRole::Help));
    connect(m_formats, &Segments::chosen, this, &FigureDialog::showResolution);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(theme, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    auto* save = new Button(theme, tr("Save…"), QStringLiteral("export"), ButtonKind::Primary);
    save->setObjectName(QStringLiteral("saveFigure"));
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(save);
    column->addLayout(buttons);
    showResolution();
}

void FigureDialog::showResolution() {
    QSizePolicy policy = m_resolutionRow->sizePolicy();
    policy.setRetainSizeWhenHidden(true);  // nothing below jumps
    m_resolutionRow->setSizePolicy(policy);
    m_resolutionRow->setVisible(choice().format == FigurePrint::Format::Png);
}

FigurePrint FigureDialog::choice() const {
    return {kFormats[static_cast<std::size_t>(m_formats->current())].format,
            kWidths[static_cast<std::size_t>(m_widths->current())],
            kResolutions[static_cast<std::size_t>(m_resolutions->current())]};
}

FigureExport::FigureExport(AppContext& context, QWidget& window)
    : QObject(&window),
      m_context(context),
      m_window(window) {
    qApp->installEventFilter(this);
}

bool FigureExport::offer(QMenu& menu, QWidget* widget, const QString& words) {
    const auto add = [&](const QString& name, auto act) {
        QAction* action = menu.addAction(m_context.theme.icon(QStringLiteral("export")),
                                         words.isEmpty() ? name : words);
        connect(action, &QAction::triggered, this, act);
        return true;
    };
    if (PrintedFigure* figure = FigureFile::at(widget))
        return add(tr("Save %1…").arg(FigureFile::nameOf(*figure)),
                   [this, plot = QPointer(dynamic_cast<QWidget*>(figure))] {
                       if (plot)
                           saveFigure(*plot);
                   });
    if (QAbstractItemView* table = TableFile::at(widget))
        return add(tr("Save %1 as CSV…").arg(table->accessibleName()),
                   [this, table = QPointer(table)] {
                       if (table)
                           saveTable(*table);
                   });
    return false;
}

bool FigureExport::hasOwnMenu(const QWidget* widget) {
    // Of what is asked, and of the plot or table around it.
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (widget->contextMenuPolicy() != Qt::DefaultContextMenu)
            return true;
        if (dynamic_cast<const PrintedFigure*>(widget) != nullptr ||
            qobject_cast<const QAbstractItemView*>(widget) != nullptr)
            return false;
    }
    return false;
}

bool FigureExport::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || hasOwnMenu(widget))
        return false;
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("figureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!offer(*menu, widget, {})) {
        delete menu;
        return false;
    }
    menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

void FigureExport::fill(QMenu& menu) {
    for (QWidget* widget : m_window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        // Each by its own widget, not by those inside it.
        const bool isFigure = dynamic_cast<PrintedFigure*>(widget) != nullptr;
        const bool isTable = TableFile::at(widget) == widget;
        if (isFigure || isTable)
            (void)offer(menu, widget, {});
    }
}

void FigureExport::ask() {
    QWidget* focus = QApplication::focusWidget();
    if (PrintedFigure* figure = FigureFile::at(focus))
        return saveFigure(*dynamic_cast<QWidget*>(figure));
    if (QAbstractItemView* table = TableFile::at(focus))
        return saveTable(*table);
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("figureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(m_window.mapToGlobal(
        QPoint((m_window.width() - menu->sizeHint().width()) / 2, m_window.height() / 4)));
    menu->setActiveAction(menu->actions().front());
}

void FigureExport::saveFigure(QWidget& widget) {
    const QPointer<QWidget> plot(&widget);
    auto* figure = dynamic_cast<PrintedFigure*>(&widget);
    const QString name = FigureFile::nameOf(*figure);
    FigureDialog dialog(m_context.theme, name, widget.window());
    if (dialog.exec() != QDialog::Accepted || !plot)
        return;
    const FigurePrint print = dialog.choice();
    const auto& row = *std::ranges::find(kFormats, print.format, &FormatRow::format);
    const QString ending = QLatin1String(row.ending);
    const QString file = FileDialogs::saveFile(
        widget.window(), tr("Save plot"), fileNameOf(name) + QLatin1Char('.') + ending,
        QStringLiteral("%1 (*.%2)").arg(QLatin1String(row.name), ending));
    if (plot && !file.isEmpty())
        write(file, FigureFile::contentOf(*figure, m_context.theme, print));
}

void FigureExport::saveTable(QAbstractItemView& table) {
    const QPointer<QAbstractItemView> shown(&table);
    const QString file = FileDialogs::saveFile(
        table.window(), tr("Save table"),
        fileNameOf(table.accessibleName()) + QStringLiteral(".csv"), tr("Table (*.csv)"));
    if (shown && !file.isEmpty())
        write(file, TableFile::csv(table));
}

void FigureExport::write(const QString& file, std::string content) {
    m_context.jobs.start(
        {}, this,
        [path = std::filesystem::path(file.toStdString()), content = std::move(content)](
            std::stop_token, spec::ProgressObserver&) { base::writeOutput(path, content); },
        [this, file] { Q_EMIT saved(file); },
        [this](const base::Error& error) { Q_EMIT failed(error); });
}

}  // namespace lightbox::gui
