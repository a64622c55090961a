// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/FieldNames.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

#include "base/Text.h"

namespace lightbox::engine {

namespace {

using NameSet = std::set<std::string, std::less<>>;

/// "Accession Number", "accession_number" and "AccessionNumber" are one name.
std::string plainName(const std::string& name) {
    std::string letters;
    for (const char c : base::lower(name))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += c;
    return letters;
}

/// "0019,1010": of an odd group.
bool isPrivateTag(const std::string& name) {
    return name.size() == 9 && name[4] == ',' &&
           std::string("13579bdfBDF").find(name[3]) != std::string::npos;
}

}  // namespace

bool identifies(const std::string& name) {
    static const NameSet names{"patientid",
                               "patientname",
                               "patient",
                               "otherpatientids",
                               "otherpatientnames",
                               "issuerofpatientid",
                               "patientbirthname",
                               "patientmothersbirthname",
                               "patientbirthdate",
                               "patientbirthtime",
                               "birthdate",
                               "dateofbirth",
                               "dob",
                               "patientaddress",
                               "address",
                               "patienttelephonenumbers",
                               "telephone",
                               "phone",
                               "email",
                               "mrn",
                               "medicalrecordnumber",
                               "medicalrecordlocator",
                               "ssn",
                               "insurancenumber",
                               "name",
                               "firstname",
                               "lastname",
                               "surname",
                               "forename",
                               "accession",
                               "accessionnumber",
                               "studyid",
                               "study",
                               "studyinstanceuid",
                               "series",
                               "seriesinstanceuid",
                               "sopinstanceuid",
                               "mediastoragesopinstanceuid",
                               "frameofreferenceuid",
                               "deviceuid",
                               "institutionname",
                               "institutionaddress",
                               "institutionaldepartmentname",
                               "institution",
                               "hospital",
                               "site",
                               "centre",
                               "center",
                               "department",
                               "stationname",
                               "station",
                               "deviceserialnumber",
                               "referringphysicianname",
                               "performingphysicianname",
                               "physiciansofrecord",
                               "requestingphysician",
                               "physician",
                               "doctor",
                               "operatorsname",
                               "operator",
                               "radiologist",
                               "reader",
                               "file",
                               "filename",
                               "path"};
    return isPrivateTag(name) || names.contains(plainName(name));
}

bool isOpenUnderSeal(const std::string& name, const std::string& value,
                     const std::vector<std::string>& classes) {
    static const NameSet names{
        // fields of the index
        "age", "sex", "view", "site", "modality", "bodypart", "model", "series", "manufacturer",
        "station", "transfersyntax", "instance", "sopinstance", "burnedin", "study", "shownrange",
        // DICOM: patient and acquisition
        "patientid", "patientage", "patientsex", "patientsize", "patientweight", "patientposition",
        "patientorientation", "viewposition", "laterality", "imagelaterality", "bodypartexamined",
        "institutionname", "stationname", "manufacturermodelname", "deviceserialnumber",
        "softwareversions", "studydate", "studytime", "seriesdate", "acquisitiondate",
        "contentdate", "acquisitiontime", "seriesnumber", "instancenumber", "acquisitionnumber",
        "accessionnumber", "studyid", "studyinstanceuid", "seriesinstanceuid", "sopinstanceuid",
        "sopclassuid", "transfersyntaxuid", "frameofreferenceuid", "specificcharacterset",
        "imagetype", "kvp", "exposure", "exposuretime", "xraytubecurrent",
        "distancesourcetodetector", "distancesourcetopatient", "filtertype", "gridid",
        "slicethickness", "spacingbetweenslices", "slicelocation", "imagepositionpatient",
        "imageorientationpatient", "repetitiontime", "echotime", "flipangle",
        "magneticfieldstrength", "convolutionkernel",
        // DICOM: pixels
        "rows", "columns", "numberofframes", "samplesperpixel", "photometricinterpretation",
        "planarconfiguration", "bitsallocated", "bitsstored", "highbit", "pixelrepresentation",
        "pixelspacing", "imagerpixelspacing", "windowcenter", "windowwidth",
        "windowcenterwidthexplanation", "voilutfunction", "rescaleintercept", "rescaleslope",
        "rescaletype", "pixelpaddingvalue", "pixelpaddingrangelimit", "lossyimagecompression",
        "presentationlutshape", "burnedinannotation"};
    if (isPrivateTag(name) || !names.contains(plainName(name)))
        return false;
    const std::string lowered = base::lower(value);
    return std::none_of(classes.begin(), classes.end(), [&](const std::string& cls) {
        // A name within the text; a short one ("1", "F") only as the whole of it.
        const std::string wanted = base::lower(cls);
        return wanted.size() < 3 ? lowered == wanted : lowered.find(wanted) != std::string::npos;
    });
}

}  // namespace lightbox::engine
