//! Compression of the frames of payloads. Each algorithm is a feature of the crate, and none is on by default.
use super::super::runtime::{Error, Limits, Problem, Result};

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

    /// How many times as long as a frame its data can be at most, as the format goes: an lz4 length of 255 takes a byte, a
    /// copy of 64 bytes takes three in snappy, zlib has 258 bytes in two bits, and zstd repeats one over a block of 128 KiB.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Lz4 => 255,
            Self::Zstd => 1 << 15,
            Self::Snappy => 22,
            Self::Zlib => 1032,
        }
    }

    /// Decompresses one frame.
    ///
    /// # Errors
    /// It is damaged, it says or shows that its data is longer than `limits` allow in `bytes` and `ratio`, or the crate was
    /// built without the feature.
    pub fn decompress(self, frame: &[u8], limits: Limits) -> Result<Vec<u8>> {
        let bound = Bound::of(frame.len(), limits, self.most());
        match self {
            #[cfg(feature = "lz4")]
            Self::Lz4 => lz4(frame, bound),
            #[cfg(feature = "zstd")]
            Self::Zstd => zstd(frame, bound),
            #[cfg(feature = "snappy")]
            Self::Snappy => snappy(frame, bound),
            #[cfg(feature = "zlib")]
            Self::Zlib => zlib(frame, bound),
            #[allow(unreachable_patterns)] // with all features on
            _ => {
                let _ = bound;
                let name = self.name();
                Err(other(format!(
                    "data is compressed with {name}: build with the feature `{name}`"
                )))
            }
        }
    }
}

pub(super) fn decompress(name: &str, frame: &[u8], limits: Limits) -> Result<Vec<u8>> {
    match Compression::from_name(name) {
        Some(algorithm) => algorithm.decompress(frame, limits),
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

/// How long the data of a frame may be, and which limit says so.
#[derive(Clone, Copy)]
struct Bound {
    bytes: usize,
    limit: &'static str,
}

impl Bound {
    fn of(frame: usize, limits: Limits, most: usize) -> Self {
        let by_ratio = frame.saturating_mul(limits.ratio.min(most));
        if by_ratio < limits.bytes {
            Self {
                bytes: by_ratio,
                limit: "ratio",
            }
        } else {
            Self {
                bytes: limits.bytes,
                limit: "bytes",
            }
        }
    }

    #[allow(dead_code)] // without any of the features
    fn check(self, length: usize) -> Result<()> {
        if length > self.bytes {
            return Err(Error::new(Problem::Limit(self.limit), 0));
        }
        Ok(())
    }
}

#[cfg(feature = "lz4")]
fn lz4(frame: &[u8], bound: Bound) -> Result<Vec<u8>> {
    let why = |why: lz4_flex::block::DecompressError| damaged(Compression::Lz4, why);
    let (length, block) = lz4_flex::block::uncompressed_size(frame).map_err(why)?;
    bound.check(length)?;
    lz4_flex::block::decompress(block, length).map_err(why)
}

#[cfg(feature = "snappy")]
fn snappy(frame: &[u8], bound: Bound) -> Result<Vec<u8>> {
    let why = |why: snap::Error| damaged(Compression::Snappy, why);
    bound.check(snap::raw::decompress_len(frame).map_err(why)?)?;
    snap::raw::Decoder::new().decompress_vec(frame).map_err(why)
}

#[cfg(feature = "zlib")]
fn zlib(frame: &[u8], bound: Bound) -> Result<Vec<u8>> {
    use miniz_oxide::inflate::{decompress_to_vec_zlib_with_limit, TINFLStatus};
    decompress_to_vec_zlib_with_limit(frame, bound.bytes).map_err(|why| match why.status {
        TINFLStatus::HasMoreOutput => Error::new(Problem::Limit(bound.limit), 0),
        _ => damaged(Compression::Zlib, why),
    })
}

#[cfg(feature = "zstd")]
fn zstd(frame: &[u8], bound: Bound) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let why = |why: String| damaged(Compression::Zstd, why);
    let decoder = ruzstd::decoding::StreamingDecoder::new(frame).map_err(|e| why(e.to_string()))?;
    let mut out = Vec::new();
    let end = u64::try_from(bound.bytes)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    decoder
        .take(end)
        .read_to_end(&mut out)
        .map_err(|e| why(e.to_string()))?;
    bound.check(out.len())?;
    Ok(out)
}
