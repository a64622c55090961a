// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QSizeF>
#include <memory>

namespace lightbox::gui {

/// What is painted on it becomes SVG: paths and text as such, clipped where the painter is clipped (QSvgGenerator of Qt 6.4 leaves
/// clips out). Text keeps its width in whatever font a reader has.
class SvgDevice : public QPaintDevice {
public:
    /// `units` across and down on paper of `millimetres`.
    SvgDevice(const QSize& units, const QSizeF& millimetres);
    ~SvgDevice() override;
    [[nodiscard]] QPaintEngine* paintEngine() const override;
    /// Once the painter has ended.
    [[nodiscard]] QByteArray document() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QSize m_units;
    QSizeF m_millimetres;
    std::unique_ptr<Engine> m_engine;
};

}  // namespace lightbox::gui
