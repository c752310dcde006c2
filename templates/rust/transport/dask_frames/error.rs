//! What can go wrong on a connection.
use std::{fmt, io};

use super::super::runtime::Error;

/// Why a message was not received or sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConnectionError {
    /// The line failed, or what comes over it is not framed as it should be. The connection is of no further use.
    Line(io::Error),
    /// A message came as a whole, but is not what it should be. The next one can be received.
    Decode(Error),
    /// The peer has closed the connection where a message was due.
    Closed,
}

impl fmt::Display for ConnectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(error) => error.fmt(f),
            Self::Decode(error) => error.fmt(f),
            Self::Closed => f.write_str("the peer has closed the connection"),
        }
    }
}

impl std::error::Error for ConnectionError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Line(error) => Some(error),
            Self::Decode(error) => Some(error),
            Self::Closed => None,
        }
    }
}

impl From<io::Error> for ConnectionError {
    fn from(error: io::Error) -> Self {
        Self::Line(error)
    }
}

impl From<Error> for ConnectionError {
    fn from(error: Error) -> Self {
        Self::Decode(error)
    }
}

impl From<ConnectionError> for io::Error {
    /// For who does not tell them apart.
    fn from(error: ConnectionError) -> Self {
        match error {
            ConnectionError::Line(error) => error,
            ConnectionError::Decode(error) => Self::new(io::ErrorKind::InvalidData, error),
            ConnectionError::Closed => Self::new(io::ErrorKind::UnexpectedEof, error),
        }
    }
}

/// Why a request was not answered as it should have been.
#[derive(Debug)]
pub enum AskError<E> {
    /// Nothing came, or no answer at all.
    Connection(ConnectionError),
    /// The peer says why not, or its answer is not that of the request. The connection can be used further.
    NoReply(E),
}

impl<E: fmt::Display> fmt::Display for AskError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connection(error) => error.fmt(f),
            Self::NoReply(error) => error.fmt(f),
        }
    }
}

impl<E: std::error::Error + 'static> std::error::Error for AskError<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Connection(error) => Some(error),
            Self::NoReply(error) => Some(error),
        }
    }
}

impl<E> From<ConnectionError> for AskError<E> {
    fn from(error: ConnectionError) -> Self {
        Self::Connection(error)
    }
}

impl<E> From<io::Error> for AskError<E> {
    fn from(error: io::Error) -> Self {
        Self::Connection(error.into())
    }
}

impl<E: std::error::Error + Send + Sync + 'static> From<AskError<E>> for io::Error {
    /// For who does not tell them apart.
    fn from(error: AskError<E>) -> Self {
        match error {
            AskError::Connection(error) => error.into(),
            AskError::NoReply(error) => Self::new(io::ErrorKind::Other, error),
        }
    }
}
