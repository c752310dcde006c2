// Made by wirespan 0.1.0 from idl/dask/early_tasks.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The life of a task on a worker before workers had a state machine: what `tasks.idl` says, as it was until 2022.
//! The scheduler tells a worker only what it has to, so that many fields are absent.
use super::super::runtime::{self as rt, Map, Value};
use super::super::transport::Serialized;
use super::types::PickleBytes;

/// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub struct PackedTaskCall {
    /// The function.
    pub function: PickleBytes,
    /// A tuple of its positional arguments.
    pub args: PackedArguments,
    /// A dict of its named arguments.
    ///
    /// May be absent.
    pub kwargs: Option<PackedArguments>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PackedTaskCallRequired of PackedTaskCall {
        function: PickleBytes,
        args: PackedArguments,
    }
    and kwargs, extra_fields
}

impl PackedTaskCall {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut function = None;
        let mut args = None;
        let mut kwargs = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "function" => r.field(&mut function),
                "args" => r.field(&mut args),
                "kwargs" => r.field(&mut kwargs),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            function: r.required(function, "function")?,
            args: r.required(args, "args")?,
            kwargs,
            extra_fields,
        })
    }
}

impl rt::Decode for PackedTaskCall {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PackedTaskCall"))
    }
}

impl rt::Encode for PackedTaskCall {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.kwargs.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("function", &self.function);
        w.field("args", &self.args);
        w.optional("kwargs", self.kwargs.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PackedTaskCall {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.args.payloads(visit)?;
        self.kwargs.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// What a task is to do, as a value of its own.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedTask {
    /// It calls a function with plain arguments, in which the keys of other tasks stand for their results.
    Call(PackedTaskCall),
    /// It is anything else: tasks inside of tasks, a list of keys, a plain value.
    Whole(Serialized),
}

impl rt::Decode for PackedTask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => r.read_as(Self::Call),
            rt::Kind::Payload("Serialized") => r.read_as(Self::Whole),
            _ => Err(r.expected("PackedTask")),
        }
    }
}

impl rt::Encode for PackedTask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Call(value) => w.value(value),
            Self::Whole(value) => w.value(value),
        }
    }
}

impl rt::Payloads for PackedTask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Call(value) => value.payloads(visit),
            Self::Whole(value) => value.payloads(visit),
        }
    }
}

impl From<PackedTaskCall> for PackedTask {
    fn from(value: PackedTaskCall) -> Self {
        Self::Call(value)
    }
}

impl From<Serialized> for PackedTask {
    fn from(value: Serialized) -> Self {
        Self::Whole(value)
    }
}

/// The arguments of a function.
///
/// Gone in 2023.8.1.
#[derive(Clone, Debug, PartialEq)]
pub enum PackedArguments {
    /// Pickled.
    PickleBytes(PickleBytes),
    /// As a payload: from a layer of a graph that the scheduler unpacks ([`UpdateGraphHlg`](super::graph::UpdateGraphHlg)).
    ///
    /// Since 2020.12.0.
    Serialized(Serialized),
}

impl rt::Decode for PackedArguments {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Bytes => r.read_as(Self::PickleBytes),
            rt::Kind::Payload("Serialized") => r.read_as(Self::Serialized),
            _ => Err(r.expected("PackedArguments")),
        }
    }
}

impl rt::Encode for PackedArguments {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::PickleBytes(value) => w.value(value),
            Self::Serialized(value) => w.value(value),
        }
    }
}

impl rt::Payloads for PackedArguments {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::PickleBytes(value) => value.payloads(visit),
            Self::Serialized(value) => value.payloads(visit),
        }
    }
}

impl From<PickleBytes> for PackedArguments {
    fn from(value: PickleBytes) -> Self {
        Self::PickleBytes(value)
    }
}

impl From<Serialized> for PackedArguments {
    fn from(value: Serialized) -> Self {
        Self::Serialized(value)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(PackedTaskCall, PackedTask, PackedArguments);
