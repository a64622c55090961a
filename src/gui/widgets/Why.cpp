// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Why.h"

namespace lightbox::gui {

Why::Text Why::of(Topic topic) {
    if (topic <= Topic::Cost)
        return ofRanking(topic);
    if (topic <= Topic::ConfusionMatrix)
        return ofCalls(topic);
    return topic <= Topic::Subgroups ? ofProbabilities(topic) : ofCohorts(topic);
}

Why::Text Why::ofRanking(Topic topic) {
    switch (topic) {
    case Topic::AveragePrecision:
        return {
            tr("Average precision"),
            tr("The mean PPV over all levels of sensitivity, at the prevalence of these images. "
               "A model without any skill reaches the prevalence, so compare two sets only "
               "where they are equally mixed."),
            tr("Area under precision and recall in steps; Davis & Goadrich 2006")};
    case Topic::Scores:
        return {tr("Scores"),
                tr("How the model's probabilities are spread: images without the disease above, "
                   "those with it below. The threshold cuts both; what lies on the wrong side of "
                   "it is hatched. The further the two heaps are apart, the less the choice of the "
                   "threshold matters."),
                {}};
    case Topic::F1:
        return {tr("F1"),
                tr("One number for sensitivity and PPV together: high only where both are. It "
                   "ignores true negatives and changes with prevalence, so it suits searching "
                   "more than screening."),
                tr("2 TP / (2 TP + FP + FN); van Rijsbergen 1979")};
    case Topic::Cost:
        return {tr("Expected cost"),
                tr("What errors would cost in 1,000 images at the stated prevalence, counted in "
                   "false alarms: a miss counts as many of them as you say under the objective. "
                   "The lowest point is the cheapest threshold; above either straight line, "
                   "calling all or nobody would be better."),
                tr("Metz 1978; Pauker & Kassirer 1980")};
    default:
        return {tr("AUROC"),
                tr("The chance that an image with the disease, drawn at random, is given a higher "
                   "probability than one without. 0.5 is guessing, 1 is never wrong. It judges the "
                   "order of the images alone, and no threshold."),
                tr("Hanley & McNeil 1982; intervals: Newcombe 2006")};
    }
}

Why::Text Why::ofCalls(Topic topic) {
    switch (topic) {
    case Topic::Specificity:
        return {tr("Specificity"),
                tr("Of the images without the disease, the share that is called so. What is "
                   "missing to 1 are the false alarms among the healthy."),
                tr("TN / (TN + FP); intervals: Wilson 1927, by patient where patients repeat")};
    case Topic::LikelihoodRatios:
        return {tr("Likelihood ratios"),
                tr("By how much a call changes the odds of disease: multiply the odds before the "
                   "image by LR + after a positive call, by LR − after a negative one. Above 10 "
                   "and below 0.1 a call settles much. They do not change with prevalence."),
                tr("Deeks & Altman 2004; intervals: Donner & Zou 2012")};
    case Topic::PredictiveValues:
        return {tr("PPV and NPV"),
                tr("How far a call can be trusted: the share of positive calls that are right, and "
                   "of negative ones. Both change with prevalence. A study often holds more "
                   "disease than a clinic sees, so state yours and read the right column."),
                tr("Bayes' rule; intervals: Mercaldo, Lau & Zhou 2007")};
    case Topic::Referred:
        return {tr("Referred"),
                tr("With two thresholds the model decides only where it is sure: below the first a "
                   "case is ruled out, from the second on it is ruled in, and what lies between is "
                   "left to a reader. The share that is referred is the work that stays."),
                tr("Share of all cases; intervals: Zou & Donner 2008")};
    case Topic::PerThousand:
        return {tr("Per 1,000 images"),
                tr("What a clinic would see: how many images raise an alert, how many of those are "
                   "false, and how much disease passes unseen. At your stated prevalence these "
                   "are the numbers to plan staff by."),
                tr("Sensitivity and specificity at the prevalence; intervals: Zou & Donner 2008")};
    case Topic::Objective:
        return {tr("Objective"),
                tr("How the threshold is found. A target says what must not be missed; its lower "
                   "bound makes the promise hold for new patients too. Cost and net benefit weigh "
                   "misses against false alarms. Choose before the test is opened, then lock."),
                tr("Youden 1950; Vickers & Elkin 2006")};
    case Topic::BalancedAccuracy:
        return {tr("Balanced accuracy"),
                tr("The mean of the shares of each class that are called rightly, so that a rare "
                   "disease counts as much as health. 0.5 is guessing between two classes."),
                tr("Brodersen et al. 2010")};
    case Topic::Mcc:
        return {
            tr("MCC"),
            tr("The correlation of truth and calls, from −1 to 1; 0 is guessing. It is high only "
               "where all four cells of the matrix are good."),
            tr("Matthews 1975; several classes: Gorodkin 2004")};
    case Topic::Accuracy:
        return {tr("Accuracy"),
                tr("The share of images that are called rightly. With a rare disease it is high "
                   "even if every case is missed: always answering the commonest class reaches the "
                   "figure that stands beside it. It comes last on purpose."),
                tr("(TP + TN) / all")};
    case Topic::ConfusionMatrix:
        return {tr("Confusion matrix"),
                tr("How many images of each class are called what. Per cent of truth gives "
                   "sensitivity and specificity, per cent of calls PPV and NPV. Click a cell for "
                   "its images."),
                {}};
    default:
        return {
            tr("Sensitivity"),
            tr("Of the images with the disease, the share that is called so. What is missing to "
               "1 are the misses."),
            tr("TP / (TP + FN); intervals: Wilson 1927, by patient where patients repeat")};
    }
}

Why::Text Why::ofProbabilities(Topic topic) {
    switch (topic) {
    case Topic::Brier:
        return {tr("Brier score"),
                tr("The mean squared distance between probability and truth: 0 is perfect. Always "
                   "saying the prevalence p gives p (1 − p), which a useful model stays below."),
                tr("Brier 1950; its parts: Murphy 1973")};
    case Topic::Slope:
        return {tr("Calibration slope"),
                tr("1 is right. Below 1 the probabilities are too extreme, as after overfitting: "
                   "high ones are too high and low ones too low. Above 1 they are too timid."),
                tr("Logistic regression on the logit; Cox 1958")};
    case Topic::Intercept:
        return {tr("Calibration intercept"),
                tr("Whether the probabilities are right on the whole: 0 is right, below 0 they are "
                   "too high, above 0 too low. It moves where a clinic's prevalence differs from "
                   "that of the training images."),
                tr("Calibration in the large; Cox 1958, Van Calster et al. 2019")};
    case Topic::CalibrationError:
        return {tr("Calibration error"),
                tr("How far the probabilities are from what happened, averaged over bins. It hangs "
                   "on how the bins are cut: therefore it is given for bins of equal width and of "
                   "equal numbers, and the diagram says more."),
                tr("ECE; Guo et al. 2017")};
    case Topic::Kappa:
        return {tr("Cohen's kappa"),
                tr("Agreement of calls and truth beyond what chance would give: 0 is chance, 1 is "
                   "full agreement. Used where two readers are compared."),
                tr("Cohen 1960")};
    case Topic::NetBenefit:
        return {tr("Net benefit"),
                tr("What acting on the calls is worth: true positives, less the false alarms, each "
                   "weighed by the odds of the threshold at which you would act. Above both lines, "
                   "treating all and none, the model helps; below one of them it does harm."),
                tr("TP / n − FP / n × t / (1 − t); Vickers & Elkin 2006")};
    case Topic::Abstention:
        return {
            tr("Cannot tell"),
            tr("You say how often each class may be missed. From that and from validation follow "
               "limits, and with them every case gets the answers that fit: one, several or "
               "none. Where it is not one the model says that it cannot tell. Coverage is how "
               "often the truth is among the answers."),
            tr("Vovk, Gammerman & Shafer 2005; by class: Vovk, Lindsay & Gammerman 2009")};
    case Topic::Subgroups:
        return {tr("Subgroups"),
                tr("Whether the model serves everybody alike. Each group is compared with the rest "
                   "of its field; with many comparisons some differ by chance, so p is adjusted "
                   "for their number. Of fewer than 20 patients nothing can be said."),
                tr("DeLong et al. 1988, by patient: Obuchowski 1997; Holm 1979")};
    default:
        return {tr("Calibration"),
                tr("Whether 30 % means 3 of 10. Each point holds as many images: their mean "
                   "probability across, the share with the disease upward, with its interval. On "
                   "the diagonal the probabilities can be told to a patient as they are. Bars: how "
                   "many images there are."),
                tr("Reliability diagram; Murphy & Winkler 1977")};
    }
}

Why::Text Why::ofCohorts(Topic topic) {
    switch (topic) {
    case Topic::Verdict:
        return {tr("Verdict"),
                tr("Four questions to cases of another place. Does the order hold: the AUROC may "
                   "fall by 0.05 at most, with its whole interval. Was the aim of the lock "
                   "reached. Do the probabilities fit, and if not, does the prevalence explain it. "
                   "Are these patients like those of development. The first that fails decides "
                   "the title."),
                tr("Debray et al. 2015; Van Calster et al. 2019")};
    case Topic::Recalibration:
        return {tr("Recalibration"),
                tr("A straight line on the log-odds that makes the probabilities fit these cases. "
                   "It keeps their order, so no call changes: the threshold moves along. What is "
                   "fitted here is judged on patients that were left out. What is kept goes with "
                   "the run and is applied to nothing unasked."),
                tr("Cox 1958; Saerens, Latinne & Decaestecker 2002; Janssen et al. 2008")};
    default:
        return {tr("Case mix"),
                tr("How these patients differ from those the model was developed on, each counted "
                   "once. The standardised difference is the distance of both means in standard "
                   "deviations: within ± 0.1 the groups are alike, from ± 0.5 on they are not, and "
                   "figures differ for that reason alone."),
                tr("Austin 2009")};
    }
}

}  // namespace lightbox::gui
