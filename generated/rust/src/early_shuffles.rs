// Made by wirespan 0.1.0 from idl/dask/early_shuffles.idl. Do not edit.
// Release 2026.8.0, schema b26920c05e69ef42.
//! Shuffles from worker to worker as they were before they got their present messages (`shuffle.idl`). They were new, and
//! changed with nearly every release: some of what they carried was never meant to be read by others.
