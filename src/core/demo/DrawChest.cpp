// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "base/Random.h"
#include "demo/Anatomy.h"

namespace lightbox::demo {

namespace {

constexpr std::array<double, 2> kSides{-1, 1};
constexpr int kRibs = 10;
/// Below this rib the front ends join the costal arch and are not seen.
constexpr int kAnteriorRibs = 7;

/// Posterior arc of rib `index` (0 the first) on one side, from the spine outwards.
Point posteriorRib(const Chest& chest, int index, double side, double t) {
    const Anatomy& a = chest.anatomy();
    const double start = a.apex + 0.028 + a.ribSpacing * index;
    const double drop = 0.070 + 0.0105 * index;
    const double end = chest.lateral(start + drop) + 0.006;
    const double across = std::sin(0.5 * std::numbers::pi * t);
    const double x = 0.035 + (end - 0.035) * across;
    const double y = start - 0.016 * std::sin(std::numbers::pi * t) + drop * std::pow(t, 2.1);
    const double spine = chest.pose().turn * (1 - t);
    return {side * x + spine, y};
}

/// Anterior arc, from the lateral wall to the cartilage.
Point anteriorRib(const Chest& chest, int index, double side, double t) {
    const Point lateral = posteriorRib(chest, index, side, 1);
    const double from = std::abs(lateral.x);
    const double to = 0.10 + 0.012 * index;
    const double bow = std::sin(0.5 * std::numbers::pi * t);
    return {side * (from - (from - to) * t * t * (1.6 - 0.6 * t)),
            lateral.y + 0.012 * bow + 0.165 * t};
}

void drawRibs(Plane& posterior, Plane& anterior, const Chest& chest, const View& view) {
    constexpr int kSteps = 18;
    base::Random random{chest.anatomy().key, 11};
    for (const double side : kSides)
        for (int rib = 0; rib < kRibs; ++rib) {
            const double thick = random.uniform(0.0095, 0.0125);
            std::vector<StrokePoint> back;
            std::vector<StrokePoint> front;
            for (int step = 0; step <= kSteps; ++step) {
                const double t = static_cast<double>(step) / kSteps;
                back.push_back({view.toFilm(posteriorRib(chest, rib, side, t)),
                                view.pixels(thick * (0.8 + 0.25 * t)), 0.9 + 0.1 * t});
                const double fading = 1 - smoothAbove(t, 0.78, 0.22);
                front.push_back({view.toFilm(anteriorRib(chest, rib, side, t)),
                                 view.pixels(thick * (1.05 + 0.3 * t)), 0.85 * fading});
            }
            drawStroke(posterior, back, Profile::Bone);
            if (rib < kAnteriorRibs)
                drawStroke(anterior, front, Profile::Bone);
        }
}

void drawShoulderBones(Plane& plane, const Chest& chest, const View& view) {
    const Anatomy& a = chest.anatomy();
    base::Random random{a.key, 12};
    const double lift = random.uniform(-0.012, 0.02);
    constexpr int kSteps = 16;
    for (const double side : kSides) {
        std::vector<StrokePoint> clavicle;
        for (int step = 0; step <= kSteps; ++step) {
            const double t = static_cast<double>(step) / kSteps;
            const double x = 0.035 + 0.375 * t;
            const double y = a.apex + 0.088 - lift - (0.065 + lift) * t -
                             0.014 * std::sin(2 * std::numbers::pi * t);
            const double ends = 0.010 + 0.006 * std::pow(std::abs(2 * t - 1), 2);
            clavicle.push_back(
                {view.toFilm({side * x + 0.6 * chest.pose().turn, y}), view.pixels(ends), 1});
        }
        drawStroke(plane, clavicle, Profile::Bone);
        // The scapula's medial border and spine, drawn aside by rolled shoulders.
        const double roll = random.uniform(0.0, 0.05);
        std::vector<StrokePoint> scapula;
        for (int step = 0; step <= kSteps; ++step) {
            const double t = static_cast<double>(step) / kSteps;
            scapula.push_back(
                {view.toFilm({side * (0.335 + roll + 0.03 * std::sin(3 * t)), 0.17 + 0.30 * t}),
                 view.pixels(0.010), 0.45 * (1 - 0.5 * t)});
        }
        drawStroke(plane, scapula, Profile::Bone);
        const std::array<StrokePoint, 3> humerus{
            {{view.toFilm({side * 0.475, 0.165}), view.pixels(0.05), 0.9},
             {view.toFilm({side * 0.50, 0.24}), view.pixels(0.035), 0.9},
             {view.toFilm({side * 0.53, 0.40}), view.pixels(0.03), 0.9}}};
        drawStroke(plane, humerus, Profile::Bone);
    }
}

void drawSpine(Plane& plane, const Chest& chest, const View& view) {
    base::Random random{chest.anatomy().key, 13};
    const double period = random.uniform(0.048, 0.055);
    const double bend = random.uniform(-0.012, 0.012);
    for (int index = 0; index < 20; ++index) {
        const double top = period * index;
        const double middle =
            0.35 * chest.pose().turn + bend * std::sin(std::numbers::pi * (top + 0.5 * period));
        const double half = 0.024 + 0.010 * top;
        // A vertebral body: two end plates, two sides, and the spinous process in its middle.
        const std::array<StrokePoint, 5> box{
            {{view.toFilm({middle - half, top + 0.006}), 1.3, 0.8},
             {view.toFilm({middle + half, top + 0.006}), 1.3, 0.8},
             {view.toFilm({middle + half, top + period - 0.006}), 1.3, 0.8},
             {view.toFilm({middle - half, top + period - 0.006}), 1.3, 0.8},
             {view.toFilm({middle - half, top + 0.006}), 1.3, 0.8}}};
        drawStroke(plane, box, Profile::Soft);
        const std::array<StrokePoint, 2> body{
            {{view.toFilm({middle, top + 0.014}), view.pixels(half), 0.55},
             {view.toFilm({middle, top + period - 0.014}), view.pixels(half), 0.55}}};
        drawStroke(plane, body, Profile::Soft);
        const std::array<StrokePoint, 2> process{
            {{view.toFilm({middle, top + 0.4 * period}), view.pixels(0.005), 0.9},
             {view.toFilm({middle, top + 0.8 * period}), view.pixels(0.005), 0.9}}};
        drawStroke(plane, process, Profile::Soft);
    }
}

/// One vessel and, from its end, its two children.
void drawVessel(Plane& plane, const View& view, base::Random& random, Point from, double angle,
                double length, double radius, int depth) {
    constexpr int kSteps = 3;
    std::vector<StrokePoint> points{
        {view.toFilm(from), std::max(view.pixels(radius), 0.45), 9.5 * std::sqrt(radius)}};
    Point at = from;
    for (int step = 0; step < kSteps; ++step) {
        angle += random.uniform(-0.16, 0.16);
        at = {at.x + std::cos(angle) * length / kSteps, at.y + std::sin(angle) * length / kSteps};
        const double thin = radius * (1 - 0.28 * (step + 1) / kSteps);
        points.push_back(
            {view.toFilm(at), std::max(view.pixels(thin), 0.45), 9.5 * std::sqrt(thin)});
    }
    drawStroke(plane, points, Profile::Soft);
    if (depth == 0)
        return;
    const double spread = random.uniform(0.22, 0.55);
    const double share = random.uniform(0.35, 0.65);
    drawVessel(plane, view, random, at, angle - spread * share, length * random.uniform(0.66, 0.9),
               radius * random.uniform(0.62, 0.76), depth - 1);
    drawVessel(plane, view, random, at, angle + spread * (1 - share),
               length * random.uniform(0.66, 0.9), radius * random.uniform(0.62, 0.76), depth - 1);
}

void drawVessels(Plane& plane, const Chest& chest, const View& view) {
    base::Random random{chest.anatomy().key, 14};
    constexpr int kMain = 8;
    constexpr int kDepth = 5;
    for (const double side : kSides) {
        for (int branch = 0; branch < kMain; ++branch) {
            const double down = -1.25 + 2.6 * branch / (kMain - 1) + random.uniform(-0.15, 0.15);
            const double angle = side > 0 ? down : std::numbers::pi - down;
            // They leave the hilum one below the other, not from one point.
            const Point hilum{side * (0.060 + 0.018 * random.uniform()) + chest.pose().turn,
                              0.425 + (side > 0 ? -0.012 : 0.012) + 0.052 * std::sin(down) +
                                  random.uniform(-0.012, 0.012)};
            const double radius = random.uniform(0.0065, 0.0095) * (down > 0.2 ? 1.15 : 0.9);
            drawVessel(plane, view, random, hilum, angle, random.uniform(0.07, 0.10), radius,
                       kDepth);
        }
    }
}

/// Density without bones and vessels; `inside` and `lung` as the chest has them at `p`.
double softTissue(const Chest& chest, Point p, double inside, double lung) {
    const Anatomy& a = chest.anatomy();
    if (inside <= 0)
        return 0;
    const double side = std::abs(p.x);
    const double x = chest.mediastinalX(p.x);
    const double thickness =
        std::pow(std::max(1 - std::pow(side / (a.bodyHalf + 0.05), 2.0), 0.05), 0.30);
    double density = a.softTissue * (0.80 + 0.20 * thickness);
    density += 0.05 * smoothAbove(p.y, 0.75, 0.4) - 0.06 * (1 - smoothAbove(p.y, 0.12, 0.15));
    // Air: a little less towards the base, where the chest is thicker and the blood flows.
    const double aeration = 0.415 - 0.10 * smoothAbove(p.y, 0.55, 0.5);
    density -= lung * aeration * (0.92 + 0.08 * fractalNoise(a.key + 1, p.x * 9, p.y * 9, 3));
    // The lungs reach behind the heart, which therefore is not wholly white.
    density += 0.055 * (1 - smoothAbove(std::abs(x), 0.045, 0.05)) * smoothAbove(p.y, 0.05, 0.2);
    density += 0.02 * chest.heart(p) * (1 - smoothAbove(p.y, chest.diaphragm(p.x), 0.03));
    density += 0.06 * smoothAbove(p.y, chest.diaphragm(p.x), 0.012) *
               (1 - smoothAbove(side, a.chestHalf, 0.03));
    // Trachea and main bronchi.
    const double trachea =
        (1 - smoothAbove(std::abs(x + 0.006), 0.0155, 0.010)) * (1 - smoothAbove(p.y, 0.345, 0.02));
    density -= 0.115 * trachea;
    for (const double bronchus : kSides) {
        const double along = (p.y - 0.335) / 0.09;
        if (along > 0 && along < 1)
            density -=
                0.06 * (1 - along) *
                (1 - smoothAbove(std::abs(x + 0.006 - bronchus * 0.055 * along), 0.010, 0.01));
    }
    // The hilum: vessels and nodes that are not drawn one by one.
    const double hilum = std::hypot((std::abs(x) - 0.068) / 0.034, (p.y - 0.43) / 0.060);
    density += 0.11 * std::exp(-hilum * hilum) * lung;
    if (a.breast > 0) {
        const double away = std::hypot((side - 0.20) / 0.15, (p.y - 0.66) / 0.13);
        density += a.breast * (1 - smoothAbove(away, 1, 0.30)) *
                   (0.35 + 0.65 * std::clamp((p.y - 0.5) / 0.25, 0.0, 1.0)) * (0.3 + 0.7 * lung);
    }
    return density * inside;
}

void addStomachBubble(Plane& plane, const Chest& chest, const View& view) {
    base::Random random{chest.anatomy().key, 15};
    if (random.uniform() < 0.45)
        return;
    const Point centre{random.uniform(0.12, 0.20), chest.diaphragm(0.16) + 0.055};
    const double radius = random.uniform(0.03, 0.055);
    const double depth = random.uniform(0.05, 0.16);
    for (int y = 0; y < plane.height; ++y)
        for (int x = 0; x < plane.width; ++x) {
            const Point p = view.toBody({static_cast<double>(x), static_cast<double>(y)});
            const double away =
                std::hypot((p.x - centre.x) / (1.5 * radius), (p.y - centre.y) / radius);
            plane.at(x, y) -= static_cast<float>(depth * (1 - smoothAbove(away, 1, 0.35)) *
                                                 smoothAbove(p.y, chest.diaphragm(p.x), 0.02));
        }
}

}  // namespace

Scene drawChest(const Chest& chest, const View& view) {
    const Anatomy& a = chest.anatomy();
    Plane posterior(view.width(), view.height());
    Plane anterior = posterior;
    Plane shoulder = posterior;
    Plane spine = posterior;
    Plane vessels = posterior;
    drawRibs(posterior, anterior, chest, view);
    drawShoulderBones(shoulder, chest, view);
    drawSpine(spine, chest, view);
    drawVessels(vessels, chest, view);
    Scene scene{Plane(view.width(), view.height()), Plane(view.width(), view.height()),
                Plane(view.width(), view.height())};
    for (int y = 0; y < view.height(); ++y)
        for (int x = 0; x < view.width(); ++x) {
            const Point p = view.toBody({static_cast<double>(x), static_cast<double>(y)});
            const double inside = chest.body(p);
            const double thorax = chest.thorax(p);
            const double lung = thorax > 0 ? thorax * (1 - 0.93 * chest.heart(p)) : 0;
            scene.thorax.at(x, y) = static_cast<float>(thorax);
            scene.lung.at(x, y) = static_cast<float>(lung);
            // Bone shows best against air.
            const double bone = 0.35 + 0.65 * lung;
            scene.density.at(x, y) = static_cast<float>(
                softTissue(chest, p, inside, lung) +
                inside * bone * a.ribDensity * (posterior.at(x, y) + 0.85 * anterior.at(x, y)) +
                inside * 0.085 * shoulder.at(x, y) + inside * 0.095 * spine.at(x, y) +
                a.vessels * lung * vessels.at(x, y));
        }
    addStomachBubble(scene.density, chest, view);
    return scene;
}

}  // namespace lightbox::demo
