// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/reference/delong.R (pROC 1.18.0); not to be edited.
// clang-format off
#pragma once

namespace lightbox::evaluation::reference {

constexpr double kBinaryDelong[] = {0.85818713450292405, 0.77891486086311934, 0.93745940814272877};
constexpr double kDelongTest[] = {-0.063450292397660868, -0.14176418132768584, 0.014863596532364326, -1.5879723201981308, 0.11229259838083279};
constexpr double kMulticlassDelong[] = {0.91722222222222216, 0.86761519966610579, 0.96682924477833854, 0.88382399493510611, 0.81845841518103002, 0.94918957468918219, 0.87349687349687355, 0.79862414903980306, 0.94836959795394404};
constexpr double kClusteredDelong[] = {0.74470973782771532, 0.67795380763256841, 0.81146566802286224};

}  // namespace lightbox::evaluation::reference
