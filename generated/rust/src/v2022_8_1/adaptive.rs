// Made by wirespan 0.1.0 from idl/dask/adaptive.idl. Do not edit.
// Release 2022.8.1, schema f4dd84ed72d5b6b3.
//! Adaptive clusters (distributed/deploy/adaptive.py): the cluster manager asks the scheduler how many workers it
//! needs, and which it can do without, then calls [`RetireWorkers`](super::lifecycle::RetireWorkers) or starts new ones.

// The same as in the release at the root.
pub use super::super::adaptive::{AdaptiveTarget, WorkersToClose};
