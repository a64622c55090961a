// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ImageOrder.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "base/Random.h"
#include "base/Text.h"
#include "models/ImageFilter.h"
#include "models/PatientOrder.h"

namespace lightbox::gui {

namespace {

/// What one image is sorted by: read once, compared often. Without a value: nullopt.
template <typename Value> using Keys = std::vector<std::optional<Value>>;

template <typename Value>
void sortByKeys(const Keys<Value>& keys, bool descending, std::vector<int>& order) {
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
        const auto& a = keys[static_cast<std::size_t>(left)];
        const auto& b = keys[static_cast<std::size_t>(right)];
        if (a.has_value() != b.has_value())
            return a.has_value();
        return a && (descending ? *b < *a : *a < *b);
    });
}

/// A text, or the number it is: numbers first.
struct FieldKey {
    bool isText = false;
    double number = 0;
    std::string text;
    bool operator<(const FieldKey& other) const {
        return std::tie(isText, number, text) < std::tie(other.isText, other.number, other.text);
    }
};

std::optional<FieldKey> fieldKey(const spec::ImageRecord& image, const std::string& field) {
    const std::optional<std::string> text = fieldText(image, field);
    if (!text || text->empty())
        return std::nullopt;
    if (const std::optional<double> number = base::toDouble(*text))
        return FieldKey{false, *number, {}};
    return FieldKey{true, 0, base::lower(*text)};
}

template <typename KeyOf>
void sortBy(const spec::Dataset& dataset, bool descending, KeyOf keyOf, std::vector<int>& order) {
    using Value = typename decltype(keyOf(dataset.images.front()))::value_type;
    Keys<Value> keys;
    keys.reserve(dataset.images.size());
    for (const spec::ImageRecord& image : dataset.images)
        keys.push_back(keyOf(image));
    sortByKeys(keys, descending, order);
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The run of digits at the head of `text`, without leading zeros; it is taken off.
std::string_view takeNumber(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// Sealed images behind the others, in an order that depends on nothing but their keys, mixed.
template <typename Sealed>
void putSealedLast(const spec::Dataset& dataset, Sealed isSealed, std::vector<int>& order) {
    const auto imageAt = [&](int i) -> const spec::ImageRecord& {
        return dataset.images[static_cast<std::size_t>(i)];
    };
    const auto sealed = std::stable_partition(order.begin(), order.end(),
                                              [&](int i) { return !isSealed(imageAt(i)); });
    const auto mixed = [&](int i) {
        base::Random random{11, static_cast<std::uint64_t>(imageAt(i).key)};
        return random.next();
    };
    std::vector<std::pair<std::uint64_t, int>> drawn;
    for (auto entry = sealed; entry != order.end(); ++entry)
        drawn.emplace_back(mixed(*entry), *entry);
    std::sort(drawn.begin(), drawn.end());
    std::transform(drawn.begin(), drawn.end(), sealed, [](const auto& one) { return one.second; });
}

}  // namespace

bool NaturalLess::operator()(std::string_view a, std::string_view b) const {
    std::string_view left = a;
    std::string_view right = b;
    while (!left.empty() && !right.empty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view first = takeNumber(left);
            const std::string_view second = takeNumber(right);
            if (first.size() != second.size())
                return first.size() < second.size();
            if (first != second)
                return first < second;
        } else {
            if (left.front() != right.front())
                return left.front() < right.front();
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    if (left.empty() != right.empty())
        return left.empty();
    return a < b;  // equal but for leading zeros: still one order
}

std::vector<int> sortedImages(const spec::Dataset& dataset, const ImageOrder& order,
                              const std::function<spec::Set(std::int64_t)>& setOf,
                              const std::function<bool(std::int64_t)>& isSealed) {
    using Record = spec::ImageRecord;
    using By = ImageOrder::By;
    std::vector<int> sorted(dataset.images.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    const bool down = order.descending;
    switch (order.by) {
    case By::Image:  // the dataset's own
        if (down)
            std::reverse(sorted.begin(), sorted.end());
        putSealedLast(
            dataset, [&](const Record& image) { return isSealed && isSealed(image.key); }, sorted);
        break;
    case By::PatientThenImage:
        // Those without a patient come last, as in the tree.
        std::stable_sort(sorted.begin(), sorted.end(), [&](int left, int right) {
            const Record& a = dataset.images[static_cast<std::size_t>(left)];
            const Record& b = dataset.images[static_cast<std::size_t>(right)];
            if (a.patient.has_value() != b.patient.has_value())
                return a.patient.has_value();
            const NaturalLess before;
            if (a.patient != b.patient)
                return down ? before(*b.patient, *a.patient) : before(*a.patient, *b.patient);
            // As in the tree: studies and images in order of date.
            if (a.patient && (a.study != b.study || a.studyDate != b.studyDate))
                return studyBefore(a, b);
            return a.patient ? takenBefore(dataset.info, a, b) : before(a.id.str(), b.id.str());
        });
        // A patient's images stand together, sealed or not; without patients only paths are left.
        putSealedLast(
            dataset,
            [&](const Record& image) { return isSealed && !image.patient && isSealed(image.key); },
            sorted);
        break;
    case By::Class:
        sortBy(
            dataset, down,
            [](const Record& image) {
                return image.label < 0 ? std::nullopt : std::optional(image.label);
            },
            sorted);
        break;
    case By::Set:
        sortBy(
            dataset, down,
            [&](const Record& image) {
                const spec::Set set = setOf ? setOf(image.key) : spec::Set::None;
                return set == spec::Set::None ? std::nullopt : std::optional(static_cast<int>(set));
            },
            sorted);
        break;
    case By::StudyDate:
        sortBy(
            dataset, down, [](const Record& image) { return image.studyDate; }, sorted);
        break;
    case By::Intensity:
        sortBy(
            dataset, down, [](const Record& image) { return std::optional(image.meanIntensity); },
            sorted);
        break;
    case By::Size:
        sortBy(
            dataset, down,
            [](const Record& image) {
                return std::optional(std::int64_t{image.width} * image.height);
            },
            sorted);
        break;
    case By::Field:
        sortBy(
            dataset, down, [&](const Record& image) { return fieldKey(image, order.field); },
            sorted);
        break;
    }
    return sorted;
}

}  // namespace lightbox::gui
