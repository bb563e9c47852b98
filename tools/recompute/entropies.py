"""matrix-renyi-entropy and matrix-conditional-entropy: everything from the points, the random pairs from entropies."""
import numpy as np

from .common import Value, arrays_of, check, entropy, gram, joint, renyi, spectrum, tag, violation

ORDERS = (0.5, 1.01, 2, 5)
BITS = np.log2(np.e)
# What eigenvalues at the floor do at order 0.5.
FLOOR = 2e-6
# Of entropies of a few bits in float32, three of them added.
ROUNDED = 1e-6


def bits(a):
    """Entropies at all orders, from one set of eigenvalues."""
    values = spectrum(a)
    return BITS * np.array([renyi(values, alpha) for alpha in ORDERS])


def limit_case(variant, points):
    """The exact case: points, bandwidth, and of how many equal parts its entropies are."""
    n = len(points)
    if variant == "clusters":
        angles = 2 * np.pi * (np.arange(n) % 8) / 8
        centres = 1000 * np.stack([np.cos(angles), np.sin(angles)], 1)
        return centres.astype(np.float32).astype(float), 1, 8
    return points, 1e-6 if variant == "gaussian" else 1, 1 if variant == "identical" else n


def density_gram(points, sigma):
    """Equation 11 applied to the Gaussian density."""
    k = gram(points, sigma) * len(points) / (2 * np.pi * sigma**2)
    return k / np.sqrt(np.outer(np.diag(k), np.diag(k))) / len(k)


def sweep(record):
    arrays = arrays_of(record)
    points, sigmas = arrays["points"], arrays["bandwidths"]
    most = np.log2(len(points))
    grams = [gram(points, sigma) for sigma in sigmas]
    s = np.array([bits(k) for k in grams])
    shannon = BITS * np.array([renyi(spectrum(k), 1) for k in grams])
    # Any motion must do: another order of the points, and a turn with a mirror image.
    turn = np.array([[0.6, 0.8], [0.8, -0.6]])
    moved = [np.array([bits(gram(other, sigma)) for sigma in sigmas]) for other in (points[::-1], points @ turn)]
    motion = np.max([np.abs(m - s) for m in moved], axis=(0, 1))
    height = np.abs([bits(density_gram(points, sigma)) for sigma in sigmas] - s).max(0)
    exact, bandwidth, parts = limit_case(record["variant"], points)
    trace = max(abs(BITS * entropy(k, 2) - own[2]) for k, own in zip(grams, s))
    found = {
        "limit-error": violation(np.abs(bits(gram(exact, bandwidth)) - np.log2(parts)).max()),
        "range-breach": violation(max(-s.min(), s.max() - most)),
        "order-breach": violation(np.diff(s, axis=1).max()),
        "bandwidth-breach": violation(np.diff(s, axis=0).max()),
        "shannon-gap": violation(np.abs(s[:, 1] - shannon).max() / most),
        "trace-error": violation(trace),
        "kernel-error": violation(height[1:].max()),
        "kernel-error-half": violation(height[0], noise=FLOOR),
        "invariance-error": violation(motion[1:].max()),
        "invariance-error-half": violation(motion[0], noise=FLOOR),
        "[entropies]": check(s.T, arrays["entropies"], FLOOR),
    }
    middle = s[len(sigmas) // 2]
    for alpha, value in zip(ORDERS, middle):
        found[f"entropy-alpha-{tag(alpha)}"] = Value(value, FLOOR, 1e-6)
    return found


def pairs(record):
    arrays = arrays_of(record)
    alpha = float(record["variant"][len("alpha-") :].replace("-", "."))
    x, e = arrays["x"].reshape(-1, 1), arrays["e"].reshape(-1, 1)
    near = FLOOR if alpha < 1 else 1e-9
    s = lambda a: BITS * entropy(a, alpha)
    k = gram(x, 0.5)
    found = {}
    for rho in (0, 0.3, 0.6, 0.9, 0.99, 1):
        other = gram(rho * x + np.sqrt(1 - rho**2) * e, 0.5)
        found[f"information-rho-{tag(rho)}"] = Value(s(k) + s(other) - s(joint(k, other)), max(near, 1e-6), 1e-6)
    flat = gram(np.ones_like(x), 0.5)
    found["constant-error"] = violation(abs(s(joint(k, flat)) - s(flat) - s(k)), noise=1e-7, reach=near)
    doubled = abs(s(joint(k, k)) - s(gram(x, 0.5 / np.sqrt(2))))
    found["doubling-error"] = violation(doubled, noise=1e-7, reach=near)
    a, b, both = arrays["pair-entropies"].T
    information = a + b - both
    found["joint-shortfall"] = violation((np.maximum(a, b) - both).max(), reach=ROUNDED)
    found["conditional-shortfall"] = violation((b - both).max(), reach=ROUNDED)
    found["conditioning-excess"] = violation(-information.min(), reach=ROUNDED)
    # Pairs whose information is 0 in float32 may be on either side.
    unclear = int((np.abs(information) <= ROUNDED).sum())
    found["conditioning-exceptions"] = Value(int((information < -ROUNDED).sum()), unclear, 0)
    return found


BENCHMARKS = {
    "rate-distortion-ae/matrix-renyi-entropy": sweep,
    "rate-distortion-ae/matrix-conditional-entropy": pairs,
}
MISSING = {}
NOTES = {
    "rate-distortion-ae/matrix-conditional-entropy": "the points of the random pairs are not in the record: what is "
    "said of pairs rests on their recorded entropies, which are float32",
}
