# Severity-adjusted standings beside a linear mixed model's (Bates et al. 2015), on lme4::InstEval:
# 73,421 ratings, 1 to 5, of 1,128 lecturers by 2,972 students.
#
#     apt-get install r-cran-lme4
#     Rscript Benchmarks/insteval/compare.R .build/release/maillon
suppressMessages(library(lme4))
program <- commandArgs(trailingOnly = TRUE)[1]
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
data(InstEval)
lecturers <- sprintf("L%04d", as.integer(as.character(InstEval$d)))
sheet <- tempfile(fileext = ".csv")
write.csv(
  data.frame(
    id = seq_len(nrow(InstEval)), observed = "2008-01-01", provider = lecturers,
    touchpoint = "lecture", observer = sprintf("S%04d", as.integer(as.character(InstEval$s))),
    rating = InstEval$y),
  sheet, row.names = FALSE, quote = FALSE)

rank <- function(...) {
  table <- tempfile(fileext = ".csv")
  time <- system.time(status <- system2(
    program,
    c("rank", sheet, "--rubric", file.path(here, "rubric.xml"), "--by", "percentage", "--min", "1",
      "-q", "-o", table, ...)))
  stopifnot(status == 0)
  cat(sprintf("maillon rank %s: %.1f s\n", paste(..., collapse = " "), time[["elapsed"]]))
  read.csv(table)
}
found <- rank()
adjusted <- rank("--adjust", "observers")

time <- system.time(model <- lmer(y ~ 1 + (1 | s) + (1 | d), InstEval))
cat(sprintf("lmer: %.1f s\n", time[["elapsed"]]))
effects <- ranef(model)$d
theirs <- setNames(effects[, 1], sprintf("L%04d", as.integer(rownames(effects))))
raw <- tapply(InstEval$y, lecturers, mean)
spearman <- function(table) {
  cor(theirs[table$provider], table$strength, method = "spearman")
}
cat(sprintf("Spearman with the mixed model, %d lecturers\n", length(theirs)))
cat(sprintf("  as found           %.5f\n", spearman(found)))
cat(sprintf("  adjusted           %.5f\n", spearman(adjusted)))
cat(sprintf(
  "largest difference of an adjusted score from the model's, of 4 rating points: %.4f\n",
  max(abs(1 + 4 * adjusted$strength - (fixef(model)[[1]] + theirs[adjusted$provider])))))
print(as.data.frame(VarCorr(model))[, c("grp", "sdcor")])
