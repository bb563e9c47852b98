"""Recomputation of a run's metrics from its records: NumPy alone, and none of the suite's code.

`common` reads records and compares; a module for each group of benchmarks recomputes their metrics; `claims`
decides the claims again. The command is `tools/recompute.py`.
"""
