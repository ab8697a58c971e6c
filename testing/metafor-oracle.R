# Makes random sets of effects from a seed and prints what metafor says of them, as JSON.
# Rscript testing/metafor-oracle.R SEED
suppressMessages({
  library(metafor)
  library(jsonlite)
})
set.seed(as.integer(commandArgs(trailingOnly = TRUE)[1]))
control <- list(threshold = 1e-12, maxiter = 10000)
methods <- c("EE", "DL", "REML", "ML", "PM", "EB", "HS", "HE", "SJ")

fit_of <- function(yi, vi, method, test) {
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
  yi <- rnorm(k, rnorm(1), sqrt(vi + sample(c(0, 0.02, 0.3, 2), 1)))
  fits <- list()
  for (method in methods) for (test in c("z", "knha")) {
    if (method == "EE" && test == "knha") next
    one <- tryCatch(fit_of(yi, vi, method, test), error = function(e) NULL)
    if (!is.null(one)) fits[[length(fits) + 1]] <- one
  }
  res <- suppressWarnings(rma.uni(yi, vi, method = "REML", control = control))
  interval <- confint(res)$random
  out <- list(id = id, yi = yi, vi = vi, fits = fits, confint_tau2_QP = interval["tau^2", 2:3], confint_I2 = interval["I^2(%)", 2:3],
    leave1out_REML_est = suppressWarnings(leave1out(res)$estimate))
  if (k > 3) {
    egger <- suppressWarnings(regtest(res))
    filled <- suppressWarnings(trimfill(res))
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

cat(toJSON(list(meta = lapply(paste0("set-", 1:24), set_of), escalc = escalc_sets), digits = I(17), auto_unbox = TRUE, na = "null"))
