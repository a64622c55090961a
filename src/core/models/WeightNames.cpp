// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/WeightNames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "base/Text.h"
#include "models/WeightErrors.h"

namespace lightbox::models {

namespace {

constexpr std::size_t kMostListed = 10;
constexpr std::int64_t kColours = 3;

std::map<std::string, std::vector<std::int64_t>> shapesOf(Classifier& model) {
    std::map<std::string, std::vector<std::int64_t>> shapes;
    for (const auto& item : model.named_parameters())
        shapes.emplace(item.key(), item.value().sizes().vec());
    for (const auto& item : model.named_buffers())
        shapes.emplace(item.key(), item.value().sizes().vec());
    return shapes;
}

using Shapes = std::map<std::string, std::vector<std::int64_t>>;

struct Renaming {
    const char* from;
    const char* to;
};
/// Parts of names in files that torchvision published, and what it makes of them on loading.
constexpr std::array<Renaming, 6> kRenamings{{{".norm.1.", ".norm1."},
                                              {".norm.2.", ".norm2."},
                                              {".conv.1.", ".conv1."},
                                              {".conv.2.", ".conv2."},
                                              {".mlp.linear_1.", ".mlp.0."},
                                              {".mlp.linear_2.", ".mlp.3."}}};

/// The network's name for `name`, or nothing.
std::optional<std::string> ownName(const std::string& name, const Shapes& shapes) {
    if (shapes.contains(name))
        return name;
    for (const auto& [from, to] : kRenamings) {
        const auto at = name.find(from);
        if (at == std::string::npos)
            continue;
        std::string renamed = name;
        renamed.replace(at, std::string(from).size(), to);
        if (shapes.contains(renamed))
            return renamed;
    }
    return std::nullopt;
}

/// What stands before the network's names in the file, the most frequent first: "module.", or
/// nothing. What few names begin with is left out; of several that are as frequent each stands
/// before a network of its own ("student.", "teacher.").
std::vector<std::string> prefixesOf(const TensorMap& tensors, const Shapes& shapes) {
    std::map<std::string, std::size_t> votes;
    for (const auto& [name, tensor] : tensors) {
        // "a.b.conv1.weight": may be meant whole, after "a." or after "a.b.".
        std::size_t at = 0;
        while (true) {
            if (ownName(name.substr(at), shapes)) {
                ++votes[name.substr(0, at)];
                break;
            }
            const auto dot = name.find('.', at);
            if (dot == std::string::npos)
                break;
            at = dot + 1;
        }
    }
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const auto& [prefix, count] : votes)
        ranked.emplace_back(count, prefix);
    std::ranges::stable_sort(ranked, std::greater<>(), [](const auto& one) { return one.first; });
    std::vector<std::string> prefixes;
    for (const auto& [count, prefix] : ranked)
        if (2 * count >= ranked.front().first)
            prefixes.push_back(prefix);
    return prefixes;
}

void requireFinite(const TensorMap& tensors, const std::filesystem::path& file) {
    for (const auto& [name, tensor] : tensors)
        if (tensor.is_floating_point() && !tensor.isfinite().all().item<bool>())
            throw base::refused(
                "weights_not_finite",
                {{"tensor", name},
                 {"values", tensor.isfinite().logical_not().sum().item<std::int64_t>()}},
                file);
}

/// ViT's positions for another number of cells; the class token's stays.
torch::Tensor stretchedPositions(const torch::Tensor& given, std::int64_t tokens) {
    const auto side = static_cast<std::int64_t>(std::lround(std::sqrt(given.size(1) - 1)));
    const auto wanted = static_cast<std::int64_t>(std::lround(std::sqrt(tokens - 1)));
    if (side * side + 1 != given.size(1) || wanted * wanted + 1 != tokens)
        return given;
    namespace F = torch::nn::functional;
    const auto grid = given.slice(1, 1)
                          .to(torch::kFloat32)
                          .transpose(1, 2)
                          .reshape({1, given.size(2), side, side});
    const auto stretched = F::interpolate(grid, F::InterpolateFuncOptions()
                                                    .size(std::vector<std::int64_t>{wanted, wanted})
                                                    .mode(torch::kBicubic)
                                                    .align_corners(true));
    return torch::cat(
        {given.slice(1, 0, 1).to(torch::kFloat32), stretched.flatten(2).transpose(1, 2)}, 1);
}

std::vector<std::string> shortened(std::vector<std::string> names) {
    if (names.size() > kMostListed) {
        names.resize(kMostListed);
        names.emplace_back("…");
    }
    return names;
}

}  // namespace

Adopted adopted(Classifier& model, const WeightFile& weights, const std::filesystem::path& file) {
    const Shapes shapes = shapesOf(model);
    Adopted result;
    if (!weights.part.empty())
        result.notes.push_back(spec::warning("weights_part", {{"part", weights.part}}));
    const std::vector<std::string> prefixes = prefixesOf(weights.tensors, shapes);
    const std::string prefix = prefixes.empty() ? std::string() : prefixes.front();
    const auto heads = model.headNames();
    std::vector<std::string> leftOut;
    std::size_t renamed = 0;
    for (const auto& [name, tensor] : weights.tensors) {
        const std::string bare = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
        const auto own = name.starts_with(prefix) ? ownName(bare, shapes) : std::nullopt;
        const bool isHead = std::any_of(heads.begin(), heads.end(), [&](const std::string& head) {
            return bare.starts_with(head);
        });
        if (!own && (!isHead && !prefix.empty() && !name.starts_with(prefix))) {
            leftOut.push_back(name);
            continue;
        }
        renamed += own && *own != bare ? 1 : 0;
        if (bare.starts_with(heads.front()) && bare.ends_with("weight") && tensor.dim() == 2)
            result.classes = static_cast<int>(tensor.size(0));  // the last in order is the output
        result.tensors.emplace(own.value_or(bare), tensor);
    }
    if (!prefix.empty())
        result.notes.push_back(spec::warning("weights_prefix", {{"prefix", prefix}}));
    if (prefixes.size() > 1)
        result.notes.push_back(
            spec::warning("weights_several", {{"prefixes", prefixes}, {"taken", prefix}}));
    if (renamed > 0)
        result.notes.push_back(spec::warning("weights_renamed", {{"names", renamed}}));
    if (!leftOut.empty())
        result.notes.push_back(
            spec::warning("weights_left_out", {{"names", shortened(std::move(leftOut))}}));
    requireFinite(result.tensors, file);

    for (auto& [name, tensor] : result.tensors) {
        const auto found = shapes.find(name);
        if (found == shapes.end() || tensor.sizes() == found->second)
            continue;
        const auto& wanted = found->second;
        const bool isStem = tensor.dim() == 4 && wanted.size() == 4 &&
                            tensor.size(0) == wanted[0] && tensor.size(2) == wanted[2] &&
                            tensor.size(3) == wanted[3];
        if (isStem && tensor.size(1) == kColours && wanted[1] == 1) {
            tensor = tensor.sum(1, true);
            result.notes.push_back(spec::warning("weights_grey.summed", {{"tensor", name}}));
        } else if (isStem && tensor.size(1) == 1 && wanted[1] == kColours) {
            tensor = tensor.repeat({1, kColours, 1, 1}) / static_cast<double>(kColours);
            result.notes.push_back(spec::warning("weights_grey.spread", {{"tensor", name}}));
        } else if (name.ends_with("pos_embedding") && tensor.dim() == 3 && wanted.size() == 3 &&
                   tensor.size(2) == wanted[2]) {
            tensor = stretchedPositions(tensor, wanted[1]);
            result.notes.push_back(spec::warning("weights_positions", {{"tokens", wanted[1] - 1}}));
        }
    }
    return result;
}

}  // namespace lightbox::models
