// Made by wirespan 0.1.0 from idl/dask/ipython.idl. Do not edit.
// Release 2026.8.0, schema b26920c05e69ef42.
//! IPython kernels inside of a scheduler or a worker, for debugging, until 2022.4.0.
