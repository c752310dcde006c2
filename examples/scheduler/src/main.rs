//! A Dask scheduler on the generated crate: unmodified clients, workers and nannies connect to it.
//!
//! Modules go by conversation. What a peer says is decoded into the crate's types, and nothing here has a message of its
//! own; `state` knows what happens, everything else when.
#![forbid(unsafe_code)]
#![warn(clippy::pedantic)]
#![allow(clippy::missing_panics_doc)]
mod client;
mod coordination;
mod data;
mod failure;
mod helper;
mod lifecycle;
mod questions;
mod relay;
mod scheduler;
mod server;
mod shuffle;
mod state;
mod wire;
mod worker;

use std::io;
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::{spawn_local, LocalSet};
use tokio::time::{interval, sleep};

use scheduler::{Scheduler, Shared};

const USAGE: &str = "usage: dask-scheduler [--host HOST] [--port PORT]";
/// How long peers may take to hear that the scheduler ends.
const FAREWELL: Duration = Duration::from_millis(500);

/// Where to listen: on this machine only, at any free port, unless told otherwise.
fn place(mut arguments: impl Iterator<Item = String>) -> Option<(String, u16)> {
    let (mut host, mut port) = ("127.0.0.1".to_owned(), 0);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--host" => host = arguments.next()?,
            "--port" => port = arguments.next()?.parse().ok()?,
            _ => return None,
        }
    }
    Some((host, port))
}

async fn run(place: (String, u16)) -> io::Result<()> {
    let listener = TcpListener::bind(place).await?;
    let scheduler: Shared = Rc::new(Scheduler::new(format!("tcp://{}", listener.local_addr()?)));
    println!("Scheduler at: {}", scheduler.address);
    spawn_local(look_after(Rc::clone(&scheduler)));
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    let scheduler = Rc::clone(&scheduler);
                    spawn_local(async move {
                        if let Err(error) = server::serve(scheduler, stream).await {
                            eprintln!("{peer}: {error}");
                        }
                    });
                }
                Err(error) => {
                    eprintln!("cannot accept a connection: {error}"); // too many open files, perhaps: it passes
                    sleep(FAREWELL).await;
                }
            },
            () = scheduler.closing.notified() => break,
        }
    }
    sleep(FAREWELL).await;
    Ok(())
}

/// What has to be looked at now and then.
async fn look_after(scheduler: Shared) {
    let mut seconds = interval(Duration::from_secs(1));
    loop {
        seconds.tick().await;
        scheduler.end_leases();
        scheduler.bury_the_silent();
    }
}

fn main() -> ExitCode {
    let Some(place) = place(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    match runtime.and_then(|runtime| LocalSet::new().block_on(&runtime, run(place))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
