// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/HealthDocument.h"

#include "base/Json.h"
#include "session/ProjectSession.h"
#include "spec/Json.h"

namespace lightbox::gui {

std::string healthDocument(const spec::HealthReport& report, const ProjectSession& session,
                           bool ownIdentifiers) {
    const auto rename = [&](std::vector<spec::ImageId>& ids) {
        for (spec::ImageId& id : ids) {
            const spec::ImageRecord* image = session.image(id);
            if (image == nullptr)
                id = spec::ImageId();
            else if (!ownIdentifiers || session.labelHidden(image->key))
                id = spec::ImageId(session.names().pseudonym(*image).toStdString());
        }
    };
    spec::HealthReport named = report;
    for (spec::Finding& finding : named.findings) {
        rename(finding.images);
        for (std::vector<spec::ImageId>& group : finding.groups)
            rename(group);
        if (!ownIdentifiers)
            for (spec::ImportIssue& file : finding.files)
                file.path.clear();
    }
    base::Json document = spec::toJson(named);
    // What a finding is called goes by the images' own names, here and on the command line.
    for (std::size_t i = 0; i < report.findings.size(); ++i)
        document["findings"][i]["id"] = spec::findingId(report.findings[i]);
    return base::toText(document);
}

}  // namespace lightbox::gui
