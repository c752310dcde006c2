// Made by wirespan 0.1.0 from idl/dask/dask.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The messages of Dask distributed: MessagePack maps between clients, a scheduler, its workers and their nannies.
//!
//! There are two kinds of conversation. A *request* is one map, answered on the same connection by one value; the
//! connection is then free for the next request. A *stream* begins with a request that opens it; from then on both
//! ends send batches (arrays of maps) whenever they like, and nothing is answered.
//!
//! Fields stand in the order in which distributed itself writes them. Receivers look them up by name.
