// Made by wirespan 0.1.0 from idl/dask/shuffle.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Shuffles from worker to worker, "P2P" (distributed/shuffle). Each task of the first half cuts its partition into
//! shards and sends every shard straight to the worker that will own it; then comes a barrier; then the tasks of the
//! second half read what has arrived.
//!
//! A shuffle that fails half way is started anew under the same id and a higher `run_id`; whatever belongs to an older
//! run is refused. `ShuffleFail`, on the workers' stream, tells them to drop a run.
use super::super::runtime::{self as rt, Map, Presence, Value};
use super::routes;

/// No further shards will come. The worker answers when it has written all that it received.
///
/// A request, `shuffle_inputs_done`: scheduler → worker. Since 2022.5.1.
#[derive(Clone, Debug, PartialEq)]
pub struct ShuffleInputsDone {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: Option<bool>,
    /// The shuffle.
    pub shuffle_id: String,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: Option<bool>,
    /// The families of serializers (`dask`, `pickle`, `msgpack`, `error`) that the server may use for the payloads of
    /// its reply, best first. Nil leaves it to the server.
    ///
    /// If it is absent, the receiver assumes `nil`. May be nil.
    pub serializers: Presence<Vec<String>>,
    /// Fields that release 2022.8.1 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    ShuffleInputsDoneRequired of ShuffleInputsDone {
        shuffle_id: String,
    }
    and close, reply, serializers, extra_fields
}

impl ShuffleInputsDone {
    /// What stands in the tag.
    pub const OP: &'static str = "shuffle_inputs_done";

    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut close = None;
        let mut tag = None;
        let mut shuffle_id = None;
        let mut reply = None;
        let mut serializers = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "close" => r.field(&mut close),
                "op" => r.literal(&mut tag, rt::Literal::Str(Self::OP)),
                "shuffle_id" => r.field(&mut shuffle_id),
                "reply" => r.field(&mut reply),
                "serializers" => r.field(&mut serializers),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(tag, "op")?;
        Ok(Self {
            close,
            shuffle_id: r.required(shuffle_id, "shuffle_id")?,
            reply,
            serializers: Presence::of(serializers),
            extra_fields,
        })
    }
}

impl rt::Decode for ShuffleInputsDone {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("ShuffleInputsDone"))
    }
}

impl rt::Encode for ShuffleInputsDone {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.close.is_some());
        n += usize::from(self.reply.is_some());
        n += usize::from(!self.serializers.is_absent());
        n += self.extra_fields.len();
        w.map(n);
        w.optional("close", self.close.as_ref());
        w.field("op", Self::OP);
        w.field("shuffle_id", &self.shuffle_id);
        w.optional("reply", self.reply.as_ref());
        w.optional("serializers", self.serializers.present());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for ShuffleInputsDone {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

impl routes::Request for ShuffleInputsDone {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for ShuffleInputsDone {
    type Body = ();
}

impl routes::Answered for ShuffleInputsDone {
    type Reply = ();
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(ShuffleInputsDone);
