// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The protocol dask, release 2022.8.1.
//!
//! The messages of Dask distributed: MessagePack maps between clients, a scheduler, its workers and their nannies.
//!
//! There are two kinds of conversation. A *request* is one map, answered on the same connection by one value; the
//! connection is then free for the next request. A *stream* begins with a request that opens it; from then on both
//! ends send batches (arrays of maps) whenever they like, and nothing is answered.
//!
//! Fields stand in the order in which distributed itself writes them. Receivers look them up by name.

pub mod actors;
pub mod adaptive;
pub mod benchmarks;
pub mod client_reports;
pub mod client_stream;
pub mod connection;
pub mod coordination_stream;
pub mod dask;
pub mod data;
pub mod dumps;
pub mod early_shuffles;
pub mod early_tasks;
pub mod events;
pub mod feed;
pub mod graph;
pub mod heartbeat;
pub mod holdings;
pub mod identity;
pub mod lifecycle;
pub mod literals;
pub mod logs;
pub mod memory_manager;
pub mod memory_sampler;
pub mod metadata;
pub mod metrics;
pub mod monitoring;
pub mod multi_locks;
pub mod nanny;
pub mod payloads;
pub mod placement;
pub mod plugins;
pub mod prelude;
pub mod profiles;
pub mod publish;
pub mod pubsub;
pub mod queues;
pub mod registration;
pub mod relay;
pub mod replay;
pub mod replicas;
pub mod routes;
pub mod run;
pub mod semaphores;
pub mod shuffle;
pub mod stealing;
pub mod stories;
pub mod task_states;
pub mod task_stream;
pub mod tasks;
pub mod topics;
pub mod types;
pub mod variables;
pub mod versions;
pub mod worker_lifecycle;

/// How this release frames a message, and where it puts payloads.
pub const EDITION: super::transport::Edition = super::transport::Edition::Placeholders;
/// The release that this describes.
pub const RELEASE: &str = "2022.8.1";
/// Changes when anything about the bytes does. Other languages' code from the same description has the same.
pub const SCHEMA_HASH: &str = "047ed116d81a73c4";
