// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "engine/DicomOverlays.h"
#include "engine/Stack.h"
#include "models/PatientSteps.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Explanation.h"
#include "spec/Pixels.h"
#include "widgets/Panel.h"

class QComboBox;

namespace lightbox::gui {

class FilmBadges;
class FilmTools;
class IconButton;
class ImageViewer;
class MapBar;
class Segments;
class ShownImages;
class StackBar;

/// The reading room of every page: an image with its tools, the slices, frames or series it belongs to, what its file lays
/// over it, a heat map where a page has one, and beside it the bare image or another of the patient's. It loads what it shows.
class Film : public Panel {
    Q_OBJECT

public:
    enum class View { Image, Overlay, SideBySide, Blink };
    enum class Maps { Without, With };

    /// `images`: whose it shows; lives as long as the film.
    Film(AppContext& context, const ShownImages& images, Maps maps, QWidget* parent = nullptr);
    ~Film() override;

    /// Null: nothing. The map goes with setMap().
    void showImage(const spec::ImageRecord* image);
    void clear(const QString& message);
    /// What [ and ] go through: image by image, over studies and patients.
    void setOrder(const std::vector<PatientImages>& patients);
    /// By so many images; with { and } by studies, with Ctrl by patients. At either end it stays.
    void stepImage(int step);
    void stepStudy(int step);
    void stepPatient(int step);
    [[nodiscard]] bool busy() const;
    [[nodiscard]] ImageViewer& viewer() { return *m_film; }
    [[nodiscard]] ImageViewer& beside() { return *m_beside; }
    /// The keys of the tools act wherever the focus is on `page`, but in a field that takes text.
    void addKeysTo(QWidget* page);
    /// It has the whole page: the button that asks for that shows the way back.
    void setEnlarged(bool enlarged);
    /// Words of the page under the image's own, "not the case at hand".
    void setRemark(const QString& remark);
    /// Blind mode: neither labels nor anything of a map.
    void setAnswerHidden(bool hidden);

    void setMap(std::optional<spec::HeatMap> map);
    void setClasses(const QStringList& names, int current);
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    /// Space: the bare image while held.
    void peek(bool held);
    void toggleOverlay();

Q_SIGNALS:
    /// Somebody wants it on the whole page, or back in its place.
    void enlargeAsked();
    /// Stepped to another of the images.
    void imageChosen(const lightbox::spec::ImageId& image);
    /// The map of this class is wanted.
    void classChosen(int cls);

private:
    struct Loaded;
    struct Asked;
    void makeViews();
    [[nodiscard]] QWidget* makeFoot();
    /// How it shows images is as it was made: another project begins.
    void startAnew();
    [[nodiscard]] View firstView() const;
    void load(const spec::ImageSource& source, const Asked& asked);
    void take(const Asked& asked, Loaded loaded);
    void fail(const Asked& asked, const spec::ImageSource& source, const base::Error& error);
    void goTo(std::size_t place);
    void showWords();
    void showMap();
    /// Index of the image shown; -1 where it is none of those that were ordered.
    [[nodiscard]] int shownInOrder() const;
    void choose(std::optional<int> image);
    /// Lists what can stand beside the image, and shows what is chosen of it.
    void fillBeside();
    void showBeside();
    void loadBeside(int image);

    AppContext& m_context;
    const ShownImages& m_images;
    const bool m_maps;
    ImageViewer* m_film;
    ImageViewer* m_beside;
    FilmTools* m_tools;
    Segments* m_views = nullptr;
    IconButton* m_compare = nullptr;
    QComboBox* m_others = nullptr;  ///< what stands beside it
    MapBar* m_mapBar = nullptr;
    FilmBadges* m_badges = nullptr;
    StackBar* m_bar = nullptr;

    std::unique_ptr<const Asked> m_shown;  ///< null: nothing
    spec::Window m_automatic, m_full;      ///< of the first image of the stack that was shown
    std::shared_ptr<const spec::ModalityImage> m_image;
    spec::ImageId m_chosen;                          ///< the last that showImage() was given
    std::shared_ptr<const spec::Dataset> m_dataset;  ///< that m_stack points into
    engine::ImageStack m_stack;
    std::shared_ptr<const spec::Dataset> m_orderOf;  ///< that the steps point into
    PatientSteps m_steps;
    int m_besideImage = -1;     ///< index of the image beside; -1: the same
    bool m_wantsOther = false;  ///< beside it shall stand another of the patient's images
    QString m_remark;
    View m_view;
    bool m_hidden = false;
    bool m_peeking = false;
    bool m_blinkOn = true;
    bool m_busy = false;
    bool m_besideBusy = false;
    QTimer m_blink;
};

}  // namespace lightbox::gui
