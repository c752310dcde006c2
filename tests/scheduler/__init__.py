"""The scheduler of `examples/scheduler`, with real clients, workers and nannies."""
