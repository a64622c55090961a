// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitHistory.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

/// Rows of exclusions shown before the list scrolls.
constexpr int kExclusionsShown = 3;

QScrollArea* listArea(QVBoxLayout*& column, int spacing) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    column = new QVBoxLayout(content);
    column->setContentsMargins(12, 4, 12, 4);
    column->setSpacing(spacing);
    scroll->setWidget(content);
    return scroll;
}

void emptyList(QVBoxLayout* column) {
    while (QLayoutItem* item = column->takeAt(0)) {
        // A row may be in the middle of its own button's click.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

std::vector<SplitEntry> entriesOf(std::vector<spec::Split> splits) {
    std::vector<SplitEntry> entries;
    entries.reserve(splits.size());
    for (spec::Split& split : splits) {
        std::array<std::size_t, 3> sizes{};
        for (const auto& [key, set] : split.members)
            if (set != spec::Set::None)
                ++sizes[static_cast<std::size_t>(set) - 1];
        split.members.clear();
        split.folds.clear();
        entries.push_back({std::move(split), sizes});
    }
    return entries;
}

namespace {

/// "training 70 %, validation 15 %, test 15 %": of what is divided, without the sets that are kept.
QString sharesWords(const spec::SplitSpec& spec) {
    std::vector<std::pair<spec::Set, double>> shares;
    for (const spec::Set set : {spec::Set::Train, spec::Set::Val, spec::Set::Test})
        if (std::ranges::find(spec.keep, set) == spec.keep.end())
            shares.emplace_back(set, 0);
    const std::size_t asked = spec.ratios.size();
    if (asked == 2 && shares.size() == 3)
        shares.pop_back();  // two shares are those of training and validation
    double sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::size_t at = asked == 3 ? static_cast<std::size_t>(shares[i].first) - 1 : i;
        shares[i].second = at < asked ? spec.ratios[at] : 0;
        sum += shares[i].second;
    }
    QStringList words;
    for (const auto& [set, share] : shares) {
        const double percent = sum > 0 ? share / sum * 100 : 0;
        if (percent > 0)
            words << HistoryPanel::tr("%1 %2", "a set, its share")
                         .arg(Format::setName(spec::toString(set)),
                              Format::percent(percent / 100,
                                              std::abs(percent - std::round(percent)) < 0.05 ? 0
                                                                                             : 1));
    }
    const QString all = words.join(QStringLiteral(", "));
    return spec.keep.empty() ? all : HistoryPanel::tr("of the rest %1", "shares").arg(all);
}

}  // namespace

QString splitWords(const spec::SplitSpec& spec, const QString& unit) {
    QStringList parts;
    if (!spec.keep.empty()) {
        QStringList kept;
        for (const spec::Set set : spec.keep)
            kept << Format::setName(spec::toString(set));
        parts << HistoryPanel::tr("%1 kept", "set").arg(Format::list(kept));
    }
    switch (spec.method) {
    case spec::SplitMethod::Predefined:
        return HistoryPanel::tr("as found");
    case spec::SplitMethod::Folds:
        parts << HistoryPanel::tr("%n fold(s)", nullptr, spec.folds);
        if (spec.repeats > 1)
            parts << HistoryPanel::tr("%n repeat(s)", nullptr, spec.repeats);
        break;
    case spec::SplitMethod::ByDate:
        parts << HistoryPanel::tr("by date (%1)").arg(fieldTitle(spec.field));
        break;
    case spec::SplitMethod::BySite:
        parts << HistoryPanel::tr("by site (%1)").arg(fieldTitle(spec.field));
        break;
    case spec::SplitMethod::Ratio:
        parts << sharesWords(spec);
        break;
    }
    parts << (spec.byImage ? HistoryPanel::tr("by image") : unit);
    if (!spec.stratify.empty()) {
        QStringList strata{HistoryPanel::tr("class")};
        for (const std::string& field : spec.stratify)
            strata << fieldTitle(field);
        parts << strata.join(QStringLiteral(", "));
    }
    if (spec.method != spec::SplitMethod::ByDate)
        parts << HistoryPanel::tr("seed %1").arg(spec.seed);
    return parts.join(QStringLiteral("; "));
}

HistoryPanel::HistoryPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("History"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 4, 0, 4));
    body()->addWidget(listArea(m_column, 12), 1);
}

QWidget* HistoryPanel::entryFor(const SplitEntry& entry) {
    const spec::Split& split = entry.split;
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(QString::fromStdString(split.id.str()), TextRole::Medium));
    if (split.current)
        head->addWidget(new Tag(m_theme, tr("current"), {}, PillKind::Accent));
    head->addStretch(1);
    head->addWidget(
        makeLabel(Format::when(QString::fromStdString(split.createdAt)), TextRole::Help));
    column->addLayout(head);
    auto* words = makeLabel(splitWords(split.spec, m_unit), TextRole::Small);
    words->setWordWrap(true);
    if (!split.spec.reason.empty())
        words->setToolTip(
            tr("Images are independent: %1").arg(QString::fromStdString(split.spec.reason)));
    column->addWidget(words);
    QStringList sizes;
    for (const std::size_t size : entry.sizes)
        if (size > 0)
            sizes << Format::count(size);
    auto* counts =
        new ElidedLabel(tr("Images: %1").arg(sizes.join(QStringLiteral(" / "))), TextRole::Help);
    counts->setToolTip(split.spec.method == spec::SplitMethod::Folds
                           ? tr("Training and validation while fold 1 is validation, then test")
                           : tr("Training, validation and test"));
    column->addWidget(counts);
    auto* foot = new QHBoxLayout;
    if (split.sealed)
        foot->addWidget(split.current && m_revealed
                            ? new Tag(m_theme, tr("revealed"), QStringLiteral("unlock"))
                            : new Tag(m_theme, tr("sealed"), QStringLiteral("lock")));
    if (!split.current) {
        auto* restore = new Button(m_theme, tr("Restore"), {}, ButtonKind::Link);
        restore->setSmall();
        restore->setObjectName(QStringLiteral("restore:") + QString::fromStdString(split.id.str()));
        restore->setToolTip(
            tr("Make %1 the current split again").arg(QString::fromStdString(split.id.str())));
        const spec::SplitId id = split.id;
        connect(restore, &QPushButton::clicked, this, [this, id] { Q_EMIT restoreAsked(id); });
        foot->addWidget(restore);
    }
    foot->addStretch(1);
    column->addLayout(foot);
    return widget;
}

void HistoryPanel::setSplits(const std::vector<SplitEntry>& splits, const QString& unit,
                             bool revealed) {
    m_unit = unit;
    m_revealed = revealed;
    emptyList(m_column);
    setNote(tr("%n split(s)", nullptr, static_cast<int>(splits.size())));
    for (auto entry = splits.rbegin(); entry != splits.rend(); ++entry)
        m_column->addWidget(entryFor(*entry));
    m_column->addStretch(1);
}

ExclusionsPanel::ExclusionsPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Left out"), parent),
      m_theme(theme) {
    auto* add =
        new IconButton(theme, QStringLiteral("plus"), tr("Leave out an image or a patient…"));
    add->setObjectName(QStringLiteral("exclude"));
    connect(add, &QAbstractButton::clicked, this, &ExclusionsPanel::excludeAsked);
    addHeadAction(add);
    setBodyMargins(QMargins(0, 4, 0, 4));
    m_scroll = listArea(m_column, 8);
    body()->addWidget(m_scroll);
    setExclusions({});
}

void ExclusionsPanel::setExclusions(const std::vector<spec::Exclusion>& exclusions) {
    emptyList(m_column);
    std::size_t images = 0;
    for (const spec::Exclusion& exclusion : exclusions)
        images += exclusion.images;
    setNote(images == 0
                ? QString()
                : tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(Format::count(images)));
    if (exclusions.empty()) {
        auto* none = makeLabel(tr("No image is left out."), TextRole::Help);
        none->setToolTip(tr("What is left out stays in the project, but is in no set and no run."));
        m_column->addWidget(none);
    }
    for (auto exclusion = exclusions.rbegin(); exclusion != exclusions.rend(); ++exclusion) {
        auto* row = new QWidget;
        auto* column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* head = new QHBoxLayout;
        const QString name = QString::fromStdString(
            exclusion->image ? exclusion->image->str() : exclusion->patient.value_or(""));
        auto* label = new ElidedLabel(exclusion->image ? name : tr("Patient %1").arg(name),
                                      TextRole::Medium, Qt::ElideMiddle);
        head->addWidget(label, 1);
        auto* undo = new Button(m_theme, tr("Undo"), {}, ButtonKind::Link);
        undo->setSmall();
        undo->setObjectName(QStringLiteral("undoExclude"));
        undo->setToolTip(tr("Include %1 again").arg(name));
        connect(undo, &QPushButton::clicked, this,
                [this, one = *exclusion] { Q_EMIT undoAsked(one); });
        head->addWidget(undo);
        column->addLayout(head);
        auto* why =
            new ElidedLabel(tr("%1 · %2").arg(QString::fromStdString(exclusion->reason),
                                              Format::when(QString::fromStdString(exclusion->at))),
                            TextRole::Help);
        column->addWidget(why);
        m_column->addWidget(row);
    }
    m_column->addStretch(1);
    const int rows = std::clamp(static_cast<int>(exclusions.size()), 0, kExclusionsShown);
    m_scroll->setFixedHeight(rows == 0 ? 30 : rows * 48 + 4);
}

}  // namespace lightbox::gui
