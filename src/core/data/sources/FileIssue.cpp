// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/FileIssue.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lightbox::data {

spec::ImportIssue issueOf(std::string path, const base::Error& error) {
    constexpr std::array<std::string_view, 9> reasons{
        "truncated", "unsupported_syntax", "no_pixels", "empty",         "too_large",
        "hostile",   "no_label",           "bad_value", "duplicate_path"};
    spec::ImportIssue issue = spec::importIssue(std::move(path), error);
    if (std::find(reasons.begin(), reasons.end(), issue.reason) == reasons.end())
        issue.reason = "unreadable";
    if (issue.detail.empty())
        issue.detail = error.facts().what;
    return issue;
}

}  // namespace lightbox::data
