// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Json.h"

#include <string_view>

#include "Fuzz.h"
#include "base/Hash.h"
#include "spec/Bundle.h"
#include "spec/JsonHealth.h"
#include "spec/JsonRobustness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    return fuzz::readOrRefuse([&] {
        const base::Json json =
            base::parseJson(std::string_view(reinterpret_cast<const char*>(data), size));
        // What was read and written once must read back as itself.
        const std::string text = base::toText(json);
        if (base::toText(base::parseJson(text)) != text)
            std::abort();
        // All that a project keeps; a record that was read is written as one that can be.
        fuzz::readOrRefuse([&] {
            const base::Json record = spec::toJson(spec::runRecordFromJson(json));
            if (spec::toJson(spec::runRecordFromJson(record)) != record)
                std::abort();
        });
        fuzz::readOrRefuse([&] {
            const base::Json study = spec::toJson(spec::studyRecordFromJson(json));
            if (spec::toJson(spec::studyRecordFromJson(study)) != study)
                std::abort();
        });
        fuzz::readOrRefuse([&] {
            const base::Json queue = spec::toJson(spec::queueFromJson(json));
            if (spec::toJson(spec::queueFromJson(queue)) != queue)
                std::abort();
        });
        fuzz::readOrRefuse([&] {
            const base::Json calibrator = spec::toJson(spec::calibratorFromJson(json));
            if (spec::toJson(spec::calibratorFromJson(calibrator)) != calibrator)
                std::abort();
        });
        fuzz::readOrRefuse([&] { (void)spec::datasetInfoFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::splitSpecFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::operatingPointFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::evaluationFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::intervalFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::healthReportFromJson(json); });
        fuzz::readOrRefuse([&] { (void)spec::robustnessAuditFromJson(json); });
        // Documents of a bundle bear a checksum, which is put right here: what is behind it is meant.
        if (base::Json bundle = json; bundle.is_object()) {
            bundle.erase("sha256");
            bundle["sha256"] = base::sha256Hex(base::toLine(bundle));
            fuzz::readOrRefuse([&] {
                const base::Json written = spec::toJson(spec::bundleFromJson(bundle));
                if (spec::toJson(spec::bundleFromJson(written)) != written)
                    std::abort();
            });
            fuzz::readOrRefuse([&] { (void)spec::bundleRunFromJson(bundle); });
        }
    });
}
