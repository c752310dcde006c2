//! Asks a running scheduler for its workers: `cargo run -- 127.0.0.1:8786`
use std::error::Error;

use dask_protocol::connection::Handshake;
use dask_protocol::identity::Identity;
use dask_protocol::runtime::Limits;
use dask_protocol::transport::Connection;

fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).ok_or("which scheduler?")?;
    let ours = Handshake::new(None, vec![3, 11, 0], 5);
    let (mut connection, _theirs) = Connection::connect(&address, &ours, Limits::DEFAULT)?;
    let scheduler = connection.ask(&Identity::new())?;

    println!("{} workers at {}", scheduler.n_workers, scheduler.address);
    for (address, worker) in &scheduler.workers {
        println!("{address} {} threads, {}", worker.nthreads, worker.status.as_str());
    }
    Ok(())
}
