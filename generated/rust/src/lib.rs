// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The protocol dask, release 2026.8.0.
//!
//! The messages of Dask distributed: MessagePack maps between clients, a scheduler, its workers and their nannies.
//!
//! There are two kinds of conversation. A *request* is one map, answered on the same connection by one value; the
//! connection is then free for the next request. A *stream* begins with a request that opens it; from then on both
//! ends send batches (arrays of maps) whenever they like, and nothing is answered.
//!
//! Fields stand in the order in which distributed itself writes them. Receivers look them up by name.
#![forbid(unsafe_code)]
#![warn(missing_docs)]
// A crate that takes this in as a module may have none of its features.
#![allow(unknown_lints, unexpected_cfgs)]
// Names, numbers of fields and the text of the documentation are the protocol's, and not for a style to decide.
#![allow(
    rustdoc::redundant_explicit_links,
    clippy::doc_lazy_continuation,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::many_single_char_names,
    clippy::module_inception,
    clippy::similar_names,
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    clippy::too_long_first_doc_paragraph,
    clippy::too_many_lines,
    clippy::type_complexity,
    clippy::upper_case_acronyms
)]
// Deprecated fields are read and written like any other.
#![allow(deprecated)]

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
pub mod queues;
pub mod registration;
pub mod relay;
pub mod replay;
pub mod replicas;
pub mod routes;
pub mod run;
pub mod runtime;
pub mod semaphores;
pub mod shuffle;
pub mod stealing;
pub mod stories;
pub mod task_states;
pub mod task_stream;
pub mod tasks;
pub mod topics;
pub mod transport;
pub mod types;
#[cfg(feature = "v2022_8_1")]
pub mod v2022_8_1;
#[cfg(feature = "v2_10_0")]
pub mod v2_10_0;
pub mod variables;
pub mod versions;
pub mod worker_lifecycle;

pub use runtime::{
    decode, decode_with, encode, Bytes, Decode, Encode, Error, Limits, Map, Number, Presence, Set,
    Value,
};

/// The key that tells what a message is.
pub const TAG: &str = "op";
/// How this release frames a message, and where it puts payloads.
pub const EDITION: transport::Edition = transport::Edition::Placeholders;
/// The release that this describes.
pub const RELEASE: &str = "2026.8.0";
/// Changes when anything about the bytes does. Other languages' code from the same description has the same.
pub const SCHEMA_HASH: &str = "d9f4c0276a1e7b72";
