// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Environment.h"

#include <ATen/Version.h>
#include <torch/version.h>

#include <filesystem>
#include <fstream>
#include <new>
#include <string_view>

#ifdef __linux__
#include <dlfcn.h>
#endif

#include "base/Error.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "models/Precision.h"
#include "training/Trainer.h"

namespace lightbox::training {

namespace {

/// "AVX512+bf16": what LibTorch dispatches on, and whether oneDNN has bf16 instructions.
std::string cpuCapability() {
    constexpr std::string_view label = "CPU capability usage: ";
    const std::string config = at::show_config();
    std::string capability = "DEFAULT";
    if (const auto begin = config.find(label); begin != std::string::npos) {
        const auto first = begin + label.size();
        const auto last = config.find_first_of("\r\n", first);
        capability = config.substr(first, last - first);
    }
    return models::cpuHasBf16() ? capability + "+bf16" : capability;
}

/// LibTorch's name of a GPU wants CUDA's headers; the driver tells it too. Empty unless there is
/// exactly one.
std::string onlyGpuName() {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry :
         std::filesystem::directory_iterator("/proc/driver/nvidia/gpus", error)) {
        std::ifstream information(entry.path() / "information");
        for (std::string line; std::getline(information, line);)
            if (line.starts_with("Model:"))
                names.emplace_back(base::trimmed(std::string_view(line).substr(6)));
    }
    return names.size() == 1 ? " " + names.front() : "";
}

std::string resolveDevice(const std::string& wanted) {
    if (wanted == "cpu" || (wanted == "auto" && !torch::cuda::is_available()))
        return "cpu";
    const std::string name = wanted == "auto" || wanted == "cuda" ? "cuda:0" : wanted;
    if (!name.starts_with("cuda:"))
        throw base::usage("device_unavailable.unknown", {{"device", wanted}});
    if (!torch::cuda::is_available())
        throw base::usage("device_unavailable.no_cuda", {{"device", wanted}});
    const auto index = base::toInteger(std::string_view(name).substr(5));
    const auto count = static_cast<long long>(torch::cuda::device_count());
    if (!index || *index < 0 || *index >= count)
        throw base::usage("device_unavailable.count", {{"device", wanted}, {"count", count}});
    return name + onlyGpuName();
}

/// EfficientNet-Lite0 at 128 px, LibTorch 1.13, two cores with AVX512-BF16, batches of 32 with
/// channels last: bf16 runs 614 and trains 68 images a second, fp32 277 and 44 to 61 (with channels
/// first, 154 and 15). bench/training_speed measures it anew.
std::string resolvePrecision(const std::string& wanted, const std::string& device) {
    if (wanted != "auto")
        return wanted;
    return device != "cpu" || models::cpuHasBf16() ? "bf16" : "fp32";
}

/// A batch of the smallest network takes a few milliseconds in all, each operation less than it
/// takes to wake a second thread: on two idle cores two threads were slower than one, on busy ones
/// twenty times slower.
int resolveThreads(const spec::TrainingSpec& spec) {
    if (spec.threads > 0)
        return spec.threads;
    return spec.model.arch == "small_cnn" ? 1 : base::physicalCores();
}

/// OpenBLAS has threads of its own, of which LibTorch does not know.
void setBlasThreads([[maybe_unused]] int threads) {
#ifdef __linux__
    using SetThreads = void (*)(int);
    if (auto* set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        set(threads);
#endif
}

std::optional<double> kilobytesOf(const char* file, std::string_view label) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(label)) {
            const auto text = base::trimmed(std::string_view(line).substr(label.size()));
            return base::toDouble(text.substr(0, text.find(' ')));
        }
    return std::nullopt;
}

}  // namespace

spec::Environment resolveEnvironment(const spec::TrainingSpec& spec) {
    spec::Environment environment;
    environment.lightbox = LIGHTBOX_VERSION;
    environment.torch = TORCH_VERSION;
    environment.device = resolveDevice(spec.device);
    environment.cpuCapability = cpuCapability();
    environment.threads = resolveThreads(spec);
    environment.precision = resolvePrecision(spec.precision, environment.device);
    return environment;
}

torch::Device deviceOf(const spec::Environment& environment) {
    const std::string name = environment.device.substr(0, environment.device.find(' '));
    return torch::Device(resolveDevice(name).substr(0, name.size()));
}

ComputeScope::ComputeScope(const spec::Environment& environment)
    : m_threads(at::get_num_threads()),
      m_onGpu(environment.device != "cpu"),
      m_deterministic(at::globalContext().deterministicAlgorithms()),
      m_warnOnly(at::globalContext().deterministicAlgorithmsWarnOnly()),
      m_benchmark(at::globalContext().benchmarkCuDNN()) {
    at::set_num_threads(environment.threads);
    setBlasThreads(environment.threads);
    if (!m_onGpu)
        return;  // everything used here is deterministic on a CPU
    at::globalContext().setDeterministicAlgorithms(true, /*warn_only=*/true);
    at::globalContext().setDeterministicCuDNN(true);
    at::globalContext().setBenchmarkCuDNN(false);
}

ComputeScope::~ComputeScope() {
    at::set_num_threads(m_threads);
    setBlasThreads(m_threads);
    if (!m_onGpu)
        return;
    at::globalContext().setDeterministicAlgorithms(m_deterministic, m_warnOnly);
    at::globalContext().setBenchmarkCuDNN(m_benchmark);
}

bool isOutOfMemory(const std::exception& error) {
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
        return true;
    if (dynamic_cast<const base::Error*>(&error) != nullptr)
        return false;
    const std::string text = base::lower(error.what());
    for (const char* sign : {"out of memory", "can't allocate memory", "not enough memory",
                             "out_of_memory", "cannot allocate memory"})
        if (text.find(sign) != std::string::npos)
            return true;
    return false;
}

double peakMemoryMb() {
    return kilobytesOf("/proc/self/status", "VmHWM:").value_or(0) * 1024 / 1e6;
}

std::optional<std::uint64_t> availableMemory() {
    const auto kilobytes = kilobytesOf("/proc/meminfo", "MemAvailable:");
    return kilobytes ? std::optional(static_cast<std::uint64_t>(*kilobytes) * 1024) : std::nullopt;
}

}  // namespace lightbox::training
