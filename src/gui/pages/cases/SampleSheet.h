// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>
#include <memory>
#include <vector>

#include "models/ImageText.h"
#include "spec/Dataset.h"

class QVBoxLayout;

namespace lightbox::gui {

class Distribution;
class SampleButton;
class Theme;
class ThumbnailLoader;

/// A few images of every class side by side, drawn at random from those the filters leave, and how their intensities, shapes
/// and sizes are spread: what differs between classes besides the disease is what a model may learn instead. On film.
class SampleSheet : public QScrollArea {
    Q_OBJECT

public:
    SampleSheet(const Theme& theme, ThumbnailLoader& loader, QWidget* parent = nullptr);

    /// `shown`: indices into dataset->images. Images whose label is closed or unknown stand in a row of their own.
    void setImages(std::shared_ptr<const spec::Dataset> dataset, const std::vector<int>& shown,
                   const ImageNames& names);
    /// Marks the sample of this image, if it is there.
    void setChosen(const spec::ImageId& image);
    /// Others of the same images.
    void drawAgain();

Q_SIGNALS:
    void imageChosen(const lightbox::spec::ImageId& image);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Sample {
        int image = -1;  ///< index into the data set
        SampleButton* button = nullptr;
    };
    void fill();
    /// Rows of each class that the sheet has the room for.
    [[nodiscard]] int rowsPerClass() const;
    void fillDistributions(const std::vector<std::vector<int>>& perClass);
    void showThumbnail(const Sample& sample);

    const Theme& m_theme;
    ThumbnailLoader& m_loader;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    Distribution* m_intensity;
    Distribution* m_aspect;
    Distribution* m_size;
    std::shared_ptr<const spec::Dataset> m_dataset;
    std::vector<int> m_shown;
    ImageNames m_names;
    std::vector<Sample> m_samples;
    spec::ImageId m_chosen;
    std::uint64_t m_draw = 1;
    int m_columns = 0;
    int m_rowsPerClass = 1;
};

}  // namespace lightbox::gui
