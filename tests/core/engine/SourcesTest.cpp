// SPDX-License-Identifier: GPL-3.0-or-later
// What a source is and what its fields offer, asked before anything is imported or split.
#include "EngineFixture.h"
#include "base/Files.h"

namespace lightbox::test {

namespace {

class Sources : public EngineTest {};

}  // namespace

TEST_F(Sources, AreGuessedByWhatLiesInThem) {
    writeClass("films", "normal", 0, 3);
    writeClass("films", "pneumonia", 3, 2);
    const engine::SourceGuess folders = engine::guessSource({folder / "films"});
    EXPECT_EQ(folders.format, "folder");
    EXPECT_EQ(folders.files, 5U);
    EXPECT_TRUE(folders.tables.empty());

    base::writeFileAtomically(folder / "films" / "labels.csv", "path,label\nnormal/p1000.png,a\n");
    const engine::SourceGuess table = engine::guessSource({folder / "films" / "labels.csv"});
    EXPECT_EQ(table.format, "csv");
    EXPECT_EQ(table.tables, (std::vector<std::filesystem::path>{folder / "films" / "labels.csv"}));

    std::filesystem::create_directories(folder / "nothing");
    EXPECT_EQ(engine::guessSource({folder / "nothing"}).format, "");
}

TEST_F(Sources, WhatFoldersCouldBeIsAskedWithItsAnswers) {
    writeClass("sets", "train_balanced", 0, 2);
    writeClass("sets", "external", 2, 2);
    const engine::SourceGuess sets = engine::guessSource({folder / "sets"});
    ASSERT_EQ(sets.doubts.size(), 1U);
    EXPECT_EQ(sets.doubts.front().warning.code, "set_folders_possible");
    EXPECT_EQ(sets.doubts.front().setFolders,
              (std::map<std::string, std::string>{{"train_balanced", "train"}}));
    EXPECT_EQ(sets.doubts.front().pattern, "");
    writeClass("ids", "0b1cdc9fe1f929e469c5a54ffe0b2ed5", 4, 2);
    writeClass("ids", "437f57809f82b9e2947f70fd488eb536", 6, 2);
    const engine::SourceGuess ids = engine::guessSource({folder / "ids"});
    ASSERT_EQ(ids.doubts.size(), 1U);
    EXPECT_EQ(ids.doubts.front().pattern, "^(?P<patient>[^/]+)/");
    // A table that says labels leaves nothing to ask of folders.
    base::writeFileAtomically(folder / "sets" / "labels.csv", "path,label\nexternal/p1002.png,a\n");
    EXPECT_TRUE(engine::guessSource({folder / "sets" / "labels.csv"}).doubts.empty());
}

TEST_F(Sources, APatternOfPatientsIsTriedOnTheirPaths) {
    writeClass("films", "normal", 0, 3);
    writeFilm(folder / "films" / "normal" / "p1000_again.png", 9);
    writeFilm(folder / "films" / "normal" / "unnamed.png", 10);
    const spec::PatternPreview preview =
        engine::previewPatientPattern({folder / "films"}, "(p\\d+)");
    EXPECT_FALSE(preview.error);
    EXPECT_EQ(preview.matched, 4U);
    EXPECT_EQ(preview.unmatched, 1U);
    EXPECT_EQ(preview.patients, 3U);
    EXPECT_EQ(preview.patientsByImageCount.at(2), 1U);
    EXPECT_EQ(preview.rows.size(), 5U);
    EXPECT_TRUE(engine::previewPatientPattern({folder / "films"}, "(p").error);
}

TEST_F(Sources, FieldsOfASplitAreThoseThatImagesHave) {
    std::string table = "path,label,patient,site,when\n";
    for (int i = 0; i < 6; ++i) {
        writeFilm(folder / "films" / (std::to_string(i) + ".png"), i);
        table += std::to_string(i) + ".png," + (i % 2 == 0 ? "a" : "b") + ",p" + std::to_string(i) +
                 "," +
                 (i < 2   ? ""
                  : i < 4 ? "north"
                          : "south") +
                 ",2024-01-0" + std::to_string(i + 1) + "\n";
    }
    base::writeFileAtomically(folder / "films" / "labels.csv", table);
    spec::ImportRequest request;
    request.sources = {folder / "films" / "labels.csv"};
    request.format = "csv";
    (void)engine::importCases(project, request, progress, {});
    const spec::Dataset dataset = project::Project::open(project, project::Access::Read).dataset();
    const std::vector<spec::SplitField> fields = engine::splitFields(dataset);
    const auto named = [&](const std::string& name) {
        for (const spec::SplitField& field : fields)
            if (field.name == name)
                return field;
        ADD_FAILURE() << name;
        return spec::SplitField{};
    };
    EXPECT_EQ(named("site").values, 2U);
    EXPECT_EQ(named("site").images, 4U) << "two are empty";
    EXPECT_FALSE(named("site").date);
    EXPECT_EQ(named("when").values, 6U);
    EXPECT_TRUE(named("when").date);
}

}  // namespace lightbox::test
