// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Document.h"

namespace lightbox::report {

Text::Text(std::string text, Tone tone) {
    if (!text.empty())
        m_pieces.push_back({std::move(text), tone});
}

Text::Text(const char* text, Tone tone) : Text(std::string(text), tone) {}

Text& Text::operator+=(const Text& more) {
    m_pieces.insert(m_pieces.end(), more.m_pieces.begin(), more.m_pieces.end());
    return *this;
}

std::string Text::plain() const {
    std::string all;
    for (const Piece& piece : m_pieces)
        all += piece.text;
    return all;
}

Text operator+(Text left, const Text& right) {
    left += right;
    return left;
}

void Table::add(std::vector<Text> cells) {
    auto& row = rows.emplace_back();
    for (Text& cell : cells)
        row.push_back({std::move(cell)});
}

}  // namespace lightbox::report
