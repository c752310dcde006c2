// Made by wirespan 0.1.0 from idl/dask/pubsub.idl. Do not edit.
// Release 2026.8.0, schema b26920c05e69ef42.
//! Publish and subscribe (distributed/pubsub.py), until 2025.4.0: whoever follows a topic gets what is put into it from
//! then on; what nobody hears is lost. Workers send to each other without the scheduler, which only tells them of each
//! other; for clients it passes everything on.
