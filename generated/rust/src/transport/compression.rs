//! Compression of the frames of payloads. Each algorithm is a feature of the crate, and none is on by default.
use super::super::runtime::{Error, Problem, Result};

/// An algorithm that the peers may agree upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Compression {
    /// LZ4 blocks, with their length in front.
    Lz4,
    /// Zstandard frames.
    Zstd,
    /// Snappy, without frames.
    Snappy,
    /// zlib streams.
    Zlib,
}

impl Compression {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Lz4, Self::Zstd, Self::Snappy, Self::Zlib];

    /// The name on the wire, and of the feature of the crate.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lz4 => "lz4",
            Self::Zstd => "zstd",
            Self::Snappy => "snappy",
            Self::Zlib => "zlib",
        }
    }

    /// The algorithm of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.name() == name)
    }

    /// Whether the crate was built with the feature for it.
    #[must_use]
    pub const fn is_available(self) -> bool {
        match self {
            Self::Lz4 => cfg!(feature = "lz4"),
            Self::Zstd => cfg!(feature = "zstd"),
            Self::Snappy => cfg!(feature = "snappy"),
            Self::Zlib => cfg!(feature = "zlib"),
        }
    }

    /// Decompresses one frame.
    ///
    /// # Errors
    /// It is damaged, its data is longer than `limit`, or the crate was built without the feature.
    pub fn decompress(self, frame: &[u8], limit: usize) -> Result<Vec<u8>> {
        match self {
            #[cfg(feature = "lz4")]
            Self::Lz4 => lz4(frame, limit),
            #[cfg(feature = "zstd")]
            Self::Zstd => zstd(frame, limit),
            #[cfg(feature = "snappy")]
            Self::Snappy => snappy(frame, limit),
            #[cfg(feature = "zlib")]
            Self::Zlib => zlib(frame, limit),
            #[allow(unreachable_patterns)] // with all features on
            _ => {
                let _ = (frame, limit);
                let name = self.name();
                Err(other(format!(
                    "data is compressed with {name}: build with the feature `{name}`"
                )))
            }
        }
    }
}

pub(super) fn decompress(name: &str, frame: &[u8], limit: usize) -> Result<Vec<u8>> {
    match Compression::from_name(name) {
        Some(algorithm) => algorithm.decompress(frame, limit),
        None => Err(other(format!(
            "data is compressed with {name:?}, which this crate does not undo"
        ))),
    }
}

fn other(text: String) -> Error {
    Error::new(Problem::Other(text), 0)
}

#[cfg(any(
    feature = "lz4",
    feature = "snappy",
    feature = "zlib",
    feature = "zstd"
))]
fn damaged(algorithm: Compression, why: impl std::fmt::Display) -> Error {
    other(format!("{} data is damaged: {why}", algorithm.name()))
}

#[cfg(any(feature = "lz4", feature = "snappy"))]
fn within(length: usize, limit: usize) -> Result<()> {
    if length > limit {
        return Err(Error::new(Problem::Limit("bytes"), 0));
    }
    Ok(())
}

#[cfg(feature = "lz4")]
fn lz4(frame: &[u8], limit: usize) -> Result<Vec<u8>> {
    let why = |why: lz4_flex::block::DecompressError| damaged(Compression::Lz4, why);
    let (length, block) = lz4_flex::block::uncompressed_size(frame).map_err(why)?;
    within(length, limit)?;
    lz4_flex::block::decompress(block, length).map_err(why)
}

#[cfg(feature = "snappy")]
fn snappy(frame: &[u8], limit: usize) -> Result<Vec<u8>> {
    let why = |why: snap::Error| damaged(Compression::Snappy, why);
    within(snap::raw::decompress_len(frame).map_err(why)?, limit)?;
    snap::raw::Decoder::new().decompress_vec(frame).map_err(why)
}

#[cfg(feature = "zlib")]
fn zlib(frame: &[u8], limit: usize) -> Result<Vec<u8>> {
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(frame, limit)
        .map_err(|why| damaged(Compression::Zlib, why))
}

#[cfg(feature = "zstd")]
fn zstd(frame: &[u8], limit: usize) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let why = |why: String| damaged(Compression::Zstd, why);
    let decoder = ruzstd::decoding::StreamingDecoder::new(frame).map_err(|e| why(e.to_string()))?;
    let mut out = Vec::new();
    let bound = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    decoder
        .take(bound)
        .read_to_end(&mut out)
        .map_err(|e| why(e.to_string()))?;
    if out.len() > limit {
        return Err(Error::new(Problem::Limit("bytes"), 0));
    }
    Ok(out)
}
