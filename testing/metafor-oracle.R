# Makes random sets of effects from a seed and prints what metafor says of them, as JSON.
# Rscript testing/metafor-oracle.R SEED
suppressMessages({
  library(metafor)
  library(jsonlite)
})
set.seed(as.integer(commandArgs(trailingOnly = TRUE)[1]))
control <- list(threshold = 1e-12, maxiter = 10000)
methods <- c("EE", "DL", "REML", "ML", "PM", "EB", "HS", "HE", "SJ")

# Scoring stops at an absolute step, which no double can reach where effects are great.
control_of <- function(yi) {
  if (var(yi) < 10) return(control)
  list(threshold = 1e-12 * var(yi), maxiter = 10000, tau2.max = 100 * var(yi))
}

fit_of <- function(yi, vi, method, test) {
  control <- control_of(yi)
  res <- suppressWarnings(rma.uni(yi, vi, method = method, test = test, control = control))
  pi <- suppressWarnings(predict(res))
  common <- method == "EE"
  list(method = method, test = test, k = res$k, beta = as.numeric(res$beta), se = res$se, stat = res$zval,
    p = res$pval, ci_lb = res$ci.lb, ci_ub = res$ci.ub, tau2 = res$tau2,
    se_tau2 = if (common) NA else res$se.tau2, I2 = res$I2, H2 = res$H2, Q = res$QE, Qp = res$QEp,
    pi_lb = if (common) NA else pi$pi.lb, pi_ub = if (common) NA else pi$pi.ub)
}

set_of <- function(id) {
  k <- sample(2:20, 1)
  vi <- runif(k, 0.005, 0.5)
  around(id, rnorm(k, rnorm(1), sqrt(vi + sample(c(0, 0.02, 0.3, 2), 1))), vi)
}

# Where programs go wrong: few studies, all alike, none alike, variances over six orders of magnitude.
hard_set <- function(k, kind) {
  wide <- 10^runif(k, -4, 2)
  sets <- list(
    huge = list(rnorm(k, 0, 1000), runif(k, 0.01, 1)), none = list(rnorm(k, 1, 0.001), runif(k, 0.5, 1)),
    wide = list(rnorm(k, 0, 1), wide), great = list(rnorm(k, 1, 1000), 10^runif(k, 2, 6)),
    alike = list(rep(0.3, k), runif(k, 0.01, 0.1)), nought = list(rep(0, k), rep(0.1, k)))
  list(id = paste(kind, k, sep = "-"), yi = sets[[kind]][[1]], vi = sets[[kind]][[2]], fits = fits_of(sets[[kind]][[1]], sets[[kind]][[2]]))
}

fits_of <- function(yi, vi) {
  fits <- list()
  for (method in methods) for (test in c("z", "knha")) {
    if (method == "EE" && test == "knha") next
    one <- tryCatch(fit_of(yi, vi, method, test), error = function(e) NULL)
    if (!is.null(one)) fits[[length(fits) + 1]] <- one
  }
  fits
}

around <- function(id, yi, vi) {
  k <- length(yi)
  fits <- fits_of(yi, vi)
  res <- suppressWarnings(rma.uni(yi, vi, method = "REML", control = control))
  interval <- confint(res)$random
  out <- list(id = id, yi = yi, vi = vi, fits = fits, confint_tau2_QP = interval["tau^2", 2:3], confint_I2 = interval["I^2(%)", 2:3],
    leave1out_REML_est = suppressWarnings(leave1out(res)$estimate))
  if (k > 3) {
    egger <- suppressWarnings(regtest(res))
    filled <- suppressWarnings(trimfill(res, control = control))
    sides <- lapply(c(left = "left", right = "right"), function(side) suppressWarnings(trimfill(res, side = side, control = control)))
    out$trimfill_sides <- lapply(sides, function(one) list(k0 = one$k0, beta = as.numeric(one$beta)))
    out$cumul_REML_est <- I(suppressWarnings(cumul(res)$estimate))
    out$egger_regtest <- list(z = egger$zval, p = egger$pval)
    out$trimfill <- list(k0 = filled$k0, side = filled$side, beta = as.numeric(filled$beta), ci_lb = filled$ci.lb)
  }
  out
}

n <- 6
means <- list(m1i = runif(n, 5, 20), sd1i = runif(n, 1, 4), n1i = sample(5:60, n), m2i = runif(n, 5, 20), sd2i = runif(n, 1, 4), n2i = sample(5:60, n))
pairs <- list(m1i = runif(n, 5, 20), sd1i = runif(n, 1, 4), m2i = runif(n, 5, 20), sd2i = runif(n, 1, 4), ni = sample(5:60, n), ri = runif(n, -0.5, 0.9))
events <- list(ai = c(0, sample(1:20, n - 1)), bi = sample(10:60, n), ci = sample(1:20, n), di = sample(10:60, n))
sizes_of <- function(measure, input) {
  given <- if (measure == "SMCR") input[names(input) != "sd2i"] else input
  es <- do.call(escalc, c(list(measure = measure), given))
  list(id = measure, measure = measure, input = input, yi = as.numeric(es$yi), vi = as.numeric(es$vi))
}
escalc_sets <- c(
  lapply(c("MD", "SMD", "SMDH", "ROM", "CVR"), sizes_of, input = means),
  lapply(c("MC", "SMCC", "SMCR", "ROMC"), sizes_of, input = pairs),
  lapply(c("RR", "OR", "RD"), sizes_of, input = events))

kinds <- expand.grid(k = c(2, 3, 5, 30), kind = c("huge", "none", "wide", "great", "alike", "nought"), stringsAsFactors = FALSE)
hard <- Map(hard_set, kinds$k, kinds$kind)
cat(toJSON(list(meta = c(lapply(paste0("set-", 1:24), set_of), unname(hard)), escalc = escalc_sets), digits = I(17), auto_unbox = TRUE, na = "null"))
