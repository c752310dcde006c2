//! Has a worker do what only Python can, by its ordinary `run`.
use dask_protocol::run::{Arguments, Run, RunRequired, RunResult};
use dask_protocol::runtime::{Bytes, Decode, Encode, Presence};
use dask_protocol::{decode, encode};

use crate::failure::{Failure, Pickle};
use crate::wire::{Peers, LIMITS};

const SOURCE: &str = include_str!("helper.py");

/// Makes a module of the source, unless there is one, and calls a function of it.
const CALL: &str = r"(lambda sys, types, name: getattr(
    sys.modules.get(name) or (lambda module: (exec(SOURCE, module.__dict__), sys.modules.setdefault(name, module))[1])(
        types.ModuleType(name)),
    FUNCTION.decode())(PAYLOAD))(__import__('sys'), __import__('types'), '_dask_scheduler_in_rust')";

/// Calls a function of the helper on a worker.
///
/// # Errors
/// The worker cannot be reached, or the function fails there.
pub async fn call<T: Decode>(peers: &Peers, worker: &str, function: &str, payload: &impl Encode) -> Result<T, Failure> {
    let payload = encode(payload).head;
    let names: [(&str, &[u8]); 3] =
        [("SOURCE", SOURCE.as_bytes()), ("FUNCTION", function.as_bytes()), ("PAYLOAD", &payload)];
    let mut eval = Pickle::new();
    eval.global("builtins", "eval");
    let request = Run {
        args: Some(Arguments::Pickled(Pickle::code(CALL, &names))),
        serializers: Presence::Value(vec!["msgpack".to_owned()]),
        ..RunRequired { function: eval.end() }.into()
    };
    match peers.ask(worker, &request).await? {
        RunResult::Ok(done) => {
            let broken = |error| Failure::builtin("RuntimeError", format!("{function} on {worker}: {error}"));
            let data = done.result.data(LIMITS).map_err(broken)?;
            let packed: Bytes = decode(data).map_err(broken)?;
            decode(vec![packed.0]).map_err(broken)
        }
        RunResult::Error(error) => Err(error.into()),
        other => Err(Failure::builtin("RuntimeError", format!("{function} on {worker} gave {other:?}"))),
    }
}
