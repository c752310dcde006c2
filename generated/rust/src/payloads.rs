// Made by wirespan 0.1.0 from idl/dask/payloads.idl. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The headers of payloads: what stands in front of the frames that a placeholder in a message refers to.
//!
//! A message is a list of frames. The first is the MessagePack value; in it, `{"__Serialized__": n}` and
//! `{"__Pickled__": n}` stand for payloads, where n is the number of the frame that holds the header, also MessagePack.
//! The frames of the payload follow behind the header, as many as its `num-sub-frames` says. Payloads are numbered in
//! the order in which their placeholders stand in the message.
//!
//! Not every frame need be referred to. What Python cannot pack as MessagePack becomes a [`Pickled`](super::transport::Pickled) by itself, wherever it
//! stands in a value of any type; distributed then encodes the whole message a second time, and the frames of the first
//! attempt stay in front of those of the second (protocol/core.py, `dumps`). Receivers go by the numbers.
//!
//! This is so since 2021.3.1. Before, a payload was lifted out of its message and found again by its path there.
//!
//! Two more placeholders need no frames: `{"__Set__": true, "as-list": […]}` is a set, and
//! `{"__Enum__": true, "name": …, "__module__": …, "__name__": …}` a member of a Python enum.
use super::runtime::{self as rt, Map, Value};
use super::types::PickleBytes;

/// Any Python object: the first frame is the pickle, the others are its buffers, out of band as in pickle protocol
/// 5.
///
/// Since 2021.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct SerializedHeaderPickle {
    /// For each buffer, whether the receiver gets memory that it may change.
    pub writeable: Vec<bool>,
    /// Of how many pieces each frame consists. A frame of more than `distributed.comm.shard` (64 MiB) is cut.
    ///
    /// May be absent. On the wire: `split-num-sub-frames`. Since 2021.3.0.
    pub split_num_sub_frames: Option<Vec<u64>>,
    /// The number of the first piece of each frame.
    ///
    /// May be absent. On the wire: `split-offsets`. Since 2021.3.0.
    pub split_offsets: Option<Vec<u64>>,
    /// How each piece is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not. Frames below 10 kB and those
    /// that do not shrink are sent as they are.
    ///
    /// May be absent. Since 2021.3.0.
    pub compression: Option<Vec<Option<String>>>,
    /// How many frames follow this header. Only missing in the headers inside a collection.
    ///
    /// May be absent. On the wire: `num-sub-frames`. Since 2021.3.1.
    pub num_sub_frames: Option<u64>,
    /// The key of the dict under which this value stands, if it is a value in a collection of type `dict`.
    ///
    /// May be absent. Since 2021.3.0.
    pub key: Option<Value>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SerializedHeaderPickleRequired of SerializedHeaderPickle {
        writeable: Vec<bool>,
    }
    and split_num_sub_frames, split_offsets, compression, num_sub_frames, key, extra_fields
}

impl SerializedHeaderPickle {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut serializer = None;
        let mut writeable = None;
        let mut split_num_sub_frames = None;
        let mut split_offsets = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "serializer" => r.literal(&mut serializer, rt::Literal::Str("pickle")),
                "writeable" => r.field(&mut writeable),
                "split-num-sub-frames" => r.field(&mut split_num_sub_frames),
                "split-offsets" => r.field(&mut split_offsets),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(serializer, "serializer")?;
        Ok(Self {
            writeable: r.required(writeable, "writeable")?,
            split_num_sub_frames,
            split_offsets,
            compression,
            num_sub_frames,
            key,
            extra_fields,
        })
    }
}

impl rt::Decode for SerializedHeaderPickle {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SerializedHeaderPickle"))
    }
}

impl rt::Encode for SerializedHeaderPickle {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 2;
        n += usize::from(self.split_num_sub_frames.is_some());
        n += usize::from(self.split_offsets.is_some());
        n += usize::from(self.compression.is_some());
        n += usize::from(self.num_sub_frames.is_some());
        n += usize::from(self.key.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("serializer", "pickle");
        w.field("writeable", &self.writeable);
        w.optional("split-num-sub-frames", self.split_num_sub_frames.as_ref());
        w.optional("split-offsets", self.split_offsets.as_ref());
        w.optional("compression", self.compression.as_ref());
        w.optional("num-sub-frames", self.num_sub_frames.as_ref());
        w.optional("key", self.key.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SerializedHeaderPickle {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.key.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// An object of a class for which distributed has a serializer, such as a NumPy array, or plain bytes. The frames
/// are its raw memory.
///
/// Since 2021.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct SerializedHeaderDask {
    /// What the serializer of that class needs, such as shape and dtype of an array. Its form depends on the class.
    ///
    /// On the wire: `sub-header`. Since 2021.11.0.
    pub sub_header: Map<String, Value>,
    /// The name of the class, such as `numpy.ndarray`.
    pub type_: String,
    /// The class itself: it decides who reads the frames.
    ///
    /// On the wire: `type-serialized`.
    pub type_serialized: PickleBytes,
    /// Of how many pieces each frame consists. A frame of more than `distributed.comm.shard` (64 MiB) is cut.
    ///
    /// May be absent. On the wire: `split-num-sub-frames`. Since 2021.3.0.
    pub split_num_sub_frames: Option<Vec<u64>>,
    /// The number of the first piece of each frame.
    ///
    /// May be absent. On the wire: `split-offsets`. Since 2021.3.0.
    pub split_offsets: Option<Vec<u64>>,
    /// How each piece is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not. Frames below 10 kB and those
    /// that do not shrink are sent as they are.
    ///
    /// May be absent. Since 2021.3.0.
    pub compression: Option<Vec<Option<String>>>,
    /// How many frames follow this header. Only missing in the headers inside a collection.
    ///
    /// May be absent. On the wire: `num-sub-frames`. Since 2021.3.1.
    pub num_sub_frames: Option<u64>,
    /// The key of the dict under which this value stands, if it is a value in a collection of type `dict`.
    ///
    /// May be absent. Since 2021.3.0.
    pub key: Option<Value>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SerializedHeaderDaskRequired of SerializedHeaderDask {
        sub_header: Map<String, Value>,
        type_: String,
        type_serialized: PickleBytes,
    }
    and split_num_sub_frames, split_offsets, compression, num_sub_frames, key, extra_fields
}

impl SerializedHeaderDask {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut sub_header = None;
        let mut type_ = None;
        let mut type_serialized = None;
        let mut serializer = None;
        let mut split_num_sub_frames = None;
        let mut split_offsets = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "sub-header" => r.field(&mut sub_header),
                "type" => r.field(&mut type_),
                "type-serialized" => r.field(&mut type_serialized),
                "serializer" => r.literal(&mut serializer, rt::Literal::Str("dask")),
                "split-num-sub-frames" => r.field(&mut split_num_sub_frames),
                "split-offsets" => r.field(&mut split_offsets),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(serializer, "serializer")?;
        Ok(Self {
            sub_header: r.required(sub_header, "sub-header")?,
            type_: r.required(type_, "type")?,
            type_serialized: r.required(type_serialized, "type-serialized")?,
            split_num_sub_frames,
            split_offsets,
            compression,
            num_sub_frames,
            key,
            extra_fields,
        })
    }
}

impl rt::Decode for SerializedHeaderDask {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SerializedHeaderDask"))
    }
}

impl rt::Encode for SerializedHeaderDask {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.split_num_sub_frames.is_some());
        n += usize::from(self.split_offsets.is_some());
        n += usize::from(self.compression.is_some());
        n += usize::from(self.num_sub_frames.is_some());
        n += usize::from(self.key.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("sub-header", &self.sub_header);
        w.field("type", &self.type_);
        w.field("type-serialized", &self.type_serialized);
        w.field("serializer", "dask");
        w.optional("split-num-sub-frames", self.split_num_sub_frames.as_ref());
        w.optional("split-offsets", self.split_offsets.as_ref());
        w.optional("compression", self.compression.as_ref());
        w.optional("num-sub-frames", self.num_sub_frames.as_ref());
        w.optional("key", self.key.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SerializedHeaderDask {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.sub_header.payloads(visit)?;
        self.key.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The frame is the value as MessagePack. Only if the peer asked for it in `RequestEnvelope.serializers`.
///
/// Since 2021.3.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SerializedHeaderMsgpack {
    /// Of how many pieces each frame consists. A frame of more than `distributed.comm.shard` (64 MiB) is cut.
    ///
    /// May be absent. On the wire: `split-num-sub-frames`. Since 2021.3.0.
    pub split_num_sub_frames: Option<Vec<u64>>,
    /// The number of the first piece of each frame.
    ///
    /// May be absent. On the wire: `split-offsets`. Since 2021.3.0.
    pub split_offsets: Option<Vec<u64>>,
    /// How each piece is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not. Frames below 10 kB and those
    /// that do not shrink are sent as they are.
    ///
    /// May be absent. Since 2021.3.0.
    pub compression: Option<Vec<Option<String>>>,
    /// How many frames follow this header. Only missing in the headers inside a collection.
    ///
    /// May be absent. On the wire: `num-sub-frames`. Since 2021.3.1.
    pub num_sub_frames: Option<u64>,
    /// The key of the dict under which this value stands, if it is a value in a collection of type `dict`.
    ///
    /// May be absent. Since 2021.3.0.
    pub key: Option<Value>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl SerializedHeaderMsgpack {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut serializer = None;
        let mut split_num_sub_frames = None;
        let mut split_offsets = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "serializer" => r.literal(&mut serializer, rt::Literal::Str("msgpack")),
                "split-num-sub-frames" => r.field(&mut split_num_sub_frames),
                "split-offsets" => r.field(&mut split_offsets),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(serializer, "serializer")?;
        Ok(Self {
            split_num_sub_frames,
            split_offsets,
            compression,
            num_sub_frames,
            key,
            extra_fields,
        })
    }
}

impl rt::Decode for SerializedHeaderMsgpack {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SerializedHeaderMsgpack"))
    }
}

impl rt::Encode for SerializedHeaderMsgpack {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.split_num_sub_frames.is_some());
        n += usize::from(self.split_offsets.is_some());
        n += usize::from(self.compression.is_some());
        n += usize::from(self.num_sub_frames.is_some());
        n += usize::from(self.key.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("serializer", "msgpack");
        w.optional("split-num-sub-frames", self.split_num_sub_frames.as_ref());
        w.optional("split-offsets", self.split_offsets.as_ref());
        w.optional("compression", self.compression.as_ref());
        w.optional("num-sub-frames", self.num_sub_frames.as_ref());
        w.optional("key", self.key.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SerializedHeaderMsgpack {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.key.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The value could not be serialized. The frames are UTF-8 texts that say why; who reads it raises.
///
/// Since 2021.3.0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SerializedHeaderError {
    /// Of how many pieces each frame consists. A frame of more than `distributed.comm.shard` (64 MiB) is cut.
    ///
    /// May be absent. On the wire: `split-num-sub-frames`. Since 2021.3.0.
    pub split_num_sub_frames: Option<Vec<u64>>,
    /// The number of the first piece of each frame.
    ///
    /// May be absent. On the wire: `split-offsets`. Since 2021.3.0.
    pub split_offsets: Option<Vec<u64>>,
    /// How each piece is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not. Frames below 10 kB and those
    /// that do not shrink are sent as they are.
    ///
    /// May be absent. Since 2021.3.0.
    pub compression: Option<Vec<Option<String>>>,
    /// How many frames follow this header. Only missing in the headers inside a collection.
    ///
    /// May be absent. On the wire: `num-sub-frames`. Since 2021.3.1.
    pub num_sub_frames: Option<u64>,
    /// The key of the dict under which this value stands, if it is a value in a collection of type `dict`.
    ///
    /// May be absent. Since 2021.3.0.
    pub key: Option<Value>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

impl SerializedHeaderError {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut serializer = None;
        let mut split_num_sub_frames = None;
        let mut split_offsets = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "serializer" => r.literal(&mut serializer, rt::Literal::Str("error")),
                "split-num-sub-frames" => r.field(&mut split_num_sub_frames),
                "split-offsets" => r.field(&mut split_offsets),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(serializer, "serializer")?;
        Ok(Self {
            split_num_sub_frames,
            split_offsets,
            compression,
            num_sub_frames,
            key,
            extra_fields,
        })
    }
}

impl rt::Decode for SerializedHeaderError {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SerializedHeaderError"))
    }
}

impl rt::Encode for SerializedHeaderError {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 1;
        n += usize::from(self.split_num_sub_frames.is_some());
        n += usize::from(self.split_offsets.is_some());
        n += usize::from(self.compression.is_some());
        n += usize::from(self.num_sub_frames.is_some());
        n += usize::from(self.key.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("serializer", "error");
        w.optional("split-num-sub-frames", self.split_num_sub_frames.as_ref());
        w.optional("split-offsets", self.split_offsets.as_ref());
        w.optional("compression", self.compression.as_ref());
        w.optional("num-sub-frames", self.num_sub_frames.as_ref());
        w.optional("key", self.key.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SerializedHeaderError {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.key.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// A list, tuple, set or dict whose elements were serialized one by one. Their frames follow one after another.
///
/// Since 2021.3.0.
#[derive(Clone, Debug, PartialEq)]
pub struct SerializedHeaderCollection {
    /// The header of each element, in order.
    ///
    /// On the wire: `sub-headers`.
    pub sub_headers: Vec<SerializedHeader>,
    /// How many frames each element has.
    ///
    /// On the wire: `frame-lengths`.
    pub frame_lengths: Vec<u64>,
    /// What to build: `list`, `tuple`, `set` or `dict`.
    ///
    /// On the wire: `type-serialized`.
    pub type_serialized: String,
    /// Of how many pieces each frame consists. A frame of more than `distributed.comm.shard` (64 MiB) is cut.
    ///
    /// May be absent. On the wire: `split-num-sub-frames`. Since 2021.3.0.
    pub split_num_sub_frames: Option<Vec<u64>>,
    /// The number of the first piece of each frame.
    ///
    /// May be absent. On the wire: `split-offsets`. Since 2021.3.0.
    pub split_offsets: Option<Vec<u64>>,
    /// How each piece is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not. Frames below 10 kB and those
    /// that do not shrink are sent as they are.
    ///
    /// May be absent. Since 2021.3.0.
    pub compression: Option<Vec<Option<String>>>,
    /// How many frames follow this header. Only missing in the headers inside a collection.
    ///
    /// May be absent. On the wire: `num-sub-frames`. Since 2021.3.1.
    pub num_sub_frames: Option<u64>,
    /// The key of the dict under which this value stands, if it is a value in a collection of type `dict`.
    ///
    /// May be absent. Since 2021.3.0.
    pub key: Option<Value>,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    SerializedHeaderCollectionRequired of SerializedHeaderCollection {
        sub_headers: Vec<SerializedHeader>,
        frame_lengths: Vec<u64>,
        type_serialized: String,
    }
    and split_num_sub_frames, split_offsets, compression, num_sub_frames, key, extra_fields
}

impl SerializedHeaderCollection {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut sub_headers = None;
        let mut is_collection = None;
        let mut frame_lengths = None;
        let mut type_serialized = None;
        let mut split_num_sub_frames = None;
        let mut split_offsets = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut key = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "sub-headers" => r.field(&mut sub_headers),
                "is-collection" => r.literal(&mut is_collection, rt::Literal::Bool(true)),
                "frame-lengths" => r.field(&mut frame_lengths),
                "type-serialized" => r.field(&mut type_serialized),
                "split-num-sub-frames" => r.field(&mut split_num_sub_frames),
                "split-offsets" => r.field(&mut split_offsets),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                "key" => r.field(&mut key),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        r.required(is_collection, "is-collection")?;
        Ok(Self {
            sub_headers: r.required(sub_headers, "sub-headers")?,
            frame_lengths: r.required(frame_lengths, "frame-lengths")?,
            type_serialized: r.required(type_serialized, "type-serialized")?,
            split_num_sub_frames,
            split_offsets,
            compression,
            num_sub_frames,
            key,
            extra_fields,
        })
    }
}

impl rt::Decode for SerializedHeaderCollection {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("SerializedHeaderCollection"))
    }
}

impl rt::Encode for SerializedHeaderCollection {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        let mut n = 4;
        n += usize::from(self.split_num_sub_frames.is_some());
        n += usize::from(self.split_offsets.is_some());
        n += usize::from(self.compression.is_some());
        n += usize::from(self.num_sub_frames.is_some());
        n += usize::from(self.key.is_some());
        n += self.extra_fields.len();
        w.map(n);
        w.field("sub-headers", &self.sub_headers);
        w.field("is-collection", &true);
        w.field("frame-lengths", &self.frame_lengths);
        w.field("type-serialized", &self.type_serialized);
        w.optional("split-num-sub-frames", self.split_num_sub_frames.as_ref());
        w.optional("split-offsets", self.split_offsets.as_ref());
        w.optional("compression", self.compression.as_ref());
        w.optional("num-sub-frames", self.num_sub_frames.as_ref());
        w.optional("key", self.key.as_ref());
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for SerializedHeaderCollection {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.sub_headers.payloads(visit)?;
        self.key.payloads(visit)?;
        self.extra_fields.payloads(visit)
    }
}

/// The header of a [`Serialized`](super::transport::Serialized): which serializer made the frames, and what its counterpart needs to read them.
/// Extensions may add families of their own (dask-cuda adds `cuda`), which others can still forward.
///
/// Since 2021.3.0.
///
/// # Example: a pickle without buffers
///
/// ```text
/// {
///     "serializer": "pickle",
///     "writeable": [],
///     "split-num-sub-frames": [1],
///     "split-offsets": [0],
///     "compression": [nil],
///     "num-sub-frames": 1,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SerializedHeader {
    /// Any Python object: the first frame is the pickle, the others are its buffers, out of band as in pickle protocol
    /// 5.
    Pickle(SerializedHeaderPickle),
    /// An object of a class for which distributed has a serializer, such as a NumPy array, or plain bytes. The frames
    /// are its raw memory.
    Dask(SerializedHeaderDask),
    /// The frame is the value as MessagePack. Only if the peer asked for it in `RequestEnvelope.serializers`.
    Msgpack(SerializedHeaderMsgpack),
    /// The value could not be serialized. The frames are UTF-8 texts that say why; who reads it raises.
    Error(SerializedHeaderError),
    /// A list, tuple, set or dict whose elements were serialized one by one. Their frames follow one after another.
    Collection(SerializedHeaderCollection),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SerializedHeader {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.kind()? {
            rt::Kind::Map => match r.peek_field("serializer")? {
                Some(rt::Literal::Str("pickle")) => r.read_as(Self::Pickle),
                Some(rt::Literal::Str("dask")) => r.read_as(Self::Dask),
                Some(rt::Literal::Str("msgpack")) => r.read_as(Self::Msgpack),
                Some(rt::Literal::Str("error")) => r.read_as(Self::Error),
                Some(_) => r.read_as(Self::Unknown),
                None => r.read_as(Self::Collection),
            },
            _ => Err(r.expected("SerializedHeader")),
        }
    }
}

impl rt::Encode for SerializedHeader {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Pickle(value) => w.value(value),
            Self::Dask(value) => w.value(value),
            Self::Msgpack(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Collection(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for SerializedHeader {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Pickle(value) => value.payloads(visit),
            Self::Dask(value) => value.payloads(visit),
            Self::Msgpack(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Collection(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<SerializedHeaderPickle> for SerializedHeader {
    fn from(value: SerializedHeaderPickle) -> Self {
        Self::Pickle(value)
    }
}

impl From<SerializedHeaderDask> for SerializedHeader {
    fn from(value: SerializedHeaderDask) -> Self {
        Self::Dask(value)
    }
}

impl From<SerializedHeaderMsgpack> for SerializedHeader {
    fn from(value: SerializedHeaderMsgpack) -> Self {
        Self::Msgpack(value)
    }
}

impl From<SerializedHeaderError> for SerializedHeader {
    fn from(value: SerializedHeaderError) -> Self {
        Self::Error(value)
    }
}

impl From<SerializedHeaderCollection> for SerializedHeader {
    fn from(value: SerializedHeaderCollection) -> Self {
        Self::Collection(value)
    }
}

/// The header of a [`Pickled`](super::transport::Pickled). The frames behind it are the buffers of the pickle, out of band; they are not cut.
///
/// Since 2022.4.0.
///
/// # Example: a pickle without buffers
///
/// ```text
/// {
///     "pickled-obj": b"\x80\x05N.",
///     "compression": [],
///     "num-sub-frames": 0,
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PickledHeader {
    /// The pickle: of the highest protocol, whatever the handshake agreed on.
    ///
    /// On the wire: `pickled-obj`.
    pub pickled_obj: PickleBytes,
    /// How each buffer is compressed: `lz4`, `snappy`, `zstd`, `zlib`, or nil if it is not.
    pub compression: Vec<Option<String>>,
    /// How many buffers follow.
    ///
    /// On the wire: `num-sub-frames`.
    pub num_sub_frames: u64,
    /// Fields that release 2026.8.0 does not know. They are written last.
    pub extra_fields: Map<String, Value>,
}

rt::required! {
    PickledHeaderRequired of PickledHeader {
        pickled_obj: PickleBytes,
        compression: Vec<Option<String>>,
        num_sub_frames: u64,
    }
    and extra_fields
}

impl PickledHeader {
    fn read(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        let mut pickled_obj = None;
        let mut compression = None;
        let mut num_sub_frames = None;
        let mut extra_fields = Map::new();
        for _ in 0..r.map()? {
            let wire_name = r.key()?;
            match wire_name {
                "pickled-obj" => r.field(&mut pickled_obj),
                "compression" => r.field(&mut compression),
                "num-sub-frames" => r.field(&mut num_sub_frames),
                _ => r.extra(&mut extra_fields, wire_name),
            }
            .map_err(|e| e.in_field(wire_name))?;
        }
        r.leave();
        Ok(Self {
            pickled_obj: r.required(pickled_obj, "pickled-obj")?,
            compression: r.required(compression, "compression")?,
            num_sub_frames: r.required(num_sub_frames, "num-sub-frames")?,
            extra_fields,
        })
    }
}

impl rt::Decode for PickledHeader {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        Self::read(r).map_err(|e| e.in_type("PickledHeader"))
    }
}

impl rt::Encode for PickledHeader {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        w.map(3 + self.extra_fields.len());
        w.field("pickled-obj", &self.pickled_obj);
        w.field("compression", &self.compression);
        w.field("num-sub-frames", &self.num_sub_frames);
        self.extra_fields.encode_entries(w);
    }
}

impl rt::Payloads for PickledHeader {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        self.extra_fields.payloads(visit)
    }
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    SerializedHeaderPickle,
    SerializedHeaderDask,
    SerializedHeaderMsgpack,
    SerializedHeaderError,
    SerializedHeaderCollection,
    SerializedHeader,
    PickledHeader,
);
