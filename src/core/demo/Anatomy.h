// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "demo/Plane.h"

namespace lightbox::demo {

/// What makes one patient's chest: lengths in units of the film's height, densities in arbitrary units where soft tissue is
/// about 0.55 and aerated lung about 0.15.
struct Anatomy {
    std::uint64_t key = 0;  ///< of all draws that belong to the patient
    bool female = false;
    int age = 50;
    double chestHalf = 0.38;       ///< from the midline to the inner chest wall
    double bodyHalf = 0.46;        ///< from the midline to the skin
    double apex = 0.10;            ///< y of the lung's top
    double diaphragmRight = 0.71;  ///< y of the dome
    double diaphragmLeft = 0.735;
    double heartWidth = 0.13;
    double heartHeight = 0.17;
    double aorta = 0.03;  ///< how far the arch stands out on the left
    double ribSpacing = 0.062;
    double ribDensity = 0.085;
    double softTissue = 0.55;
    double vessels = 0.11;
    double breast = 0;
};

[[nodiscard]] Anatomy makeAnatomy(std::uint64_t seed, std::uint64_t patient);

/// How the patient stood and breathed for one film.
struct Pose {
    double turn = 0;         ///< shift of the mediastinum by rotation about the long axis
    double inspiration = 0;  ///< shift of both domes, negative: shallow breath
    double tilt = 0;         ///< radians in the film's plane
    double scale = 1;
    Point shift;
};

/// Where the parts of this chest lie in this pose. All in body coordinates.
class Chest {
public:
    Chest(const Anatomy& anatomy, const Pose& pose) : m_anatomy(anatomy), m_pose(pose) {}
    [[nodiscard]] const Anatomy& anatomy() const { return m_anatomy; }
    [[nodiscard]] const Pose& pose() const { return m_pose; }

    [[nodiscard]] double lateral(double y) const;       ///< |x| of the inner chest wall
    [[nodiscard]] double medial(double y) const;        ///< |x| of the mediastinal border
    [[nodiscard]] double diaphragm(double x) const;     ///< y of the dome at x
    [[nodiscard]] double body(Point p) const;           ///< 1 inside the skin
    [[nodiscard]] double thorax(Point p) const;         ///< 1 where lung could be, heart or not
    [[nodiscard]] double heart(Point p) const;          ///< 1 within heart and great vessels
    [[nodiscard]] double lung(Point p) const;           ///< 1 in lung that nothing covers
    [[nodiscard]] double mediastinalX(double x) const;  ///< x as the turned mediastinum sees it

private:
    Anatomy m_anatomy;
    Pose m_pose;
};

/// Between body coordinates and film pixels.
class View {
public:
    View(const Pose& pose, int width, int height);
    [[nodiscard]] Point toFilm(Point body) const;
    [[nodiscard]] Point toBody(Point film) const;
    [[nodiscard]] double pixels(double bodyLength) const { return bodyLength * m_scale; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

private:
    int m_width;
    int m_height;
    double m_scale;
    double m_cos;
    double m_sin;
    Point m_shift;
};

/// A film in the making: its density and, pixel by pixel, where the parts lie that lesions are clipped to.
struct Scene {
    Plane density;
    Plane lung;    ///< Chest::lung
    Plane thorax;  ///< Chest::thorax
};

/// The whole chest without any lesion.
[[nodiscard]] Scene drawChest(const Chest& chest, const View& view);

}  // namespace lightbox::demo
