#!/usr/bin/env python3
"""Recomputes the metrics of a run from the codes in its records, with NumPy and none of the suite's code.

Usage: python3 tools/recompute.py reports/quick

Prints the largest difference per metric and leaves with 1 if one exceeds 1e-4 (relative to 1 + |value|). Records
keep float32 numbers; the rest of the difference is the order of sums. Needs NumPy.
"""
import base64
import json
import pathlib
import sys

import numpy as np

SCALES = (0.1, 0.2, 0.5, 1, 2, 5, 10)


def array(stored):
    kind = {"float32": "<f4", "uint8": "u1"}[stored["dtype"]]
    flat = np.frombuffer(base64.b64decode(stored["base64"]), kind)
    return flat.reshape(stored["shape"]).astype(np.float64)


def mmd(codes, prior, scales, unbiased):
    n, d = codes.shape

    def kernel(a, b):
        squared = ((a[:, None, :] - b[None, :, :]) ** 2).sum(2)
        return sum(2 * d * s / (2 * d * s + squared) for s in scales)

    within = kernel(codes, codes) + kernel(prior, prior)
    if unbiased:
        np.fill_diagonal(within, 0)
    return within.sum() / (n * (n - unbiased)) - 2 * kernel(codes, prior).mean()


def gaussian_kl(mean, log_sd):
    return (0.5 * (mean**2 + np.exp(2 * log_sd) - 1) - log_sd).sum(1).mean()


def entropy(codes):
    return 0.5 * np.linalg.slogdet(2 * np.pi * np.e * np.cov(codes.T))[1]


def noisy_rate(codes, images, log_prior):
    blocks = codes.reshape(images, -1, codes.shape[1])
    return np.mean([-log_prior(block).sum(1).mean() - entropy(block) for block in blocks])


def log_logistic(z):
    s = np.sqrt(3) / np.pi
    return -np.abs(z) / s - np.log(s) - 2 * np.log1p(np.exp(-np.abs(z) / s))



def recomputed(record):
    arrays = {name: array(stored) for name, stored in record["arrays"].items()}
    codes, prior = arrays["codes"], arrays["prior"]
    found = {
        "mmd-imq7-u": mmd(codes, prior, SCALES, True),
        "mmd-imq7-v": mmd(codes, prior, SCALES, False),
        "mmd-imq1-u": mmd(codes, prior, (1,), True),
        "entropy-gaussian": entropy(codes),
        "code-sd": codes.std(0, ddof=1).mean(),
    }
    if "log-sd" in arrays:
        found["rate"] = gaussian_kl(arrays["mean"], arrays["log-sd"])
    if "noisy-codes" in arrays and record["variant"] == "vimae-l":
        # A normal prior's cross-entropy is taken exactly by the suite and from samples only here: see below.
        found["rate-noisy"] = noisy_rate(arrays["noisy-codes"], 60, log_logistic)
    elif "noisy-codes" in arrays:
        # The suite uses the unbiased covariance in E|z|^2; the plain mean of samples is smaller by 1/passes.
        blocks = arrays["noisy-codes"].reshape(60, -1, codes.shape[1])
        cross = [0.5 * (np.trace(np.cov(b.T)) + (b.mean(0) ** 2).sum() + b.shape[1] * np.log(2 * np.pi)) for b in blocks]
        found["rate-noisy"] = np.mean([c - entropy(b) for c, b in zip(cross, blocks)])
    return found


def main(folder):
    run = json.loads((folder / "run.json").read_text())
    worst = {}
    for trial in run["trials"]:
        record = json.loads((folder / trial["file"]).read_text())
        for name, value in recomputed(record).items():
            difference = abs(value - record["metrics"][name]) / (1 + abs(value))
            worst[name] = max(worst.get(name, (0, "")), (difference, f"{trial['variant']} seed {trial['seed']}"))
    for name, (difference, where) in worst.items():
        print(f"{name:18} {difference:.1e}  {where}")
    return 1 if any(difference > 1e-4 for difference, _ in worst.values()) else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
