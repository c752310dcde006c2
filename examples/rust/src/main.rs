//! Asks a running scheduler for its workers: `cargo run -- 127.0.0.1:8786`
use std::error::Error;

use dask_protocol::connection::{Handshake, HandshakeRequired};
use dask_protocol::identity::Identity;
use dask_protocol::runtime::Limits;
use dask_protocol::transport::Connection;

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("which scheduler?")?;
    let ours = Handshake::from(HandshakeRequired {
        compression: None,
        python: vec![3, 11, 0],
        pickle_protocol: 5,
    });
    let (mut connection, _theirs) = Connection::connect(&address, &ours, Limits::DEFAULT)?;
    let scheduler = connection.ask(&Identity::default())?;

    println!("{} workers at {}", scheduler.n_workers, scheduler.address);
    for (address, worker) in &scheduler.workers {
        println!("{address} {} threads, {}", worker.nthreads, worker.status.as_str());
    }
    Ok(())
}
