//! Requests and replies inside other messages, which stay as they are until somebody asks.
use super::super::TAG;
use super::{decode, encode, Decode, Encode, Kind, Payloads, Reader, Result, Value, Visit, Writer};

/// A request inside another message. Which type it has depends on who gets it in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct RawRequest(Value);

impl RawRequest {
    /// A request of this type.
    ///
    /// # Errors
    /// It is no map, or nested too deeply.
    pub fn new<T: Encode>(request: &T) -> Result<Self> {
        decode(encode(request).to_vec())
    }

    /// What it asks for.
    #[must_use]
    pub fn op(&self) -> Option<&str> {
        self.0.get(TAG).and_then(Value::as_str)
    }

    /// The whole map.
    #[must_use]
    pub fn as_value(&self) -> &Value {
        &self.0
    }

    /// The request as a type: that of one request, or all that some role answers.
    ///
    /// # Errors
    /// It does not fit the type.
    pub fn decode<T: Decode>(&self) -> Result<T> {
        decode(encode(&self.0).to_vec())
    }
}

impl Decode for RawRequest {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        match r.kind()? {
            Kind::Map => Value::decode(r).map(Self),
            _ => Err(r.expected("a request")),
        }
    }
}

impl Encode for RawRequest {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        self.0.encode(w);
    }
}

impl Payloads for RawRequest {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.0.payloads(visit)
    }
}

/// The answer to a [`RawRequest`], inside another message.
#[derive(Clone, Debug, PartialEq)]
pub struct RawReply(pub Value);

impl RawReply {
    /// The answer as a type, such as `<Gather as Request>::Reply`.
    ///
    /// # Errors
    /// It does not fit the type.
    pub fn decode<T: Decode>(&self) -> Result<T> {
        decode(encode(&self.0).to_vec())
    }
}

impl Decode for RawReply {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        Value::decode(r).map(Self)
    }
}

impl Encode for RawReply {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        self.0.encode(w);
    }
}

impl Payloads for RawReply {
    fn payloads(&mut self, visit: Visit<'_>) -> Result<()> {
        self.0.payloads(visit)
    }
}
