// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Anatomy.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Random.h"

namespace lightbox::demo {

namespace {

/// A smooth curve through (y, x) knots, sorted by y: cubic with a flat tangent at both ends (Catmull-Rom).
template <std::size_t N> double curve(const std::array<Point, N>& knots, double y) {
    if (y <= knots.front().y)
        return knots.front().x;
    if (y >= knots.back().y)
        return knots.back().x;
    std::size_t i = 0;
    while (y > knots[i + 1].y)
        ++i;
    const auto slope = [&knots](std::size_t k) {
        if (k == 0 || k + 1 == N)
            return 0.0;
        return (knots[k + 1].x - knots[k - 1].x) / (knots[k + 1].y - knots[k - 1].y);
    };
    const double step = knots[i + 1].y - knots[i].y;
    const double t = (y - knots[i].y) / step;
    const double rest = 1 - t;
    return (1 + 2 * t) * rest * rest * knots[i].x + t * rest * rest * step * slope(i) +
           t * t * (3 - 2 * t) * knots[i + 1].x - t * t * rest * step * slope(i + 1);
}

}  // namespace

Anatomy makeAnatomy(std::uint64_t seed, std::uint64_t patient) {
    base::Random random{seed, patient, 0};
    Anatomy a;
    a.key = random.next();
    a.female = random.uniform() < 0.47;
    a.age = static_cast<int>(std::clamp(std::lround(56 + 17 * random.normal()), 18L, 94L));
    a.chestHalf = random.uniform(0.345, 0.40);
    a.bodyHalf = a.chestHalf + random.uniform(0.045, 0.10);
    a.apex = random.uniform(0.085, 0.13);
    a.diaphragmRight = random.uniform(0.66, 0.755);
    a.diaphragmLeft = a.diaphragmRight + random.uniform(0.0, 0.04);
    a.heartWidth = random.uniform(0.118, 0.172) + 0.0004 * (a.age - 50);
    a.heartHeight = random.uniform(0.145, 0.185);
    a.aorta = random.uniform(0.014, 0.030) + 0.00015 * (a.age - 50);
    a.ribSpacing = random.uniform(0.057, 0.067);
    a.ribDensity = random.uniform(0.055, 0.10);
    a.softTissue = random.uniform(0.50, 0.60);
    a.vessels = random.uniform(0.10, 0.17);
    a.breast = a.female ? random.uniform(0.02, 0.07) : 0;
    return a;
}

double Chest::lateral(double y) const {
    const double t = (y - m_anatomy.apex) / (0.60 - m_anatomy.apex);
    if (t <= 0)
        return 0;
    const double shape = t < 1 ? std::pow(1 - std::pow(1 - t, 2.5), 0.52) : 1 + 0.10 * (y - 0.60);
    return m_anatomy.chestHalf * shape;
}

double Chest::medial(double y) const {
    return 0.052 + 0.075 * std::exp(-std::max(y - m_anatomy.apex, 0.0) / 0.045);
}

double Chest::diaphragm(double x) const {
    const double dome =
        (x < 0 ? m_anatomy.diaphragmRight : m_anatomy.diaphragmLeft) + m_pose.inspiration;
    const double top = 0.46 * m_anatomy.chestHalf;
    const double away = std::abs(x) - top;
    const double half = m_anatomy.chestHalf - top;
    const double lateral = std::max(away, 0.0) / half;
    const double medial = std::max(-away, 0.0) / top;
    return dome + 0.125 * std::pow(lateral, 2.4) + 0.045 * medial * medial;
}

double Chest::mediastinalX(double x) const {
    return x - m_pose.turn;
}

double Chest::body(Point p) const {
    const double side = std::abs(p.x);
    const double neck = 0.085 + 0.25 * std::max(p.y - 0.01, 0.0);
    const double shoulder = 0.045 + 0.13 * std::pow(std::max(side - 0.10, 0.0) / 0.4, 1.5);
    const double above =
        std::max(1 - smoothAbove(side, neck, 0.02), smoothAbove(p.y, shoulder, 0.012));
    const double flank = m_anatomy.bodyHalf + 0.6 * std::exp(-std::max(p.y - 0.20, 0.0) / 0.07);
    return above * (1 - smoothAbove(side, flank, 0.012));
}

double Chest::thorax(Point p) const {
    const double side = std::abs(p.x);
    const double wall = 1 - smoothAbove(side, lateral(p.y), 0.008);
    const double inner = smoothAbove(std::abs(mediastinalX(p.x)), medial(p.y), 0.012);
    const double base = 1 - smoothAbove(p.y, diaphragm(p.x), 0.007);
    return wall * inner * base;
}

double Chest::heart(Point p) const {
    const Anatomy& a = m_anatomy;
    const double lift = 0.5 * m_pose.inspiration;
    const double base = 0.5 * (a.diaphragmLeft + a.diaphragmRight) + lift;
    const double top = base - 1.75 * a.heartHeight;
    // The silhouette's left border: arch, window, pulmonary trunk, auricle, ventricle to the apex; its right: vena cava, atrium.
    const std::array<Point, 9> left{{{0.040, a.apex},
                                     {0.040, 0.235},
                                     {0.040 + a.aorta, 0.290},
                                     {0.048, 0.345},
                                     {0.064, std::max(top, 0.40)},
                                     {0.45 * a.heartWidth + 0.030, base - 1.10 * a.heartHeight},
                                     {0.97 * a.heartWidth + 0.028, base - 0.50 * a.heartHeight},
                                     {1.05 * a.heartWidth + 0.035, base - 0.18 * a.heartHeight},
                                     {0.80 * a.heartWidth + 0.035, base + 0.20 * a.heartHeight}}};
    const std::array<Point, 6> right{{{0.034, a.apex},
                                      {0.046, 0.26},
                                      {0.044, 0.38},
                                      {0.26 * a.heartWidth + 0.026, base - 0.95 * a.heartHeight},
                                      {0.42 * a.heartWidth + 0.022, base - 0.45 * a.heartHeight},
                                      {0.30 * a.heartWidth + 0.020, base + 0.15 * a.heartHeight}}};
    const double x = mediastinalX(p.x);
    const double border = x > 0 ? curve(left, p.y) : curve(right, p.y);
    return 1 - smoothAbove(std::abs(x), border, 0.013);
}

double Chest::lung(Point p) const {
    return thorax(p) * (1 - 0.93 * heart(p));
}

View::View(const Pose& pose, int width, int height)
    : m_width(width),
      m_height(height),
      m_scale(std::min(width, height) * pose.scale),
      m_cos(std::cos(pose.tilt)),
      m_sin(std::sin(pose.tilt)),
      m_shift(pose.shift) {}

Point View::toFilm(Point body) const {
    const double x = body.x + m_shift.x;
    const double y = body.y - 0.5 + m_shift.y;
    return {(x * m_cos - y * m_sin) * m_scale + 0.5 * (m_width - 1),
            (x * m_sin + y * m_cos) * m_scale + 0.5 * (m_height - 1)};
}

Point View::toBody(Point film) const {
    const double x = (film.x - 0.5 * (m_width - 1)) / m_scale;
    const double y = (film.y - 0.5 * (m_height - 1)) / m_scale;
    return {x * m_cos + y * m_sin - m_shift.x, -x * m_sin + y * m_cos + 0.5 - m_shift.y};
}

}  // namespace lightbox::demo
