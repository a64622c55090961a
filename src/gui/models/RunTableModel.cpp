// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunTableModel.h"

#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"

namespace lightbox::gui {
namespace {

QString qid(const spec::RunId& run) {
    return QString::fromStdString(run.str());
}

}  // namespace

RunTableModel::RunTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunTableModel::setRuns(std::vector<spec::RunSummary> runs) {
    beginResetModel();
    std::reverse(runs.begin(), runs.end());
    m_runs = std::move(runs);
    if (rowOf(m_reference) < 0)
        m_reference = {};
    endResetModel();
    Q_EMIT overlaysChanged();
}

void RunTableModel::updateRun(const spec::RunSummary& run) {
    const int row = rowOf(run.id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_runs.insert(m_runs.begin(), run);
        endInsertRows();
        return;
    }
    m_runs[static_cast<std::size_t>(row)] = run;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
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
    case Architecture:
        return QString::fromStdString(run.arch);
    case Epochs:
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
        if (index.column() == Difference || index.column() == PValue)
            return missing(run, index.column()).why;
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
                return QStringLiteral("[%1, %2]")
                    .arg(Format::signedNumber(*found->second.low),
                         Format::signedNumber(*found->second.high));
        }
        if (index.column() == BestAuroc && run.bestValInterval)
            return QStringLiteral("[%1–%2]").arg(Format::share(run.bestValInterval->first),
                                                 Format::share(run.bestValInterval->second));
        return QString();
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
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
    case Architecture:
        return tr("Architecture");
    case Epochs:
        return tr("Epochs");
    case BestAuroc:
        return tr("Best AUROC, validation");
    case Difference:
        return tr("Difference");
    case PValue:
        return tr("p");
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
