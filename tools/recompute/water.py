"""gaussian-waterfilling: reverse water-filling, and a division of D that knows no water level."""
import numpy as np

from .common import Value, arrays_of, check, violation

SPECTRA = {"bivariate": np.array([1.95, 0.05]), "geometric": 4 * 2.0 ** -np.arange(8)}
# Distortion and number of active components, by hand.
KNOWN = {
    "bivariate": [(0.02, 2), (0.05, 2), (0.1, 1), (0.2, 1), (0.5, 1), (1, 1), (1.5, 1)],
    "geometric": [(0.1, 8), (0.5, 6), (1, 5), (2, 4), (4, 2), (6, 1)],
}
SHARES = np.array([0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95])
# What rounding to float32 hides in rates of up to 32 bits, and in their second differences.
ROUNDED = 2e-6


def level_of(v, distortion):
    """The water level, exactly: k components above it share what the others leave of D."""
    v = np.sort(v)[::-1]
    if distortion >= v.sum():
        return v[0]
    for k in range(len(v), 0, -1):
        level = (distortion - v[k:].sum()) / k
        if level <= v[k - 1]:
            return level
    raise ValueError("no level")


def rate_of(v, distortion):
    return 0.5 * np.log2(np.maximum(1, v / level_of(v, distortion))).sum()


def active(v, distortion):
    return int((v > level_of(v, distortion) * (1 + 1e-12)).sum())


def divide(v, distortion, sweeps=400):
    """The best division of D that knows no level: pairs of components share what both have, until nothing moves."""
    d = v * distortion / v.sum()
    for _ in range(sweeps):
        before = d.copy()
        for i in range(len(v)):
            for j in range(i):
                both = d[i] + d[j]
                d[i] = min(v[i], max(both / 2, both - v[j]))
                d[j] = both - d[i]
        if np.abs(d - before).max() < 1e-15 * distortion:
            break
    return d


def even(v, count):
    return 1.05 * v.sum() / count * np.arange(1, count + 1)


def slope_error(v):
    def one(at):
        rise = rate_of(v, at * (1 + 1e-5)) - rate_of(v, at * (1 - 1e-5))
        return abs(rise / (2e-5 * at) * -2 * level_of(v, at) * np.log(2) - 1)

    return max(one(share * v.sum()) for share in SHARES)


def idle_rate(v):
    most = 0.0
    for at in SHARES * v.sum():
        idle = v <= level_of(v, at)
        most = max(most, np.log2(v / divide(v, at))[idle].max(initial=0) / 2)
    return most


def waterfilling(record):
    arrays, variant = arrays_of(record), record["variant"]
    own, turned = arrays["variances, turned variances"]
    v = SPECTRA.get(variant, own)
    table, certificate = arrays["distortion, rate, level"], arrays["distortion, rate, primal, dual"]
    grid, rates = even(v, len(table)), table[:, 1]
    exact = np.array([rate_of(v, d) for d in grid])
    certified = np.array([rate_of(v, share * v.sum()) for share in SHARES])
    rises = np.diff(rates)
    shape = max(rises.max(), -np.diff(rises).min(), rates[grid >= v.sum()].max(initial=0))
    turn = [abs(rate_of(v, s * v.sum()) - rate_of(turned, s * v.sum())) for s in SHARES]
    quarter = v.sum() / 4
    found = {
        "rate": Value(rate_of(v, quarter)),
        "water-level": Value(level_of(v, quarter)),
        "active-components": Value(active(v, quarter), 0, 0),
        "certificate-deviation": violation(np.abs(certificate[:, 2:] - certified[:, None]).max(), reach=ROUNDED),
        "idle-rate": violation(idle_rate(v)),
        "shape-violation": violation(shape, reach=2 * ROUNDED),
        "slope-error": violation(slope_error(v), noise=1e-6),
        "rotation-deviation": violation(max(turn), reach=ROUNDED),
        "[R(D)]": check(exact, rates, ROUNDED),
        "[water level]": check([level_of(v, d) for d in grid], table[:, 2]),
        "[R(D), certified]": check(certified, certificate[:, 1], ROUNDED),
    }
    if variant in SPECTRA:
        found["closed-form-deviation"] = violation(np.abs(rates - exact).max(), noise=1e-8, reach=ROUNDED)
        wrong = sum(active(v, d) != k for d, k in KNOWN[variant])
        found["active-mismatches"] = violation(wrong)
    return found


BENCHMARKS = {"rate-distortion-ae/gaussian-waterfilling": waterfilling}
MISSING = {}
