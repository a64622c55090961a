// SPDX-License-Identifier: GPL-3.0-or-later
// How long a table of a million predictions takes: read, and measured. Usage: table_speed [ROWS]; processor time in seconds.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/Csv.h"
#include "base/Random.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Roc.h"
#include "evaluation/Table.h"

using namespace lightbox;

namespace {

double processorTime() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Stage {
public:
    explicit Stage(const char* name) : m_name(name), m_begin(processorTime()) {}
    ~Stage() { std::printf("%-28s %6.2f s\n", m_name, processorTime() - m_begin); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

private:
    const char* m_name;
    double m_begin;
};

}  // namespace

int main(int argc, char** argv) {
    const std::size_t rows =
        argc > 1 ? static_cast<std::size_t>(std::atoll(argv[1])) : std::size_t{1'000'000};
    const auto file = std::filesystem::temp_directory_path() / "lightbox-table-speed.csv";
    {
        std::ofstream out(file);
        out << "image,patient,y_true,p\n";
        base::Random random{1};
        for (std::size_t i = 0; i < rows; ++i) {
            const int positive = random.below(5) == 0 ? 1 : 0;
            char line[96];
            std::snprintf(line, sizeof line, "set/image%07zu.png,P%06zu,%d,%.9f\n", i, i / 2,
                          positive, 0.7 * random.uniform() + 0.3 * positive);
            out << line;
        }
    }
    base::CsvTable cells;
    evaluation::TablePredictions table;
    {
        const Stage stage("cells");
        cells = base::readCsv(file);
    }
    {
        const Stage stage("predictions of cells");
        table = evaluation::predictionsFromTable(cells);
    }
    std::filesystem::remove(file);
    {
        const Stage whole("AUROC with its interval");
        evaluation::ClassScores scores;
        evaluation::Clusters clusters;
        {
            const Stage stage("  scores of the class");
            scores = evaluation::rankingScores(table.predictions, 1);
        }
        {
            const Stage stage("  patients told apart");
            clusters = evaluation::clustersOf(scores.patients, scores.score.size());
        }
        const auto auroc = evaluation::auroc(scores.score, scores.positive, clusters);
        std::printf("AUROC %.4f [%.4f, %.4f]\n", *auroc.value, *auroc.low, *auroc.high);
    }
    {
        const Stage stage("every figure");
        const auto all = evaluation::evaluate(table.predictions);
        std::printf("MCC %.4f\n", *all.mcc.value);
    }
    return 0;
}
