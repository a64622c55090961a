// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "messages/Message.h"

namespace lightbox::spec {

enum class ItemState {
    Filled,       ///< the project says it
    Missing,      ///< the project could hold it, and does not
    ToBeWritten,  ///< only a person can say it
    Written,      ///< and has
};

/// The step of the work that what an item says belongs to.
enum class ItemPlace { Nowhere, Cases, Split, Training, Evaluation, Review };

/// An item of a published checklist, as a study answers it.
struct ChecklistItem {
    std::string list, number, topic;
    std::string chapter = {};  ///< of the list, as published: "Methods"
    std::string asks;          ///< in short, in our words
    ItemState state = ItemState::Missing;
    std::string words;  ///< what the project says, what is missing, or what is to be written
    std::string field;  ///< by whose key it is written; empty: by none
    std::vector<messages::Message> said = {};  ///< what the project says of it, part by part
    std::string known = {};                    ///< the same in English; empty: nothing
    std::string wants;                         ///< what is to be written in that field
    std::string text = {};                     ///< what a person wrote
    std::string by = {}, at = {};              ///< who and when (UTC, ISO 8601)
    bool changed =
        false;  ///< the project says something else of the field than when the text was written
    ItemPlace place = ItemPlace::Nowhere;
};

}  // namespace lightbox::spec
