// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/WorklistPanel.h"

#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/Hash.h"
#include "look/Format.h"
#include "models/ImageText.h"
#include "pages/review/WorklistDelegate.h"
#include "session/ReadingStore.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

WorklistPanel::WorklistPanel(const Theme& theme, const ProjectSession& session,
                             ThumbnailLoader& loader, const ReadingStore& readings, QWidget* parent)
    : Panel(tr("Worklist"), parent),
      m_theme(theme),
      m_session(session),
      m_readings(readings),
      m_model(new WorklistModel(this)),
      m_delegate(new WorklistDelegate(theme, session, loader, this)),
      m_list(new QListView),
      m_none(new EmptyState(theme, QStringLiteral("list"), tr("Nothing here"),
                            tr("No case belongs to what is chosen above."))),
      m_requestChip(new Chip(theme, QString())) {
    connect(&session, &ProjectSession::namesChanged, this, &WorklistPanel::rebuild);
    setBodyMargins({0, 0, 0, 0});
    body()->setSpacing(0);
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips, 6);
    flow->setContentsMargins(8, 8, 8, 8);
    for (int i = 0; i < SectionCount; ++i) {
        auto* chip = new Chip(theme, QString());
        chip->setObjectName(QStringLiteral("section%1").arg(i));
        chip->setChecked(i == FalseNegatives || i == FalsePositives);
        connect(chip, &QAbstractButton::toggled, this, &WorklistPanel::rebuild);
        flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    m_requestChip->setObjectName(QStringLiteral("requested"));
    m_requestChip->setToolTip(tr("Back to the worklist of this run"));
    m_requestChip->hide();
    connect(m_requestChip, &QAbstractButton::clicked, this, [this] {
        setRequest(std::nullopt);
        Q_EMIT requestCleared();
    });
    flow->addWidget(m_requestChip);
    body()->addWidget(chips);
    body()->addWidget(makeRule(Qt::Horizontal));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Worklist"));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_none, 1);
    m_none->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WorklistPanel::currentChanged);
    connect(&loader, &ThumbnailLoader::ready, this, [this] { m_list->viewport()->update(); });
    connect(&theme, &Theme::changed, this, [this] { m_list->viewport()->update(); });
}

std::vector<const ReviewCase*> WorklistPanel::casesOf(Section section) const {
    std::vector<const ReviewCase*> cases;
    if (!m_data)
        return cases;
    for (const ReviewCase& one : m_data->cases) {
        bool belongs = false;
        switch (section) {
        case FalseNegatives:
            belongs =
                one.outcome == CaseOutcome::FalseNegative || one.outcome == CaseOutcome::Wrong;
            break;
        case FalsePositives:
            belongs = one.outcome == CaseOutcome::FalsePositive;
            break;
        case Borderline:
            belongs = one.borderline;
            break;
        case Correct:
            belongs = isRight(one.outcome);
            break;
        case Flagged: {
            const spec::ImageRecord* image = m_session.image(one.image);
            belongs = image != nullptr && m_readings.reading(image->key).flagged;
            break;
        }
        case Referred:
            belongs = one.isReferred;
            break;
        case Unsure:
            belongs = one.isUnsure();
            break;
        default:
            break;
        }
        if (belongs)
            cases.push_back(&one);
    }
    const bool nearestFirst = section == Borderline;
    std::sort(cases.begin(), cases.end(), [nearestFirst](const auto* a, const auto* b) {
        if (a->certainty != b->certainty)
            return nearestFirst ? a->certainty < b->certainty : a->certainty > b->certainty;
        return a->image < b->image;
    });
    return cases;
}

QString WorklistPanel::titleOf(Section section) const {
    switch (section) {
    case FalseNegatives:
        return m_data && m_data->cls < 0 ? tr("Called wrong") : tr("False negatives");
    case FalsePositives:
        return tr("False positives");
    case Borderline:
        return tr("Borderline");
    case Correct:
        return tr("Correct");
    case Referred:
        return tr("Referred");
    case Unsure:
        return tr("Unsure");
    default:
        return tr("Flagged");
    }
}

void WorklistPanel::relabelChips() {
    for (int i = 0; i < SectionCount; ++i) {
        Chip* chip = m_chips[static_cast<std::size_t>(i)];
        const auto section = static_cast<Section>(i);
        const std::size_t count = casesOf(section).size();
        const bool anyClass = m_data && m_data->cls < 0;
        // Short words, so that all chips find room in two rows.
        const QString name = i == FalseNegatives   ? (anyClass ? tr("Wrong") : tr("Missed"))
                             : i == FalsePositives ? tr("False alarms")
                                                   : titleOf(section);
        const QString text = QStringLiteral("%1 %2").arg(name, Format::count(count));
        if (chip->text() != text) {
            chip->setText(text);
            chip->setAccessibleName(text);
            chip->updateGeometry();
        }
        chip->setToolTip(titleOf(section));
        // Which section a case is in tells what the model said of it, and so does a count of one.
        chip->setVisible(
            !m_request && !m_blind && !(i == FalsePositives && anyClass) &&
            !((i == Flagged || i == Referred || i == Unsure) && count == 0 && !chip->isChecked()));
        if (i == Borderline)
            chip->setToolTip(m_data && m_data->threshold
                                 ? tr("Within 0.05 of a threshold")
                                 : tr("The two best answers are within 0.10 of each other"));
        else if (i == Referred)
            chip->setToolTip(tr("Between the two thresholds: left to a reader"));
        else if (i == Unsure && m_data)
            chip->setToolTip(tr("The model cannot tell at an error of %1 in each class")
                                 .arg(Format::percent(m_data->alpha)));
    }
    m_requestChip->setVisible(m_request.has_value());
    const QString title = !m_request ? QString() : m_blind ? tr("Chosen cases") : m_request->title;
    m_requestChip->setText(
        QFontMetrics(Theme::font(TextSize::Small)).elidedText(title, Qt::ElideRight, 210));
    m_requestChip->setAccessibleName(title);
    m_requestChip->updateGeometry();
}

void WorklistPanel::setData(std::shared_ptr<const ReviewData> data) {
    m_data = std::move(data);
    m_delegate->setTicks(m_data->thresholds());
    rebuild();
}

void WorklistPanel::setRequest(std::optional<WorklistRequest> request) {
    m_request = std::move(request);
    if (m_request) {
        const QSignalBlocker quiet(m_requestChip);
        m_requestChip->setChecked(true);
    }
    rebuild();
}

void WorklistPanel::reset() {
    m_data.reset();
    for (int i = 0; i < SectionCount; ++i) {
        const QSignalBlocker quiet(m_chips[static_cast<std::size_t>(i)]);
        m_chips[static_cast<std::size_t>(i)]->setChecked(i == FalseNegatives ||
                                                         i == FalsePositives);
    }
    setRequest(std::nullopt);
}

void WorklistPanel::showImage(std::int64_t imageKey) {
    const spec::ImageRecord* image = m_session.image(imageKey);
    const int row = image == nullptr ? -1 : m_model->rowOf(image->id);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void WorklistPanel::setBlind(bool blind) {
    m_blind = blind;
    m_delegate->setBlind(blind);
    rebuild();
}

void WorklistPanel::appendGroup(std::vector<WorkItem>& items, const QString& group,
                                const std::vector<const ReviewCase*>& cases) const {
    for (const ReviewCase* one : cases) {
        const spec::ImageRecord* image = m_session.image(one->image);
        if (image == nullptr)
            continue;
        const project::Reading reading = m_readings.reading(image->key);
        WorkItem item;
        item.key = image->key;
        item.image = one->image;
        item.title = m_session.names().image(*image);
        item.group = group;
        item.probability = one->probability;
        item.truth = one->truth;
        item.predicted = one->called;
        if (!m_blind) {  // the class called is what is not to be seen
            item.shown = m_data->shownClass(*one);
            item.shownName = item.shown < 0 ? QString() : m_data->className(item.shown);
        }
        item.verdict = QString::fromStdString(reading.verdict);
        item.flagged = reading.flagged;
        item.noted = !reading.note.empty();
        items.push_back(std::move(item));
    }
}

void WorklistPanel::rebuild() {
    const WorkItem* before = current();
    const spec::ImageId kept = before == nullptr ? spec::ImageId() : before->image;
    relabelChips();
    std::vector<WorkItem> items;
    if (m_data && m_request) {
        std::unordered_map<std::string, const ReviewCase*> byImage;
        for (const ReviewCase& one : m_data->cases)
            byImage.emplace(one.image.str(), &one);
        std::vector<const ReviewCase*> cases;
        for (const spec::ImageId& image : m_request->images)
            if (const auto found = byImage.find(image.str()); found != byImage.end())
                cases.push_back(found->second);
        appendGroup(items, tr("Chosen cases"), cases);
        m_delegate->setOrderNote({});
    } else if (m_data) {
        std::set<const ReviewCase*> listed;
        for (int i = 0; i < SectionCount; ++i) {
            const Chip* chip = m_chips[static_cast<std::size_t>(i)];
            if ((!chip->isChecked() && !m_blind) || (i == FalsePositives && m_data->cls < 0))
                continue;
            std::vector<const ReviewCase*> cases = casesOf(static_cast<Section>(i));
            // A case stands in the first of its sections only.
            std::erase_if(cases, [&](const ReviewCase* one) { return !listed.insert(one).second; });
            appendGroup(items, titleOf(static_cast<Section>(i)), cases);
        }
        m_delegate->setOrderNote(m_blind ? QString() : tr("most certain first"));
    }
    if (m_blind) {
        // Neither section nor order may tell what the model said.
        for (WorkItem& item : items) {
            item.group = tr("Cases in random order");
            item.truth = item.verdict.isEmpty() ? -1 : item.truth;
        }
        std::sort(items.begin(), items.end(), [](const WorkItem& a, const WorkItem& b) {
            return base::xxh64(a.image.str()) < base::xxh64(b.image.str());
        });
    }
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setItems(std::move(items));
    m_none->setVisible(m_model->cases() == 0);
    m_list->setVisible(m_model->cases() > 0);
    const int row = m_model->rowOf(kept);
    const int target = row >= 0 ? row : m_model->neighbour(-1, 1);
    if (target >= 0) {
        m_list->selectionModel()->setCurrentIndex(m_model->index(target),
                                                  QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(m_model->index(target));
    }
    m_list->viewport()->update();
    showCount();
    Q_EMIT listed();
    Q_EMIT currentChanged();
}

void WorklistPanel::showCount() {
    setNote(tr("%1 of %2 read")
                .arg(Format::count(m_model->casesRead()), Format::count(m_model->cases())));
}

void WorklistPanel::updateReading(std::int64_t imageKey) {
    const spec::ImageRecord* image = m_session.image(imageKey);
    if (image == nullptr)
        return;
    const project::Reading reading = m_readings.reading(imageKey);
    m_model->setReading(image->id, QString::fromStdString(reading.verdict), reading.flagged,
                        !reading.note.empty());
    relabelChips();
    showCount();
}

const WorkItem* WorklistPanel::current() const {
    return m_model->itemAt(m_list->currentIndex().row());
}

const ReviewCase* WorklistPanel::currentCase() const {
    const WorkItem* item = current();
    if (item == nullptr || !m_data)
        return nullptr;
    const auto found =
        std::find_if(m_data->cases.begin(), m_data->cases.end(),
                     [&](const ReviewCase& one) { return one.image == item->image; });
    return found == m_data->cases.end() ? nullptr : &*found;
}

const WorkItem* WorklistPanel::following() const {
    return m_model->itemAt(m_model->neighbour(m_list->currentIndex().row(), 1));
}

const WorkItem* WorklistPanel::preceding() const {
    return m_model->itemAt(m_model->neighbour(m_list->currentIndex().row(), -1));
}

void WorklistPanel::move(int step) {
    const int row = m_model->neighbour(m_list->currentIndex().row(), step);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

}  // namespace lightbox::gui
