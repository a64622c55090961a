// SPDX-License-Identifier: GPL-3.0-or-later
// Training, validation and test as texts name them, and as folders and tables of the world do.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "messages/Message.h"
#include "spec/Split.h"

namespace lightbox::data {

/// "validation", within a sentence.
[[nodiscard]] messages::Message setName(spec::Set set);
/// "Validation", where a sentence begins.
[[nodiscard]] messages::Message setTitle(spec::Set set);

/// The words of a folder's, file's or column's name in lower case: "ISIC-2017_TrainingData" ->
/// isic, 2017, training, data; numbers are words of their own.
[[nodiscard]] std::vector<std::string> nameWords(std::string_view name);

/// The set that one word of nameWords() names; nullopt: none, or one that other names decide.
[[nodiscard]] std::optional<spec::Set> setOfWord(const std::string& word);

/// The set that a cell or a lone folder names: "validate", "Training set", "test_images", "Tr";
/// also "none". nullopt where a word of it says something else ("test positive").
[[nodiscard]] std::optional<spec::Set> setOfName(std::string_view name);

/// The one set that words of a name say, whatever else it says: "a. IDRiD_Training Labels".
[[nodiscard]] std::optional<spec::Set> setMentioned(std::string_view name);

/// Names that are written so in train, val (valid, validation, dev) and test of the usual layout, in
/// any case: nothing was guessed.
[[nodiscard]] bool isPlainSetName(std::string_view name);

/// The sets of folders that lie beside each other, of those that name one. Words which all names with
/// a set share (ISIC-2017_…) say nothing, nor do others where each set is named by one folder alone
/// ("Training400" beside "REFUGE-Validation400"); "eval" is validation beside a test and test without. `said`:
/// folder -> "train", "val", "test" or "none", over what the name says.
[[nodiscard]] std::map<std::string, spec::Set>
setsOfFolders(const std::set<std::string>& names, const std::map<std::string, std::string>& said);

/// Of folders beside each other those that setsOfFolders() takes for none, though they are the only
/// ones there to name their set ("train_balanced" beside "external"), with that set. `said`: as there.
[[nodiscard]] std::map<std::string, spec::Set>
possibleSets(const std::set<std::string>& names, const std::map<std::string, std::string>& said);

}  // namespace lightbox::data
