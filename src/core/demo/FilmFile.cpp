// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/FilmFile.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::demo {

void writeFilm(const std::filesystem::path& file, const Film& film, const FilmTags& tags) {
    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    OFCondition status = EC_Normal;
    const auto text = [&](const DcmTagKey& tag, const std::string& value) {
        if (status.good())
            status = dataset.putAndInsertString(tag, value.c_str());
    };
    const auto number = [&](const DcmTagKey& tag, int value) {
        if (status.good())
            status = dataset.putAndInsertUint16(tag, static_cast<Uint16>(value));
    };
    text(DCM_SOPClassUID, UID_ComputedRadiographyImageStorage);
    text(DCM_SOPInstanceUID, tags.instanceUid);
    text(DCM_StudyInstanceUID, tags.studyUid);
    text(DCM_SeriesInstanceUID, tags.seriesUid);
    text(DCM_StudyDate, tags.studyDate);
    text(DCM_Modality, "CR");
    text(DCM_Manufacturer, "Lightbox demonstration");
    text(DCM_StudyDescription, "Synthetic chest film");
    text(DCM_PatientName, "");
    if (!tags.patientId.empty())
        text(DCM_PatientID, tags.patientId);
    text(DCM_PatientSex, tags.sex);
    text(DCM_PatientAge, tags.age);
    text(DCM_BodyPartExamined, "CHEST");
    text(DCM_ViewPosition, tags.view);
    text(DCM_InstanceNumber, "1");
    text(DCM_SeriesNumber, "1");
    number(DCM_SamplesPerPixel, 1);
    text(DCM_PhotometricInterpretation, tags.monochrome1 ? "MONOCHROME1" : "MONOCHROME2");
    number(DCM_Rows, film.height);
    number(DCM_Columns, film.width);
    const std::string spacing = base::exactText(tags.spacing);
    text(DCM_PixelSpacing, spacing + "\\" + spacing);
    number(DCM_BitsAllocated, 16);
    number(DCM_BitsStored, 12);
    number(DCM_HighBit, 11);
    number(DCM_PixelRepresentation, 0);
    text(DCM_WindowCenter, base::exactText(tags.windowCentre));
    text(DCM_WindowWidth, base::exactText(tags.windowWidth));
    std::vector<Uint16> pixels(film.pixels.begin(), film.pixels.end());
    if (tags.monochrome1)
        for (Uint16& pixel : pixels)
            pixel = static_cast<Uint16>(kWhite - pixel);
    if (status.good())
        status = dataset.putAndInsertUint16Array(DCM_PixelData, pixels.data(),
                                                 static_cast<unsigned long>(pixels.size()));
    if (status.good())
        status = format.saveFile(file.c_str(), EXS_LittleEndianExplicit);
    if (status.bad())
        throw base::failed("file_unwritable.film", {{"reason", status.text()}}, file);
}

}  // namespace lightbox::demo
