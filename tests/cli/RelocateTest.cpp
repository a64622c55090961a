// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that has moved, and what importing again says.
#include "Fixture.h"

namespace lightbox::test {

using Moved = CliTest;

TEST_F(Moved, RelocateAndImportFindTheFilesAgain) {
    const std::filesystem::path films = writeFolder();
    const std::filesystem::path project = folder / "p.lightbox";
    EXPECT_EQ(runOn(project, {"import", films.string()}).code, 0);
    const std::filesystem::path moved = folder / "moved";
    std::filesystem::rename(films, moved);
    const Result refused =
        runOn(project, {"relocate", "--from", films.string(), "--to", (folder / "gone").string()});
    EXPECT_EQ(refused.code, 3);
    EXPECT_NE(refused.err.find((folder / "gone").string()), std::string::npos) << refused.err;
    const base::Json report =
        runOn(project, {"relocate", "--from", films.string(), "--to", moved.string(), "--json"})
            .json();
    EXPECT_EQ(report["images"], 120);
    EXPECT_EQ(report["missing"], 0);
    EXPECT_EQ(report["compared"], 16);
    EXPECT_TRUE(report["first_missing"].is_null());

    const std::filesystem::path again = folder / "again";
    std::filesystem::rename(moved, again);
    const base::Json imported =
        runOn(project, {"import", again.string(), "--patient-pattern", "(p\\d+)", "--json"}).json();
    EXPECT_EQ(imported["relocated"], 120);
    EXPECT_EQ(imported["updated"], 120);
    EXPECT_EQ(imported["updated_patients"], 120);
    EXPECT_EQ(imported["updated_labels"], 0);
    const Result text = runOn(project, {"import", again.string(), "--patient-pattern", "(p\\d)"});
    EXPECT_NE(text.out.find("120 images got another patient"), std::string::npos) << text.out;
    EXPECT_EQ(run({"relocate", "--to", again.string()}).code, 2);
}

}  // namespace lightbox::test
