// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QWidget>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/Random.h"
#include "look/Theme.h"
#include "support/Films.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// A folder of made-up images, and tables that name them as published sets do.
class ImportFiles {
public:
    [[nodiscard]] std::filesystem::path root() const { return m_folder.path(); }
    [[nodiscard]] QString path(const std::string& below) const {
        return QString::fromStdString((root() / below).string());
    }

    /// A disc before a gradient, so that thumbnails can be told apart.
    void png(const std::string& below, int seed, int side = 64) const {
        base::Random random{static_cast<std::uint64_t>(seed)};
        const int x0 = side / 4 + static_cast<int>(random.below(side / 2));
        const int y0 = side / 4 + static_cast<int>(random.below(side / 2));
        const int radius = side / 8 + static_cast<int>(random.below(side / 5));
        spec::PixelBuffer pixels{side, side, 1, {}};
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const bool inside = (x - x0) * (x - x0) + (y - y0) * (y - y0) < radius * radius;
                const int ground = 40 + 120 * y / side + static_cast<int>(random.below(12));
                pixels.values.push_back(static_cast<std::uint8_t>(inside ? 225 : ground));
            }
        writeFilm(root() / below, pixels);
    }
    void text(const std::string& below, const std::string& content) const {
        (void)m_folder.write(below, content);
    }

    /// 6 images of 3 patients, as CheXpert lays them out; the last is not there.
    [[nodiscard]] QString chexpert() const {
        std::string table =
            "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Enlarged Cardiomediastinum,"
            "Cardiomegaly,Lung Opacity,Lung Lesion,Edema,Consolidation,Pneumonia,Atelectasis,"
            "Pneumothorax,Pleural Effusion,Pleural Other,Fracture,Support Devices\n";
        const char* const rows[] = {
            "patient00001|Female,68,Frontal,AP,1.0,,,,,,,,,0.0,,,,1.0",
            "patient00001|Female,69,Frontal,AP,,,-1.0,1.0,,-1.0,-1.0,,-1.0,0.0,-1.0,,1.0,",
            "patient00002|Male,70,Frontal,PA,0.0,0.0,1.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0,0,0",
            "patient00002|Male,70,Frontal,PA,,,,,,,,,,,,,,",
            "patient00003|Male,51,Lateral,,,,1.0,,,1.0,,,,,1.0,,,1.0",
            "patient00003|Male,52,Frontal,AP,,,,-1.0,,,,,,,,,,",
        };
        int study = 0;
        for (const std::string row : rows) {
            const std::size_t bar = row.find('|');
            const std::string file = "CheXpert-v1.0-small/train/" + row.substr(0, bar) + "/study" +
                                     std::to_string(++study) + "/view1_frontal.png";
            if (study < 6)
                png("chexpert/" + file, study);
            table += file + "," + row.substr(bar + 1) + "\n";
        }
        text("chexpert/CheXpert-v1.0-small/train.csv", table);
        return path("chexpert/CheXpert-v1.0-small/train.csv");
    }

    /// 8 images of 4 patients, numbered labels, names without extension as ISIC has them.
    [[nodiscard]] QString isic() const {
        std::string table = "image_name,patient_id,sex,age_approx,anatom_site_general_challenge,"
                            "diagnosis,benign_malignant,target\n";
        for (int i = 0; i < 8; ++i) {
            const std::string name = "ISIC_000" + std::to_string(i);
            png("isic/train/" + name + ".png", 20 + i);
            const bool ill = i % 4 == 3;
            table += name + ",IP_" + std::to_string(100 + i / 2) + ",female,45,torso," +
                     (ill ? "melanoma,malignant,1\n" : "nevus,benign,0\n");
        }
        text("isic/train.csv", table);
        return path("isic/train.csv");
    }

    /// Columns that nobody can guess, with a name in one of them.
    [[nodiscard]] QString unknown() const {
        std::string table = "nr,what,who,verdict,doctor\n";
        for (int i = 0; i < 9; ++i) {
            png("unknown/pictures/scan" + std::to_string(i) + ".png", 40 + i);
            table += std::to_string(i) + ",scan" + std::to_string(i) + ",K" +
                     std::to_string(i / 2) + "," + std::string(1, "abc"[i % 3]) + ",Dr. Doe\n";
        }
        text("unknown/list.csv", table);
        return path("unknown/list.csv");
    }

    /// Class folders with `each` images of two classes and one file that ends early.
    [[nodiscard]] QString classFolders(int each, int side = 64) const {
        for (int i = 0; i < each; ++i) {
            const std::string name = "p" + std::to_string(100 + i / 2) + "_" + std::to_string(i);
            png("folders/NORMAL/" + name + ".png", 60 + i, side);
            png("folders/PNEUMONIA/q" + name + ".png", 1060 + i, side);
        }
        std::filesystem::copy_file(root() / "folders/NORMAL/p100_0.png",
                                   root() / "folders/NORMAL/p199_again.png",
                                   std::filesystem::copy_options::overwrite_existing);
        std::ifstream whole(root() / "folders/PNEUMONIA/qp100_0.png", std::ios::binary);
        std::string bytes(600, '\0');
        whole.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        text("folders/PNEUMONIA/cut.png", bytes);
        return path("folders");
    }

private:
    TemporaryFolder m_folder;
};

/// Saves what a test sees as NAME.png below the folder that LIGHTBOX_PICTURES names, if any.
inline void keepPicture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("LIGHTBOX_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

/// The same in light and dark.
inline void keepPictures(gui::Theme& theme, QWidget& widget, const QString& name) {
    if (qEnvironmentVariableIsEmpty("LIGHTBOX_PICTURES"))
        return;
    keepPicture(widget, name + QStringLiteral("-light"));
    theme.toggle();
    QCoreApplication::processEvents();
    keepPicture(widget, name + QStringLiteral("-dark"));
    theme.toggle();
    QCoreApplication::processEvents();
}

}  // namespace lightbox::test
