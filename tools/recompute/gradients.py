"""entropy-gradients and distortion-gradients: closed forms against central differences."""
import numpy as np

from .common import Value, arrays_of, check, entropy, floored, gram, joint, tag, violation

ORDERS = (0.5, 1.01, 2)
SIGMA = 0.2 * np.sqrt(2)
logistic = lambda z: 1 / (1 + np.exp(-z))
UNITS = {
    "linear": (lambda z: z, np.ones_like),
    "sigmoid": (logistic, lambda z: logistic(z) * logistic(-z)),
    "relu": (lambda z: np.maximum(0, z), lambda z: (z > 0) * 1.0),
    "softplus": (lambda z: np.logaddexp(0, z), logistic),
    "saturated": (lambda z: np.clip(z, 0, 1), lambda z: ((z > 0) & (z < 1)) * 1.0),
}
SMOOTH = ("linear", "sigmoid", "softplus")


def network_of(record):
    arrays = arrays_of(record)
    return arrays["inputs"], {name: arrays[name] for name in "AbWc"}, UNITS[record["variant"]]


def outputs_of(x, net, units):
    return units[0](x @ net["W"].T + net["c"]) @ net["A"].T + net["b"]


def entropy_slope(k, alpha):
    """dS/dK (equation 15); eigenvalues at the floor are left out."""
    values, vectors = np.linalg.eigh(k)
    values = floored(values)
    powers = np.where(values > 0, np.where(values > 0, values, 1) ** (alpha - 1), 0)
    return alpha / ((1 - alpha) * (values**alpha).sum()) * (vectors * powers) @ vectors.T


def affinities(kx, k, alpha):
    """P and Q: equations 15 and 16 times K / (2 sigma^2)."""
    n = len(k)
    of_joint = n * kx * entropy_slope(joint(kx, k), alpha)
    return [slope * k / (2 * SIGMA**2) for slope in (entropy_slope(k, alpha), of_joint)]


def laplacian(p):
    return np.diag(p.sum(1)) - p


def central(values, measure, step):
    """Central differences of several measures, [measures, numbers]."""
    columns = []
    for at in np.ndindex(values.shape):
        own = values[at]
        values[at] = own + step
        above = measure()
        values[at] = own - step
        columns.append((above - measure()) / (2 * step))
        values[at] = own
    return np.array(columns).T


def relative(found, expected):
    return np.abs(np.ravel(found) - np.ravel(expected)).max() / (np.abs(expected).max() or 1)


def entropy_gradients(record):
    x, net, units = network_of(record)
    arrays, kx = arrays_of(record), gram(x, SIGMA)
    before = x @ net["W"].T + net["c"]
    codes, slopes, y = units[0](before), units[1](before), outputs_of(x, net, units)

    def entropies(points):
        k = gram(points, SIGMA)
        return np.array([entropy(m, alpha) for alpha in ORDERS for m in (k, joint(kx, k))])

    moved = {letter: central(net[letter], lambda: entropies(outputs_of(x, net, units)), 2.0**-16) for letter in "AWc"}
    moved["X"] = central(y, lambda: entropies(y), 2.0**-16)
    found, sums = {}, []
    for i, alpha in enumerate(ORDERS):
        worst, of_engine = 0.0, []
        for j, (name, p) in enumerate(zip(("entropy", "joint"), affinities(kx, gram(y, SIGMA), alpha))):
            smoothed = laplacian(p) @ codes
            by_code = -4 * (smoothed @ net["A"].T @ net["A"]) * slopes
            by_a = -4 * net["A"] @ codes.T @ smoothed
            closed = {"A": by_a, "W": by_code.T @ x, "c": by_code.sum(0), "X": -4 * laplacian(p) @ y}
            worst = max([worst] + [relative(closed[letter], moved[letter][2 * i + j]) for letter in closed])
            sums.append(np.abs(closed["X"].sum(0)).max() / np.abs(closed["X"]).max())
            parts = [closed["A"], np.zeros(y.shape[1]), closed["W"], closed["c"], closed["X"]]
            of_engine.append(relative(arrays[f"engine-{name}-alpha-{alpha:g}"], closed["X"]))
            recorded = arrays[f"gradient-{name}-alpha-{alpha:g}"]
            loose = (2e-4 if alpha < 1 else 2e-6) * np.abs(recorded).max()
            flat = np.hstack([np.ravel(g) for g in parts])
            found[f"[{name} gradient, α = {alpha:g}]"] = check(flat, recorded, loose)
        # Two digits are recorded; rounding has its part in the smallest ones.
        found[f"error-alpha-{tag(alpha)}"] = Value(worst, 1e-7 if alpha > 1 else 2e-6, 0.2)
        # The engine's gradient is taken at outputs that were rounded to float32.
        found[f"engine-error-alpha-{tag(alpha)}"] = Value(max(of_engine), 1e-3 if alpha < 1 else 5e-6, 0.2)
    found["shift-change"] = violation(np.abs(entropies(y + 1) - entropies(y)).max())
    found["gradient-sum"] = violation(max(sums), noise=1e-10)
    return found


def distortion_gradients(record):
    x, net, units = network_of(record)
    arrays, n = arrays_of(record), len(x)
    before = x @ net["W"].T + net["c"]
    codes, errors = units[0](before), -2 / n * (x - outputs_of(x, net, units))
    by_code = (errors @ net["A"]) * units[1](before)
    closed = {"A": errors.T @ codes, "b": errors.sum(0), "W": by_code.T @ x, "c": by_code.sum(0)}
    step = 2.0**-13 if record["variant"] in SMOOTH else 2.0**-22
    measure = lambda: np.array([((x - outputs_of(x, net, units)) ** 2).sum() / n])
    found = {}
    for letter, gradient in closed.items():
        error = relative(gradient, central(net[letter], measure, step)[0])
        found[f"error-{letter.lower()}"] = Value(error, 1e-8, 0.1)
        found[f"[gradient by {letter}]"] = check(np.ravel(gradient), arrays[f"gradient-{letter}"])
    return found


BENCHMARKS = {
    "rate-distortion-ae/entropy-gradients": entropy_gradients,
    "rate-distortion-ae/distortion-gradients": distortion_gradients,
}
MISSING = {}
