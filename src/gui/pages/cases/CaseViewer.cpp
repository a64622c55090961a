// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CaseViewer.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>
#include <functional>
#include <set>

#include "app/ErrorText.h"
#include "app/Format.h"
#include "app/ProjectSession.h"
#include "app/Theme.h"
#include "engine/Images.h"
#include "models/ImageText.h"
#include "widgets/Buttons.h"
#include "widgets/ImageViewer.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Whether a tag or column of this name tells who or where somebody is (after PS3.15 table E.1-1).
bool identifies(const std::string& name) {
    static const std::set<std::string, std::less<>> names{"PatientID",
                                                          "PatientName",
                                                          "OtherPatientIDs",
                                                          "OtherPatientNames",
                                                          "PatientBirthDate",
                                                          "PatientBirthTime",
                                                          "PatientAddress",
                                                          "PatientTelephoneNumbers",
                                                          "AccessionNumber",
                                                          "StudyID",
                                                          "StudyInstanceUID",
                                                          "SeriesInstanceUID",
                                                          "SOPInstanceUID",
                                                          "FrameOfReferenceUID",
                                                          "InstitutionName",
                                                          "InstitutionAddress",
                                                          "InstitutionalDepartmentName",
                                                          "StationName",
                                                          "ReferringPhysicianName",
                                                          "PerformingPhysicianName",
                                                          "OperatorsName",
                                                          "RequestingPhysician",
                                                          "DeviceSerialNumber",
                                                          "patient",
                                                          "patient_id",
                                                          "name"};
    return names.contains(name);
}

}  // namespace

struct CaseViewer::Loaded {
    std::shared_ptr<const spec::ModalityImage> image;
    spec::Window automatic, full;
};

CaseViewer::CaseViewer(AppContext& context, QWidget* parent)
    : Panel({}, parent),
      m_context(context) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    const Theme& theme = context.theme;
    m_viewer = new ImageViewer(theme);
    m_viewer->setColourBarShown(false);
    const auto addTool = [&](const QString& icon, const QString& tip) {
        auto* button = new IconButton(theme, icon, tip);
        addHeadWidget(button);
        return button;
    };
    m_windowTool =
        addTool(QStringLiteral("wl"),
                tr("Window and level: drag right and left for width, up and down for level (W)"));
    m_zoomTool =
        addTool(QStringLiteral("zoom"), tr("Zoom: drag up and down, or turn the wheel (Z)"));
    m_panTool = addTool(QStringLiteral("pan"), tr("Move the image (H)"));
    m_invert = addTool(QStringLiteral("invert"), tr("Invert grey values (I)"));
    for (IconButton* button : {m_windowTool, m_zoomTool, m_panTool, m_invert})
        button->setCheckable(true);
    m_rulerTool = addTool(QStringLiteral("ruler"),
                          tr("Measure: drag from end to end; millimetres where the file says how "
                             "far apart its pixels lie (R)"));
    m_rulerTool->setObjectName(QStringLiteral("ruler"));
    m_rulerTool->setCheckable(true);
    connect(m_rulerTool, &QAbstractButton::clicked, this, [this] {
        m_viewer->setTool(ImageViewer::Tool::Ruler);
        updateTools();
    });
    auto* fit = addTool(QStringLiteral("fit"), tr("Fit to the frame (0)"));
    auto* reset = addTool(QStringLiteral("reset"), tr("Window and zoom as the image came"));
    connect(m_windowTool, &QAbstractButton::clicked, this, [this] {
        m_viewer->setTool(ImageViewer::Tool::WindowLevel);
        updateTools();
    });
    connect(m_zoomTool, &QAbstractButton::clicked, this, [this] {
        m_viewer->setTool(ImageViewer::Tool::Zoom);
        updateTools();
    });
    connect(m_panTool, &QAbstractButton::clicked, this, [this] {
        m_viewer->setTool(ImageViewer::Tool::Pan);
        updateTools();
    });
    connect(m_invert, &QAbstractButton::clicked, this,
            [this](bool on) { m_viewer->setInverted(on); });
    connect(fit, &QAbstractButton::clicked, m_viewer, &ImageViewer::fit);
    connect(reset, &QAbstractButton::clicked, m_viewer, &ImageViewer::reset);
    connect(m_viewer, &ImageViewer::toolChanged, this, &CaseViewer::updateTools);
    connect(m_viewer, &ImageViewer::invertedChanged, m_invert, &QAbstractButton::setChecked);
    addHeadAction(makeLabel(tr("Window"), TextRole::Small));
    m_windows = new QComboBox;
    m_windows->setMinimumWidth(92);
    m_windows->setAccessibleName(tr("Window"));
    connect(m_windows, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_choices.size()))
            m_viewer->setWindow(m_choices[static_cast<std::size_t>(index)]);
    });
    addHeadAction(m_windows);
    body()->addWidget(m_viewer, 1);
    updateTools();
    showImage(nullptr);
}

void CaseViewer::updateTools() {
    m_windowTool->setChecked(m_viewer->tool() == ImageViewer::Tool::WindowLevel);
    m_zoomTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Zoom);
    m_panTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Pan);
    m_rulerTool->setChecked(m_viewer->tool() == ImageViewer::Tool::Ruler);
}

void CaseViewer::showImage(const spec::ImageRecord* image) {
    if (image == nullptr) {
        m_context.jobs.drop(this, QStringLiteral("image"));
        m_busy = false;
        m_viewer->clear(tr("Choose an image"));
        m_windows->clear();
        return;
    }
    m_busy = true;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("image")}, this,
        [source = image->source](std::stop_token, spec::ProgressObserver&) {
            Loaded loaded;
            auto pixels = std::make_shared<spec::ModalityImage>(engine::loadImage(source));
            loaded.automatic = engine::defaultWindow(*pixels);
            loaded.full = engine::fullWindow(*pixels);
            loaded.image = std::move(pixels);
            return loaded;
        },
        [this, record = *image](Loaded loaded) { take(record, std::move(loaded)); },
        [this](const base::Error& error) {
            m_busy = false;
            const ErrorText text = ErrorText::of(error);
            m_viewer->clear(text.what + QLatin1Char('\n') + text.why);
        });
}

void CaseViewer::take(const spec::ImageRecord& image, Loaded loaded) {
    m_busy = false;
    m_viewer->setInverted(false);
    m_viewer->setImage(loaded.image, loaded.automatic);
    fillWindows(*loaded.image, loaded.automatic, loaded.full);
    const ImageNames& names = m_context.session.names();
    QString words = names.patient(image);
    if (!words.isEmpty())
        words += QStringLiteral(" · ");
    words += names.image(image);
    if (image.studyDate)
        words += QLatin1Char('\n') + QString::fromStdString(*image.studyDate);
    if (image.inverted)
        words += QLatin1Char('\n') + tr("MONOCHROME1, shown inverted");
    m_viewer->setCornerTopLeft(words);
    if (m_context.session.labelHidden(image.key))
        m_viewer->setCornerTopRight(tr("label sealed"));
    else
        m_viewer->setCornerTopRight(m_context.session.className(image.label), image.label);
}

void CaseViewer::fillWindows(const spec::ModalityImage& image, const spec::Window& automatic,
                             const spec::Window& full) {
    m_windows->clear();
    m_choices.clear();
    const auto add = [&](const QString& name, const spec::Window& window) {
        m_windows->addItem(name);
        m_choices.push_back(window);
    };
    add(tr("Auto"), automatic);
    add(tr("Full range"), full);
    for (std::size_t i = 0; i < image.windows.size(); ++i)
        add(image.windows[i].name.empty() ? tr("File %1").arg(i + 1)
                                          : QString::fromStdString(image.windows[i].name),
            image.windows[i]);
    m_windows->setEnabled(image.channels == 1);
}

MetadataPanel::MetadataPanel(AppContext& context, QWidget* parent)
    : Panel(tr("Metadata"), parent),
      m_context(context) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search tags"));
    m_search->setFixedWidth(160);
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search tags"));
    m_search->addAction(context.theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &MetadataPanel::filter);
    addHeadAction(m_search);
    m_table = new QTableWidget(0, 2);
    m_table->setAccessibleName(tr("Metadata of the image"));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(27);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_table, 1);
}

void MetadataPanel::showImage(const spec::ImageRecord* image) {
    m_context.jobs.drop(this, QStringLiteral("tags"));
    if (image == nullptr) {
        m_table->setRowCount(0);
        return;
    }
    std::vector<std::pair<QString, QString>> rows;
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    const ImageNames& names = m_context.session.names();
    rows.emplace_back(tr("Patient"), image->patient ? names.patient(*image) : tr("unknown"));
    rows.emplace_back(tr("Image"), names.path(*image));
    if (image->studyDate)
        rows.emplace_back(tr("Study date"), text(*image->studyDate));
    rows.emplace_back(tr("Label"), m_context.session.labelHidden(image->key)
                                       ? tr("sealed until a threshold is locked")
                                       : m_context.session.className(image->label));
    const spec::Set set = m_context.session.setOf(image->key);
    rows.emplace_back(tr("Set"),
                      set == spec::Set::None ? tr("none") : Format::setName(spec::toString(set)));
    if (!image->foundIn.empty())
        rows.emplace_back(tr("Found in"), text(image->foundIn));
    rows.emplace_back(tr("Size"), tr("%1 × %2 · %n channel(s) · %3 bit", nullptr, image->channels)
                                      .arg(image->width)
                                      .arg(image->height)
                                      .arg(image->bits));
    rows.emplace_back(tr("Intensity"), tr("mean %1, sd %2")
                                           .arg(Format::number(image->meanIntensity),
                                                Format::number(image->sdIntensity)));
    rows.emplace_back(
        tr("File"), tr("%1, %2").arg(names.hidden ? text(image->source.file.extension().string())
                                                  : text(image->source.file.filename().string()),
                                     Format::bytes(static_cast<std::uint64_t>(image->fileBytes))));
    rows.emplace_back(tr("Pixel hash"), text(image->pixelHash));
    for (const auto& [name, value] : image->fields)
        if (!names.hidden || !identifies(name))
            rows.emplace_back(text(name), text(value));
    fill(rows);
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("tags")}, this,
        [record = *image](std::stop_token, spec::ProgressObserver&) {
            return engine::imageTags(record);
        },
        [this, rows,
         hidden = names.hidden](const std::vector<std::pair<std::string, std::string>>& tags) {
            if (tags.empty())
                return;
            auto all = rows;
            for (const auto& [name, value] : tags)
                if (!hidden || !identifies(name))
                    all.emplace_back(QString::fromStdString(name), QString::fromStdString(value));
            fill(all);
        },
        // An unreadable file has said so in the viewer; its index rows stay.
        [](const base::Error&) {});
}

void MetadataPanel::fill(const std::vector<std::pair<QString, QString>>& rows) {
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* name = new QTableWidgetItem(rows[i].first);
        name->setForeground(m_context.theme.color(Role::Text2));
        auto* value = new QTableWidgetItem(rows[i].second);
        value->setToolTip(rows[i].second);
        m_table->setItem(static_cast<int>(i), 0, name);
        m_table->setItem(static_cast<int>(i), 1, value);
    }
    filter(m_search->text());
}

void MetadataPanel::filter(const QString& text) {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool found = m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive) ||
                           m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !found);
    }
}

}  // namespace lightbox::gui
