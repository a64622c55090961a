# SPDX-License-Identifier: GPL-3.0-or-later
# DeLong's intervals and paired test on tests/data/evaluation/*.csv by pROC 1.18.0 (R 4.2.2):
#   Rscript tests/reference/delong.R > tests/core/evaluation/DelongReference.h
suppressMessages(library(pROC))
folder <- file.path(dirname(dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))),
                    "data", "evaluation")
emit <- function(name, values)
  cat(sprintf("constexpr double %s[] = {%s};\n", name, paste(sprintf("%.17g", values), collapse = ", ")))
curve <- function(truth, score) roc(truth, score, levels = c(0, 1), direction = "<", quiet = TRUE)
interval <- function(r) { ci <- ci.auc(r, method = "delong"); c(ci[2], ci[1], ci[3]) }
table <- function(name) read.csv(file.path(folder, name))

cat("// SPDX-License-Identifier: GPL-3.0-or-later\n")
cat("// Made by tests/reference/delong.R (pROC 1.18.0); not to be edited.\n")
cat("// clang-format off\n#pragma once\n\nnamespace lightbox::evaluation::reference {\n\n")
binary <- table("binary.csv")
other <- table("binary_other.csv")
other <- other[match(binary$image, other$image), ]
truth <- as.integer(binary$y_true == "pneumonia")
a <- curve(truth, binary$p_pneumonia)
b <- curve(truth, other$p_pneumonia)
emit("kBinaryDelong", interval(a))
test <- roc.test(a, b, method = "delong", paired = TRUE)
emit("kDelongTest", c(a$auc - b$auc, test$conf.int[1], test$conf.int[2], test$statistic, test$p.value))
multi <- table("multiclass.csv")
emit("kMulticlassDelong", unlist(lapply(0:2, function(c)
  interval(curve(as.integer(multi$y_true == c), multi[[c + 2]])))))
clustered <- table("clustered.csv")
emit("kClusteredDelong", interval(curve(clustered$y_true, clustered$p)))
cat("\n}  // namespace lightbox::evaluation::reference\n")
