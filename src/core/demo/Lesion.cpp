// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Lesion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lightbox::demo {

namespace {

/// A fuzzy, uneven opacity.
struct Focus {
    Point centre;
    Point radii;
    double angle = 0;
    double density = 0;
    std::uint64_t texture = 0;
    [[nodiscard]] double at(Point p) const {
        const double dx = p.x - centre.x;
        const double dy = p.y - centre.y;
        const double u = (dx * std::cos(angle) + dy * std::sin(angle)) / radii.x;
        const double v = (-dx * std::sin(angle) + dy * std::cos(angle)) / radii.y;
        const double ragged = 0.55 * fractalNoise(texture, p.x * 14, p.y * 14, 3);
        const double distance = std::max(std::hypot(u, v) + ragged, 0.0);
        const double patchy = 0.88 + 0.32 * fractalNoise(texture + 1, p.x * 34, p.y * 34, 3);
        return std::exp(-1.4 * distance * distance) * patchy;
    }
};

/// A place in the lungs, away from their borders.
Point placeInLung(const Chest& chest, base::Random& random) {
    const Anatomy& a = chest.anatomy();
    for (int attempt = 0; attempt < 200; ++attempt) {
        const double side = random.uniform() < 0.5 ? -1 : 1;
        // Two of three in the lower half, as gravity has it.
        const double y =
            random.uniform() < 0.67 ? random.uniform(0.42, 0.72) : random.uniform(0.18, 0.42);
        const Point p{side * random.uniform(0.09, a.chestHalf - 0.03), y};
        if (chest.lung(p) > 0.9)
            return p;
    }
    return {-0.6 * a.chestHalf, 0.5};
}

void add(Scene& scene, const View& view, const Focus& focus) {
    const double reach = 3 * std::max(focus.radii.x, focus.radii.y);
    for (int y = 0; y < scene.density.height; ++y)
        for (int x = 0; x < scene.density.width; ++x) {
            const Point p = view.toBody({static_cast<double>(x), static_cast<double>(y)});
            if (scene.lung.at(x, y) > 0 &&
                std::hypot(p.x - focus.centre.x, p.y - focus.centre.y) < reach)
                scene.density.at(x, y) +=
                    static_cast<float>(focus.density * focus.at(p)) * scene.lung.at(x, y);
        }
}

/// Where the focus, clipped to the lung, falls to a third of its height, seen from its centre.
Outline outlineOf(const Focus& focus, const Chest& chest, const View& view) {
    constexpr int kRays = 32;
    constexpr double kStep = 0.003;
    Outline outline;
    for (int ray = 0; ray < kRays; ++ray) {
        const double angle = 2 * std::numbers::pi * ray / kRays;
        double distance = kStep;
        const auto at = [&](double r) {
            return Point{focus.centre.x + r * std::cos(angle),
                         focus.centre.y + r * std::sin(angle)};
        };
        while (distance < 0.4 && focus.at(at(distance)) > 0.33 && chest.lung(at(distance)) > 0.4)
            distance += kStep;
        outline.push_back(view.toFilm(at(distance)));
    }
    return outline;
}

std::vector<Outline> addPneumonia(Scene& scene, const Chest& chest, const View& view,
                                  base::Random& random) {
    base::Random own{chest.anatomy().key, 21};
    const double many = own.uniform();
    const int foci = many < 0.45 ? 1 : many < 0.80 ? 2 : 3;
    std::vector<Outline> outlines;
    for (int i = 0; i < foci; ++i) {
        Focus focus;
        focus.centre = placeInLung(chest, own);
        const double size = 0.062 * std::pow(2.8, own.uniform());
        focus.radii = {size * own.uniform(0.75, 1.35), size * own.uniform(0.75, 1.35)};
        focus.angle = own.uniform(0, std::numbers::pi);
        focus.texture = own.next();
        // The course of the disease: denser or fainter, larger or smaller from film to film.
        const double grown = random.uniform(0.82, 1.22);
        focus.radii = {focus.radii.x * grown, focus.radii.y * grown};
        focus.density =
            (0.095 + 0.335 * std::pow(own.uniform(), 0.85)) * random.uniform(0.75, 1.25);
        add(scene, view, focus);
        outlines.push_back(outlineOf(focus, chest, view));
    }
    return outlines;
}

/// Fluid in one pleural space: its upper border rises towards the wall.
struct Fluid {
    double side = 1;
    double height = 0.1;   ///< above the angle's lowest point, at the wall
    double opacity = 0.7;  ///< 1 hides the lung behind it altogether
    [[nodiscard]] double border(const Chest& chest, double x) const {
        const double wall = chest.anatomy().chestHalf;
        const double lowest = chest.diaphragm(side * wall);
        const double across = std::clamp((std::abs(x) - 0.07) / (wall - 0.07), 0.0, 1.0);
        return lowest + 0.012 - height * (0.30 + 0.70 * std::pow(across, 2.6));
    }
};

std::vector<Outline> addEffusion(Scene& scene, const Chest& chest, const View& view,
                                 base::Random& random) {
    base::Random own{chest.anatomy().key, 22};
    Fluid fluid;
    fluid.side = own.uniform() < 0.5 ? -1 : 1;
    fluid.height = (0.085 + 0.44 * std::pow(own.uniform(), 1.05)) * random.uniform(0.8, 1.25);
    fluid.opacity = own.uniform(0.60, 1.0);
    const double soaked = chest.anatomy().softTissue + 0.06;
    const double wall = chest.anatomy().chestHalf;
    for (int y = 0; y < scene.density.height; ++y)
        for (int x = 0; x < scene.density.width; ++x) {
            const Point p = view.toBody({static_cast<double>(x), static_cast<double>(y)});
            if (p.x * fluid.side <= 0 || scene.thorax.at(x, y) <= 0)
                continue;
            const double border = fluid.border(chest, p.x);
            // A veil above the border: the fluid's film along the wall, seen face on.
            const double wet =
                smoothAbove(p.y, border, 0.020) + 0.16 * smoothAbove(p.y, border - 0.05, 0.10);
            const double cover = fluid.opacity * std::min(wet, 1.0) * scene.thorax.at(x, y) *
                                 (1 - 0.8 * chest.heart(p));
            float& density = scene.density.at(x, y);
            density += static_cast<float>(cover * std::max(soaked - density, 0.0));
        }
    Outline outline;
    constexpr int kSteps = 20;
    std::vector<Point> base;
    for (int step = 0; step <= kSteps; ++step) {
        const double x = 0.08 + (wall - 0.08) * step / kSteps;
        const double bottom = chest.diaphragm(fluid.side * x);
        const double top = fluid.border(chest, fluid.side * x);
        if (top >= bottom || std::abs(x) > chest.lateral(bottom))
            continue;
        outline.push_back(view.toFilm({fluid.side * x, top}));
        base.push_back(view.toFilm({fluid.side * x, bottom}));
    }
    outline.insert(outline.end(), base.rbegin(), base.rend());
    if (outline.size() < 3)
        return {};
    return {outline};
}

/// What looks a little like disease and is none: crowded vessels, a skin fold, a scar.
void addUnevenness(Scene& scene, const Chest& chest, const View& view, base::Random& random) {
    if (random.uniform() > 0.55)
        return;
    Focus focus;
    focus.centre = placeInLung(chest, random);
    const double size = random.uniform(0.03, 0.09);
    focus.radii = {size * random.uniform(0.6, 1.6), size * random.uniform(0.6, 1.6)};
    focus.angle = random.uniform(0, std::numbers::pi);
    focus.texture = random.next();
    focus.density = random.uniform(-0.02, 0.055);
    add(scene, view, focus);
}

}  // namespace

std::vector<Outline> addFinding(Scene& scene, Finding finding, const Chest& chest, const View& view,
                                base::Random& random) {
    addUnevenness(scene, chest, view, random);
    switch (finding) {
    case Finding::Pneumonia:
        return addPneumonia(scene, chest, view, random);
    case Finding::Effusion:
        return addEffusion(scene, chest, view, random);
    case Finding::Normal:
        break;
    }
    return {};
}

}  // namespace lightbox::demo
