//! What went wrong with a request, as its sender is told: an exception of Python, written in a few opcodes of pickle.
use std::io;

use dask_protocol::runtime::{Bytes, Map, Value};
use dask_protocol::transport::{Pickled, Serialized};
use dask_protocol::types::{ErrorMessage, ErrorMessageRequired, Key, UncaughtError, UncaughtErrorRequired};

/// An exception that the peer shall see.
#[derive(Debug)]
pub struct Failure(Box<ErrorMessage>);

impl Failure {
    /// An exception of a class from the module `builtins`.
    pub fn builtin(class: &str, text: impl Into<String>) -> Self {
        Self::of("builtins", class, text)
    }

    /// An exception of any class that takes a text.
    pub fn of(module: &str, class: &str, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut pickle = Pickle::new();
        pickle.global(module, class);
        pickle.text(&text);
        ErrorMessage::from(ErrorMessageRequired {
            exception: serialized(pickle.call(1)),
            traceback: None,
            exception_text: text,
            traceback_text: String::new(),
        })
        .into()
    }

    /// Something took too long.
    pub fn timeout(text: impl Into<String>) -> Self {
        Self::builtin("TimeoutError", text)
    }

    /// As the answer to a request.
    pub fn uncaught(self) -> UncaughtError {
        let ErrorMessage { exception, traceback, exception_text, traceback_text, .. } = *self.0;
        UncaughtError::from(UncaughtErrorRequired { exception, traceback, exception_text, traceback_text })
    }

    /// As an answer that has its own place for errors.
    pub fn message(self) -> ErrorMessage {
        *self.0
    }

    /// As the reason why a task failed: exception and traceback.
    pub fn blame(self) -> (Serialized, Option<Serialized>) {
        (self.0.exception, self.0.traceback)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::builtin("OSError", error.to_string())
    }
}

impl From<ErrorMessage> for Failure {
    /// What a worker raised, passed on.
    fn from(error: ErrorMessage) -> Self {
        Self(Box::new(error))
    }
}

/// Why a task failed whose workers died: `distributed.scheduler.KilledWorker`, of which `last_worker` needs an address.
pub fn killed_worker(task: &str, worker: &str, allowed: i32) -> Serialized {
    let mut pickle = Pickle::new();
    pickle.global("distributed.scheduler", "KilledWorker");
    pickle.text(task);
    pickle.global("types", "SimpleNamespace");
    pickle.0.extend(b")R}");
    pickle.text("address");
    pickle.text(worker);
    pickle.0.extend(b"sb");
    pickle.int(allowed);
    serialized(pickle.call(3))
}

/// A pickle that is being written, argument by argument.
pub struct Pickle(Vec<u8>);

impl Pickle {
    pub fn new() -> Self {
        Self(b"\x80\x04".to_vec())
    }

    /// A class or function.
    pub fn global(&mut self, module: &str, name: &str) {
        self.0.extend(format!("c{module}\n{name}\n").bytes());
    }

    pub fn text(&mut self, text: &str) {
        self.0.push(b'\x8d'); // BINUNICODE8
        self.0.extend((text.len() as u64).to_le_bytes());
        self.0.extend(text.bytes());
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.push(b'\x8e'); // BINBYTES8
        self.0.extend((bytes.len() as u64).to_le_bytes());
        self.0.extend(bytes);
    }

    pub fn int(&mut self, int: i32) {
        self.0.push(b'J');
        self.0.extend(int.to_le_bytes());
    }

    /// Calls what was named first with the last arguments, of which there are at most three, and ends.
    pub fn call(mut self, arguments: usize) -> Bytes {
        self.0.push([b')', b'\x85', b'\x86', b'\x87'][arguments.min(3)]);
        self.0.extend(b"R.");
        self.0.into()
    }

    /// Ends with what was written last.
    pub fn end(mut self) -> Bytes {
        self.0.push(b'.');
        self.0.into()
    }

    /// Ends with a tuple of a text and a dictionary of bytes, as `eval` takes them.
    pub fn code(code: &str, names: &[(&str, &[u8])]) -> Bytes {
        let mut pickle = Self::new();
        pickle.text(code);
        pickle.0.push(b'}');
        for (name, bytes) in names {
            pickle.text(name);
            pickle.bytes(bytes);
            pickle.0.push(b's');
        }
        pickle.0.push(b'\x86');
        pickle.end()
    }
}

/// A pickle where a message has user data.
pub fn serialized(pickle: Bytes) -> Serialized {
    let header =
        vec![(Value::from("serializer"), Value::from("pickle")), (Value::from("writeable"), Value::Array(Vec::new()))];
    Serialized::new(Map::from(header), vec![pickle.0])
}

/// A pickle that the receiver opens without being asked.
pub fn pickled(pickle: Bytes) -> Pickled {
    let header =
        vec![(Value::from("pickled-obj"), Value::from(pickle)), (Value::from("compression"), Value::Array(Vec::new()))];
    Pickled::new(Map::from(header), Vec::new())
}

/// A key as Python writes it.
pub fn name(key: &Key) -> String {
    match key {
        Key::Str(name) => name.clone(),
        Key::Int(number) => number.to_string(),
        Key::Float(number) => number.0.to_string(),
        Key::List(parts) => {
            let parts: Vec<String> = parts.iter().map(name).collect();
            format!("({})", parts.join(", "))
        }
    }
}
