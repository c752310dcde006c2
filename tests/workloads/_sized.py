"""A type whose size is told by a number of NumPy, as those of many array libraries are."""

import numpy as np
from dask.sizeof import sizeof


class Sized:
    def __init__(self, size):
        self.size = size


@sizeof.register(Sized)
def size_of(value):
    return np.int64(value.size)


def larger(*values):
    return Sized(1 + sum(value.size for value in values))
