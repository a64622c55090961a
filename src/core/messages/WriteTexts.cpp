// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the header that lupdate reads: every text of the table, once.
#include <fstream>
#include <iostream>
#include <set>
#include <string>

#include "messages/Render.h"
#include "messages/Table.h"

namespace {

using namespace lightbox::messages;

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

std::string entry(const Row& row, const std::string& text) {
    std::string result = "//: " + std::string(row.id);
    std::string names;
    for (const std::string& name : placeholders(text))
        names += (names.empty() ? "" : ", ") + name;
    if (!names.empty())
        result += "; keep in braces: " + names;
    const bool counts = !countedName(text).empty();
    return result + "\n" + (counts ? "QT_TRANSLATE_N_NOOP" : "QT_TRANSLATE_NOOP") +
           "(\"lightbox::core\", " + quoted(text) + "),\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "one argument: the header to write\n";
        return 2;
    }
    std::string header = "// Generated from core/messages by lightbox-message-texts.\n"
                         "#pragma once\n#include <QtGlobal>\n\n"
                         "[[maybe_unused]] static const char* const lightboxMessageTexts[] = {\n";
    std::set<std::string> written;
    for (const Row& row : table())
        for (const Part part :
             {Part::What, Part::Why, Part::Message, Part::Measure, Part::Effect, Part::Remedy}) {
            const std::string text = row.text(part);
            if (!text.empty() && written.insert(text).second)
                header += entry(row, text);
        }
    header += "};\n";
    std::ofstream file(argv[1], std::ios::binary);
    file << header;
    return file.flush() ? 0 : 1;
}
