// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "look/Theme.h"
#include "models/ImageText.h"
#include "spec/Dataset.h"
#include "spec/Split.h"
#include "widgets/Panel.h"

class QBoxLayout;
class QLabel;
class QTableWidget;
class QToolButton;

class QVBoxLayout;

namespace lightbox::gui {

class Badge;
class Button;
class EstimateDelegate;
class IntervalDelegate;
class StackedFigureDelegate;
class ThumbnailLoader;
struct TimeOrder;

/// A prevalence this far from the whole's, as a share, is worth a triangle.
inline constexpr double kAttentionPoints = 0.05;

/// "Training", "Validation", "Test".
[[nodiscard]] QString titleOfSet(spec::Set set);
/// An empty widget in place of `widget` at the top of the panel; `widget` is it from now on.
QWidget* renewed(Panel* panel, QWidget*& widget);

/// Two panels side by side, or one under the other where that would leave too little to either.
class PanelPair : public QWidget {
    Q_OBJECT

public:
    PanelPair(Panel* first, int firstShare, Panel* second, int secondShare);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_pair;
};

/// Patients, images and prevalence of each set, with how far it is from the whole.
class CountsPanel : public Panel {
    Q_OBJECT

public:
    explicit CountsPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(const spec::SplitReport& report, const spec::DatasetInfo& info);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillRow(int row, const QString& name, const spec::SetCounts& counts,
                 const spec::SetCounts& whole, bool isWhole);
    /// The interval is written out too: where the whiskers have no room they are left away.
    void fitWidth();
    [[nodiscard]] int whiskerColumn() const { return 3 + m_classes; }
    const Theme& m_theme;
    QTableWidget* m_table;
    IntervalDelegate* m_whiskers;
    EstimateDelegate* m_estimates;
    int m_classes = 0;  ///< with a column of their own
    bool m_prevalence = false;
    double m_low = 0, m_high = 1;
};

/// Share of each class in each set with its interval and how far it is from the whole, where there is no
/// positive class whose prevalence would tell.
class PrevalencePanel : public Panel {
    Q_OBJECT

public:
    explicit PrevalencePanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(const spec::SplitReport& report, const spec::DatasetInfo& info);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitWidth();

    const Theme& m_theme;
    QTableWidget* m_table;
    StackedFigureDelegate* m_figures;
};

/// Share of each class in each set, as bars.
class StratificationPanel : public Panel {
    Q_OBJECT

public:
    explicit StratificationPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(const spec::SplitReport& report, const spec::DatasetInfo& info);

private:
    const Theme& m_theme;
    QWidget* m_bars = nullptr;
};

/// Leaks that make figures look better than they are: patients or copies in several sets.
struct Leaks {
    std::size_t patients = 0;  ///< that straddle
    std::size_t duplicates =
        0;  ///< groups of equal pixels, and near duplicates that were confirmed
    [[nodiscard]] bool any() const { return patients > 0 || duplicates > 0; }
};
[[nodiscard]] Leaks leaksOf(const spec::SplitReport& report);

/// What leaks between sets, each with its count.
class LeakagePanel : public Panel {
    Q_OBJECT

public:
    explicit LeakagePanel(const Theme& theme, QWidget* parent = nullptr);
    /// `patientSource`: as spec::DatasetInfo has it.
    void setReport(const spec::SplitReport& report, const TimeOrder& order,
                   const std::string& patientSource);

Q_SIGNALS:
    /// Somebody wants to see the images behind a figure.
    void imagesAsked(const QString& title, const std::vector<lightbox::spec::ImageId>& images);
    /// … those of a finding of the health report.
    void findingAsked(const QString& code);

private:
    [[nodiscard]] static QString nearDuplicatesTip(const spec::NearDuplicatesAcross& near);

    const Theme& m_theme;
    Badge* m_passed;
    Badge* m_broken;
    Badge* m_doubtful;
    Badge* m_unknown;
    QWidget* m_rows = nullptr;
};

/// Who can be told apart by a class in a set. The images of a patient say much the same: where patients are
/// known they count, as in the health report; an image without patient counts as one.
struct CasesOfClass {
    std::size_t with = 0;
    std::size_t without = 0;
};
[[nodiscard]] CasesOfClass casesOf(const spec::SetCounts& set, const spec::DatasetInfo& info,
                                   std::size_t cls);

/// How wide the intervals on validation and test will be: of the positive class, or of the rarest one.
class PowerPanel : public Panel {
    Q_OBJECT

public:
    explicit PowerPanel(const Theme& theme, QWidget* parent = nullptr);
    void setReport(const spec::SplitReport& report, const spec::DatasetInfo& info);

private:
    QWidget* m_rows = nullptr;
};

/// A few images of each set, drawn at random: sets should look alike.
class SamplesPanel : public Panel {
    Q_OBJECT

public:
    SamplesPanel(const Theme& theme, ThumbnailLoader& loader, QWidget* parent = nullptr);
    void setImages(std::shared_ptr<const spec::Dataset> dataset,
                   std::map<std::int64_t, spec::Set> members, const ImageNames& names);

Q_SIGNALS:
    void imageChosen(const lightbox::spec::ImageId& image);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();
    void paintPictures();
    const Theme& m_theme;
    ThumbnailLoader& m_loader;
    std::shared_ptr<const spec::Dataset> m_dataset;
    std::map<std::int64_t, spec::Set> m_members;
    ImageNames m_names;
    std::uint64_t m_draw = 0;
    int m_perSet = 3;
    int m_side = 58;  ///< of a picture, px
    QWidget* m_pictures = nullptr;
    std::vector<std::pair<QToolButton*, std::size_t>> m_buttons;
};

/// The seal: what it does, whether it is on, and the acts.
class SealPanel : public Panel {
    Q_OBJECT

public:
    explicit SealPanel(const Theme& theme, QWidget* parent = nullptr);
    enum class State { NoTest, NotStored, Open, Sealed, Revealed };
    void setState(State state, const QString& words, int reveals);
    /// What is known of the split before it is sealed: leaks and warnings.
    void setReport(const spec::SplitReport& report, const std::string& patientSource);

Q_SIGNALS:
    void sealAsked();
    void breakAsked();

private:
    const Theme& m_theme;
    QLabel* m_words;
    QLabel* m_more;
    QWidget* m_checks;
    QVBoxLayout* m_checkList;
    Button* m_seal;
    Button* m_break;
};

}  // namespace lightbox::gui
