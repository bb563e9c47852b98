"""Workload `mlp-vae` in PyTorch, one thread: the other side of `perf.ts`.

Reads one number of steps a line, takes them and answers with one JSON line of milliseconds per step.
"""
import json
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(1)

BATCH, PIXELS, UNITS, CODE = 100, 784, 256, 2


def mlp(sizes):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


encoder = mlp([PIXELS, UNITS, UNITS, UNITS, 2 * CODE])
decoder = mlp([CODE, UNITS, UNITS, UNITS, PIXELS])
images = torch.rand(BATCH, PIXELS)
optimiser = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=1e-3)


def step():
    optimiser.zero_grad()
    mean, log_variance = encoder(images).split(CODE, dim=1)
    codes = mean + torch.randn_like(mean) * (log_variance / 2).exp()
    divergence = (log_variance.exp() + mean.square() - 1 - log_variance).sum(1) / 2
    loss = ((decoder(codes) - images).square().sum(1) + divergence).mean()
    loss.backward()
    optimiser.step()
    return loss.item()


def timed():
    start = time.perf_counter()
    loss = step()
    assert loss == loss
    return (time.perf_counter() - start) * 1000


print(json.dumps({"torch": torch.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps([timed() for _ in range(int(line))]), flush=True)
