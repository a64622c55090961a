// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "data/sources/KnownSets.h"
#include "engine/Download.h"

namespace lightbox::engine {

namespace {

/// What KnownSets does not say. Images, channels, licences and sources as in MedMNIST 3.0.2
/// (info.py) and in Yang et al., Scientific Data 10, 41 (2023), table 2.
struct PublishedSet {
    const char* name;
    const char* title;
    const char* description;
    std::size_t images;
    int channels;
    const char* licence;
    const char* source;
};

constexpr const char* kFree = "CC BY 4.0";
constexpr const char* kNotCommercial = "CC BY-NC 4.0";
constexpr const char* kLits = "LiTS: Bilic et al. 2023; boxes of organs: Xu et al. 2019";
constexpr const char* kKermany = "Kermany et al. 2018, doi 10.17632/rscbjbr9sj";

constexpr std::array<PublishedSet, 12> kPublished{{
    {"pathmnist", "PathMNIST",
     "Patches of colorectal cancer histology (haematoxylin and eosin): nine kinds of tissue.",
     107'180, 3, kFree, "Kather et al. 2019, NCT-CRC-HE-100K and CRC-VAL-HE-7K"},
    {"chestmnist", "ChestMNIST",
     "Frontal chest radiographs: fourteen findings, several of which can be in one image.", 112'120,
     1, kFree, "Wang et al. 2017, NIH ChestX-ray14"},
    {"dermamnist", "DermaMNIST", "Dermatoscopic images of pigmented lesions: seven diagnoses.",
     10'015, 3, kNotCommercial, "Tschandl et al. 2018, HAM10000"},
    {"octmnist", "OCTMNIST",
     "Optical coherence tomography of the retina: three diseases and normal.", 109'309, 1, kFree,
     kKermany},
    {"pneumoniamnist", "PneumoniaMNIST", "Chest radiographs of children: pneumonia or normal.",
     5'856, 1, kFree, kKermany},
    {"retinamnist", "RetinaMNIST",
     "Fundus photographs: diabetic retinopathy in five grades, in their order.", 1'600, 3, kFree,
     "DeepDRiD: Liu et al. 2022"},
    {"breastmnist", "BreastMNIST",
     "Ultrasound images of the breast: malignant, or benign and normal.", 780, 1, kFree,
     "Al-Dhabyani et al. 2020, BUSI"},
    {"bloodmnist", "BloodMNIST", "Single blood cells under the microscope: eight kinds.", 17'092, 3,
     kFree, "Acevedo et al. 2020"},
    {"tissuemnist", "TissueMNIST", "Cells of human kidney cortex: eight kinds.", 236'386, 1, kFree,
     "Ljosa et al. 2012, BBBC051"},
    {"organamnist", "OrganAMNIST", "Axial slices of abdominal CT: eleven organs.", 58'830, 1, kFree,
     kLits},
    {"organcmnist", "OrganCMNIST", "Coronal slices of abdominal CT: eleven organs.", 23'583, 1,
     kFree, kLits},
    {"organsmnist", "OrganSMNIST", "Sagittal slices of abdominal CT: eleven organs.", 25'211, 1,
     kFree, kLits},
}};

std::vector<DownloadableSet> allSets() {
    std::vector<DownloadableSet> sets;
    for (const PublishedSet& published : kPublished) {
        DownloadableSet& set = sets.emplace_back();
        set.name = published.name;
        set.title = published.title;
        set.description = published.description;
        if (const auto known = data::knownSet(published.name)) {
            set.task = known->task;
            set.classes = known->classes;
        }
        set.images = published.images;
        set.channels = published.channels;
        set.licence = published.licence;
        set.source = published.source;
        for (const int size : {28, 64, 128, 224})
            if (!data::publishedMd5(set.name + "_" + std::to_string(size)).empty())
                set.sizes.push_back(size);
        set.citation = "Yang et al., MedMNIST v2, Scientific Data 10, 41 (2023), "
                       "doi 10.1038/s41597-022-01721-8; doi 10.5281/zenodo.10519652";
    }
    return sets;
}

}  // namespace

std::uint64_t DownloadableSet::unpackedBytes(int size) const {
    const auto side = static_cast<std::uint64_t>(size);
    const std::size_t labels = task == spec::Task::Multilabel ? classes.size() : 1;
    return images * (side * side * static_cast<std::uint64_t>(channels) + labels);
}

std::span<const DownloadableSet> downloadableSets() {
    static const std::vector<DownloadableSet> sets = allSets();
    return sets;
}

}  // namespace lightbox::engine
