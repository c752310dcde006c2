// Made by wirespan 0.1.0 from idl/dask/early_tasks.idl. Do not edit.
// Release 2026.8.0, schema b26920c05e69ef42.
//! The life of a task on a worker before workers had a state machine: what `tasks.idl` says, as it was until 2022.
//! The scheduler tells a worker only what it has to, so that many fields are absent.
