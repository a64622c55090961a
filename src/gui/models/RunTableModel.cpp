// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunTableModel.h"

#include <QCollator>
#include <QStringList>
#include <algorithm>

#include "evaluation/Disagreement.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/OptionText.h"
#include "models/RunPlaceText.h"

namespace lightbox::gui {
namespace {

QString qid(const spec::RunId& run) {
    return QString::fromStdString(run.str());
}

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunTableModel::setRuns(std::vector<spec::RunSummary> runs) {
    beginResetModel();
    m_age.clear();
    for (const spec::RunSummary& run : runs)
        m_age.emplace(run.id, static_cast<int>(m_age.size()));
    arrange(runs);
    m_runs = std::move(runs);
    if (rowOf(m_reference) < 0)
        m_reference = {};
    endResetModel();
    Q_EMIT overlaysChanged();
}

void RunTableModel::updateRun(const spec::RunSummary& run) {
    const int row = rowOf(run.id);
    if (row < 0) {
        m_age.emplace(run.id, static_cast<int>(m_age.size()));
        std::vector<spec::RunSummary> sorted = m_runs;
        sorted.push_back(run);
        arrange(sorted);
        const auto place = static_cast<int>(
            std::find_if(sorted.begin(), sorted.end(),
                         [&](const spec::RunSummary& one) { return one.id == run.id; }) -
            sorted.begin());
        beginInsertRows({}, place, place);
        m_runs = std::move(sorted);
        endInsertRows();
        return;
    }
    m_runs[static_cast<std::size_t>(row)] = run;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void RunTableModel::arrange(std::vector<spec::RunSummary>& runs) const {
    std::sort(runs.begin(), runs.end(),
              [this](const spec::RunSummary& a, const spec::RunSummary& b) {
                  return m_age.at(a.id) > m_age.at(b.id);
              });
    if (m_sorted < 0)
        return;
    const auto number = [this](const spec::RunSummary& run) -> std::optional<double> {
        const spec::Comparison* compared = comparison(run.id);
        switch (m_sorted) {
        case Overlay:
            return run.id == m_reference ? 0 : m_ticked.contains(qid(run.id)) ? 1 : 2;
        case Epochs:
            return run.members > 0 ? std::nullopt : std::optional<double>(run.epochs);
        case BestAuroc:
            return run.bestValAuroc;
        case Difference:
            return compared != nullptr ? compared->difference : std::nullopt;
        case PValue:
            return compared != nullptr ? compared->p : std::nullopt;
        case Gain:
            switch (compared != nullptr ? verdictOf(*compared, m_margin) : Verdict::Unknown) {
            case Verdict::Unknown:
                return std::nullopt;
            case Verdict::Yes:
                return 2;
            case Verdict::CannotSay:
                return 1;
            case Verdict::No:
                return 0;
            }
            Q_UNREACHABLE();
        case Time:
            return run.seconds > 0 ? std::optional(run.seconds) : std::nullopt;
        default:
            return std::nullopt;
        }
    };
    const bool ofText = m_sorted == Name || m_sorted == Place || m_sorted == Notes ||
                        m_sorted == Architecture || m_sorted == State;
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const bool falling = m_order == Qt::DescendingOrder;
    std::stable_sort(runs.begin(), runs.end(),
                     [&](const spec::RunSummary& a, const spec::RunSummary& b) {
                         if (ofText) {
                             const QString one = text(a, m_sorted);
                             const QString other = text(b, m_sorted);
                             if (one.isEmpty() || other.isEmpty())
                                 return !one.isEmpty() && other.isEmpty();
                             const int order = collator.compare(one, other);
                             return falling ? order > 0 : order < 0;
                         }
                         const std::optional<double> one = number(a);
                         const std::optional<double> other = number(b);
                         if (!one || !other)
                             return one.has_value() && !other;
                         return falling ? *one > *other : *one < *other;
                     });
}

void RunTableModel::sort(int column, Qt::SortOrder order) {
    m_sorted = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<spec::RunId> runs;
    for (const QModelIndex& index : before)
        runs.push_back(runAt(index.row()));
    arrange(m_runs);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(runs[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT overlaysChanged();  // colours go by order
}

void RunTableModel::setMargin(double margin) {
    m_margin = margin;
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, Gain), index(rowCount() - 1, Gain));
    Q_EMIT headerDataChanged(Qt::Horizontal, Gain, Gain);
}

RunTableModel::Verdict RunTableModel::verdictOf(const spec::Comparison& comparison, double margin) {
    if (!comparison.low || !comparison.high)
        return Verdict::Unknown;
    // What DeLong's test leaves open is no gain that is found.
    if (*comparison.low >= margin && evaluation::disagreement(comparison))
        return Verdict::CannotSay;
    return *comparison.low >= margin   ? Verdict::Yes
           : *comparison.high < margin ? Verdict::No
                                       : Verdict::CannotSay;
}

const spec::Comparison* RunTableModel::comparison(const spec::RunId& run) const {
    const auto found = m_comparisons.find(run);
    return found == m_comparisons.end() ? nullptr : &found->second;
}

const spec::RunSummary* RunTableModel::summary(const spec::RunId& run) const {
    const int row = rowOf(run);
    return row < 0 ? nullptr : &m_runs[static_cast<std::size_t>(row)];
}

void RunTableModel::setReference(const spec::RunId& run) {
    if (run == m_reference)
        return;
    m_reference = run;
    m_comparisons.clear();
    m_missing.clear();
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT overlaysChanged();
}

void RunTableModel::setComparison(const spec::RunId& run, const spec::Comparison& comparison) {
    m_comparisons[run] = comparison;
    m_missing.erase(run);
    if (const int row = rowOf(run); row >= 0)
        Q_EMIT dataChanged(index(row, Difference), index(row, PValue));
}

void RunTableModel::setNoComparison(const spec::RunId& run, const QString& words,
                                    const QString& why) {
    m_comparisons.erase(run);
    m_missing[run] = {words, why};
    if (const int row = rowOf(run); row >= 0)
        Q_EMIT dataChanged(index(row, Difference), index(row, PValue));
}

RunTableModel::Missing RunTableModel::missing(const spec::RunSummary& run, int column) const {
    if (run.id == m_reference)
        return {};
    if (const auto found = m_missing.find(run.id); found != m_missing.end())
        return found->second;
    const auto comparison = m_comparisons.find(run.id);
    if (comparison == m_comparisons.end())
        return {};
    if (!comparison->second.difference)
        return {tr("undefined"),
                tr("AUROC is undefined: the validation images that both runs predicted hold one "
                   "class only.")};
    if (column == PValue && !comparison->second.p)
        return {tr("undefined"),
                tr("The two runs rank the images alike: the difference has no spread to test it "
                   "by.")};
    return {};
}

spec::RunId RunTableModel::runAt(int row) const {
    return row >= 0 && row < rowCount() ? m_runs[static_cast<std::size_t>(row)].id : spec::RunId();
}

int RunTableModel::rowOf(const spec::RunId& run) const {
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (m_runs[i].id == run)
            return static_cast<int>(i);
    return -1;
}

std::vector<spec::RunId> RunTableModel::overlaid() const {
    std::vector<spec::RunId> result;
    if (!m_reference.empty())
        result.push_back(m_reference);
    for (const spec::RunSummary& run : m_runs)
        if (run.id != m_reference && m_ticked.contains(qid(run.id)))
            result.push_back(run.id);
    return result;
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunTableModel::outcomeText(spec::Outcome outcome) {
    switch (outcome) {
    case spec::Outcome::Running:
        return tr("running");
    case spec::Outcome::Paused:
        return tr("paused");
    case spec::Outcome::Interrupted:
        return tr("interrupted");
    case spec::Outcome::Failed:
        return tr("failed");
    case spec::Outcome::Completed:
        return tr("completed");
    case spec::Outcome::StoppedEarly:
        return tr("stopped early");
    case spec::Outcome::Cancelled:
        return tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString RunTableModel::outcomeIcon(spec::Outcome outcome) {
    switch (outcome) {
    case spec::Outcome::Running:
        return QStringLiteral("play");
    case spec::Outcome::Paused:
        return QStringLiteral("pause");
    case spec::Outcome::Interrupted:
        return QStringLiteral("warn");
    case spec::Outcome::Failed:
        return QStringLiteral("err");
    case spec::Outcome::Completed:
    case spec::Outcome::StoppedEarly:
        return QStringLiteral("okc");
    case spec::Outcome::Cancelled:
        return QStringLiteral("stop");
    }
    Q_UNREACHABLE();
}

QString RunTableModel::text(const spec::RunSummary& run, int column) const {
    const auto comparison = m_comparisons.find(run.id);
    switch (column) {
    case Name:
        return QString::fromStdString(run.name);
    case Place:
        return RunPlaceText::brief(run);
    case Notes: {
        QStringList tags;
        for (const std::string& tag : run.tags)
            tags << QString::fromStdString(tag);
        const QString note = QString::fromStdString(run.note).simplified();
        return tags.join(QStringLiteral(", ")) +
               (tags.isEmpty() || note.isEmpty() ? QString() : QStringLiteral(" · ")) + note;
    }
    case Architecture:
        return OptionText::architecture(run.arch);
    case Epochs:
        if (run.members > 0)
            return tr("%n model(s)", nullptr, static_cast<int>(run.members));
        return run.epochs < run.epochsPlanned
                   ? tr("%1 of %2").arg(run.epochs).arg(run.epochsPlanned)
                   : QString::number(run.epochs);
    case BestAuroc:
        return run.bestValAuroc ? Format::share(*run.bestValAuroc) : QString(QChar(0x2014));
    case Difference:
        if (run.id == m_reference)
            return tr("reference");
        return comparison != m_comparisons.end() && comparison->second.difference
                   ? Format::signedNumber(*comparison->second.difference)
                   : missing(run, column).words;
    case PValue:
        return comparison != m_comparisons.end() && comparison->second.p
                   ? Format::pValue(*comparison->second.p)
               : missing(run, column).words.isEmpty() ? QString()
                                                      : QString(QChar(0x2014));
    case Gain:
        switch (comparison != m_comparisons.end() ? verdictOf(comparison->second, m_margin)
                                                  : Verdict::Unknown) {
        case Verdict::Unknown:
            return run.id == m_reference ? QString() : QString(QChar(0x2014));
        case Verdict::Yes:
            return tr("yes");
        case Verdict::No:
            return tr("no");
        case Verdict::CannotSay:
            return tr("cannot say");
        }
        Q_UNREACHABLE();
    case Time:
        return run.seconds > 0 ? Format::duration(run.seconds) : QString();
    case State:
        return outcomeText(run.outcome);
    default:
        return {};
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const spec::RunSummary& run = m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Overlay)
            return static_cast<int>(run.id == m_reference || m_ticked.contains(qid(run.id))
                                        ? Qt::Checked
                                        : Qt::Unchecked);
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            Qt::AlignVCenter |
            (index.column() >= Epochs && index.column() <= Time ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (index.column() == Difference || index.column() == PValue) {
            const QString why = missing(run, index.column()).why;
            return why.isEmpty() && comparison(run.id) != nullptr ? methods(index.column()) : why;
        }
        if (index.column() == Gain)
            return tr("Whether the whole interval of the difference lies at or above the gain "
                      "asked for (yes), below it (no), or on both sides.");
        if (index.column() == Notes)
            return run.note.empty() && run.tags.empty() ? tr("Double click for tags and a note")
                                                        : text(run, Notes);
        if (index.column() == Place)
            return text(run, Place);
        if (index.column() == Name)
            return run.dataChangedSince ? text(run, Name) + QLatin1Char('\n') +
                                              tr("The data have changed since this run.")
                                        : text(run, Name);
        if (!run.problem.empty())
            return tr("This run cannot be read: %1")
                .arg(MessageText::of(run.problemText, run.problem));
        return run.dataChangedSince ? tr("The data have changed since this run.") : QString();
    case RunIdRole:
        return qid(run.id);
    case OutcomeRole:
        return static_cast<int>(run.outcome);
    case SeriesRole: {
        const std::vector<spec::RunId> shown = overlaid();
        const auto found = std::find(shown.begin(), shown.end(), run.id);
        return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
    }
    case HeavyRole:
        return index.column() == BestAuroc ||
                       (index.column() == Difference && run.id != m_reference &&
                        missing(run, Difference).words.isEmpty())
                   ? text(run, index.column())
                   : QString();
    case LightRole:
        if (index.column() == Difference) {
            const auto found = m_comparisons.find(run.id);
            if (found != m_comparisons.end() && found->second.low && found->second.high)
                return Format::range(*found->second.low, *found->second.high, 3, true);
        }
        if (index.column() == BestAuroc && run.bestValInterval)
            return QStringLiteral("[%1–%2]").arg(Format::share(run.bestValInterval->first),
                                                 Format::share(run.bestValInterval->second));
        return QString();
    default:
        return {};
    }
}

QString RunTableModel::methods(int column) {
    return column == Difference
               ? tr("Difference of AUROC to the run shown, with the 95 % interval that Newcombe's "
                    "method makes of both runs' intervals.")
               : tr("DeLong's test of the difference, over patients where some have several "
                    "images. It is another method than that of the interval: near 1 an interval "
                    "may hold 0 beside a p below 0.05.");
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && (section == Difference || section == PValue))
        return methods(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            Qt::AlignVCenter |
            (section >= Epochs && section <= Time ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Overlay:
        return tr("Overlay");
    case Name:
        return tr("Run");
    case Place:
        return tr("Part of");
    case Notes:
        return tr("Tags and note");
    case Architecture:
        return tr("Architecture");
    case Epochs:
        return tr("Epochs");
    case BestAuroc:
        return tr("Best AUROC, validation");
    case Difference:
        return tr("Difference (Newcombe)");
    case PValue:
        return tr("p (DeLong)");
    case Gain:
        return tr("Gains %1").arg(Format::number(m_margin, 2));
    case Time:
        return tr("Time");
    case State:
        return tr("State");
    default:
        return {};
    }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Overlay && runAt(index.row()) != m_reference)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

void RunTableModel::untickAll() {
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Overlay));
    Q_EMIT overlaysChanged();
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Overlay)
        return false;
    const QString run = qid(runAt(index.row()));
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(run);
    else
        m_ticked.remove(run);
    // Colours go by order: a tick moves those of the runs below it.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, Overlay));
    Q_EMIT overlaysChanged();
    return true;
}

}  // namespace lightbox::gui
