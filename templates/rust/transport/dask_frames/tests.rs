//! Framing, payloads and sets, and what is refused.
use std::io;

use super::super::runtime::{
    decode, decode_with, encode, Decode, Error, FrameTable, Kind, Limits, Map, Payloads, Problem,
    Reader, Result, Set, Value,
};
use super::{
    decode_frames, encode_frames, read_message, write_message, Compression, Connection, Payload,
    Pickled, Serialized,
};

fn header(entries: &[(&str, Value)]) -> Map<Value, Value> {
    let entries = entries.iter().cloned();
    entries
        .map(|(key, value)| (Value::from(key), value))
        .collect()
}

fn payload(data: &[&[u8]]) -> Serialized {
    let header = header(&[("serializer", Value::from("pickle"))]);
    Serialized::new(header, data.iter().map(|frame| frame.to_vec()).collect())
}

fn problem<T: Decode + std::fmt::Debug>(frames: &[&[u8]]) -> Problem {
    let frames = frames.iter().map(|frame| frame.to_vec()).collect();
    decode::<T>(frames).unwrap_err().problem().clone()
}

const HEADER: &[u8] = b"\x81\xaenum-sub-frames\x01";

#[test]
fn payloads_are_numbered_in_the_order_of_the_wire() {
    let value = vec![payload(&[b"a", b"b"]), payload(&[]), payload(&[b"c"])];
    let frames = encode(&value);
    assert_eq!(frames.rest.len(), 6);
    assert_eq!(
        frames.head,
        b"\x93\x81\xae__Serialized__\x01\x81\xae__Serialized__\x04\x81\xae__Serialized__\x05"
    );
    assert_eq!(decode::<Vec<Serialized>>(frames.to_vec()).unwrap(), value);
    let values = decode::<Vec<Value>>(frames.to_vec()).unwrap();
    assert!(matches!(&values[1], Value::Payload(Payload::Serialized(_))));
    assert_eq!(encode(&values), frames);
}

#[test]
fn payloads_can_be_lifted_later() {
    let value = vec![payload(&[b"a"]), payload(&[b"b"])];
    let frames = encode(&value).to_vec();
    let mut r = Reader::new(&frames[0], Limits::DEFAULT);
    let mut lazy = Vec::<Serialized>::decode(&mut r).unwrap();
    assert!(!lazy[1].slot().is_lifted());
    assert_eq!(lazy[1].slot().index(), 3);
    assert_eq!(encode(&lazy).head, frames[0]);
    let mut table = FrameTable::new(frames[1..].to_vec());
    lazy.payloads(&mut |slot| table.lift(slot)).unwrap();
    assert_eq!(lazy, value);
}

#[test]
fn each_frame_is_named_once() {
    let frame = b"\x81\xae__Serialized__\x01";
    let twice = [b"\x92", &frame[..], &frame[..]].concat();
    assert_eq!(
        problem::<Vec<Serialized>>(&[&twice, HEADER, b"x"]),
        Problem::Frame(1)
    );
    assert_eq!(
        problem::<Vec<Value>>(&[&twice, HEADER, b"x"]),
        Problem::Frame(1)
    );
    assert_eq!(problem::<Serialized>(&[frame]), Problem::Frame(1));
    assert_eq!(problem::<Serialized>(&[frame, HEADER]), Problem::Frame(2));
    assert_eq!(problem::<i64>(&[]), Problem::Frame(0));
}

/// As Dask sends it when its encoder has begun anew: what it wrote at first is still there.
#[test]
fn frames_that_nothing_names_are_dropped() {
    let frames = [
        &b"\x82\xa1a\x81\xae__Serialized__\x03\xa1b\x81\xab__Pickled__\x05"[..],
        HEADER,
        b"left",
        HEADER,
        b"one",
        HEADER,
        b"two",
        b"behind",
    ];
    let value: Value = decode(frames.map(<[u8]>::to_vec).to_vec()).unwrap();
    let written = encode(&value).to_vec();
    assert_eq!(
        written[0],
        b"\x82\xa1a\x81\xae__Serialized__\x01\xa1b\x81\xab__Pickled__\x03"
    );
    assert_eq!(written[1..], [HEADER, b"one", HEADER, b"two"]);
    assert_eq!(decode::<i64>(vec![vec![1], vec![2]]).unwrap(), 1);
}

#[test]
fn a_hostile_header_allocates_nothing() {
    let frame = b"\x81\xae__Serialized__\x01";
    let many = b"\x81\xaenum-sub-frames\xcf\xff\xff\xff\xff\xff\xff\xff\xff";
    assert_eq!(
        problem::<Serialized>(&[frame, many]),
        Problem::Frame(u64::MAX)
    );
    let negative = b"\x81\xaenum-sub-frames\xff";
    assert_eq!(
        problem::<Serialized>(&[frame, negative]),
        Problem::Range("uint")
    );
    assert_eq!(problem::<Serialized>(&[frame, b"\x80"]), Problem::Missing);
    assert_eq!(
        problem::<Serialized>(&[b"\x81\xae__Serialized__\x00"]),
        Problem::Expected("Serialized", Kind::Map)
    );
    assert_eq!(
        problem::<Pickled>(&[frame, HEADER, b"x"]),
        Problem::Expected("Pickled", Kind::Payload("Serialized"))
    );
}

#[test]
fn what_only_looks_like_a_wrapper_is_a_map() {
    for bytes in [
        &b"\x81\xae__Serialized__\x00"[..],
        b"\x81\xae__Serialized__\xa1x",
        b"\x81\xae__Serialized__\xc3",
        b"\x82\xae__Serialized__\x01\xa1x\x02",
        b"\x81\xa7__Set__\xc3",
        b"\x82\xa7__Set__\xc2\xa7as-list\x90",
        b"\x82\xa7__Set__\xc3\xa7as-list\x80",
        b"\x82\xa7__Set__\xc3\xa7as-lost\x90",
    ] {
        let value = decode::<Value>(vec![bytes.to_vec()]).unwrap();
        assert!(matches!(value, Value::Map(_)), "{bytes:?}");
        assert_eq!(encode(&value).head, bytes);
    }
}

#[test]
fn sets() {
    let bytes = b"\x82\xa7__Set__\xc3\xa7as-list\x92\x02\x01";
    let set = decode::<Set<i64>>(vec![bytes.to_vec()]).unwrap();
    assert_eq!(set, Set::from(vec![2, 1]));
    assert_eq!(encode(&set).head, bytes);
    let value = decode::<Value>(vec![bytes.to_vec()]).unwrap();
    assert!(matches!(&value, Value::Set(set) if set.len() == 2));
    assert_eq!(encode(&value).head, bytes);
    assert_eq!(
        problem::<Set<i64>>(&[b"\x90"]),
        Problem::Expected("set", Kind::Array)
    );
}

#[test]
fn framing_matches_a_recorded_handshake() {
    let message = b"\x83\xabcompression\xc0\xa6python\x93\x03\x0b\x07\xafpickle-protocol\x05";
    let run = encode_frames(std::iter::once(&message[..]));
    assert_eq!(
        run[..24],
        *b"\x3a\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x2a\0\0\0\0\0\0\0"
    );
    assert_eq!(run[24..], message[..]);
    let mut written = Vec::new();
    write_message(&mut written, std::iter::once(&message[..])).unwrap();
    assert_eq!(written, run);
}

#[test]
fn frames_are_found_again_and_truncation_is_noticed() {
    let frames: [&[u8]; 4] = [b"abc", b"", b"x", b"last"];
    let run = encode_frames(frames.into_iter());
    let longer = [&run[..], b"next"].concat();
    let found = decode_frames(&longer, Limits::DEFAULT).unwrap().unwrap();
    assert_eq!((found.frames, found.length), (frames.to_vec(), run.len()));
    let mut from = io::Cursor::new(&longer);
    assert_eq!(
        read_message(&mut from, Limits::DEFAULT).unwrap().unwrap(),
        frames
    );
    for length in 0..run.len() {
        assert_eq!(
            decode_frames(&run[..length], Limits::DEFAULT).unwrap(),
            None
        );
        let read = read_message(&mut &run[..length], Limits::DEFAULT);
        match read {
            Ok(None) => assert_eq!(length, 0),
            Ok(Some(_)) => panic!("{length} bytes are no message"),
            Err(error) => assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof),
        }
    }
}

#[test]
fn hostile_framing_is_refused_before_anything_is_allocated() {
    let words = |words: &[u64]| -> Vec<u8> { words.iter().flat_map(|w| w.to_le_bytes()).collect() };
    for hostile in [
        words(&[u64::MAX, u64::MAX]),
        words(&[16, 2, 1, 1]),
        words(&[u64::MAX, 1, u64::MAX]),
        words(&[u64::MAX, 2, 1 << 31, 1 << 31]),
    ] {
        for error in [
            decode_frames(&hostile, Limits::DEFAULT).unwrap_err(),
            read_message(&mut &hostile[..], Limits::DEFAULT).unwrap_err(),
        ] {
            assert_eq!(error.kind(), io::ErrorKind::InvalidData);
        }
    }
    // Within the limits, but never sent.
    let mut claims = &words(&[(1 << 30) + 16, 1, 1 << 30])[..];
    let error = read_message(&mut claims, Limits::DEFAULT).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn split_frames_are_put_together() {
    let split = |counts: Vec<Value>, data: &[&[u8]]| -> Result<Vec<Vec<u8>>> {
        let nil = vec![Value::Nil; data.len()];
        let header = header(&[
            ("split-num-sub-frames", Value::from(counts)),
            ("compression", Value::from(nil)),
        ]);
        let data = data.iter().map(|frame| frame.to_vec()).collect();
        Serialized::new(header, data).data(Limits::DEFAULT)
    };
    let counts = |counts: &[i64]| counts.iter().copied().map(Value::from).collect();
    let found = split(counts(&[2, 1, 0]), &[b"ab", b"c", b"d"]).unwrap();
    assert_eq!(found, [&b"abc"[..], b"d", b""]);
    let found = split(counts(&[0, 1, 3]), &[b"a", b"", b"b", b"c"]).unwrap();
    assert_eq!(found, [&b""[..], b"a", b"bc"]);
    assert!(split(counts(&[2]), &[b"a"]).is_err());
    assert!(split(counts(&[1]), &[b"a", b"b"]).is_err());
    assert!(split(counts(&[-1]), &[b"a"]).is_err());
    assert!(split(counts(&[i64::MAX]), &[b"a"]).is_err());
    assert!(split(vec![Value::Nil], &[b"a"]).is_err());
}

#[test]
fn data_within_the_limits() {
    let limits = Limits {
        bytes: 3,
        ..Limits::DEFAULT
    };
    assert!(payload(&[b"ab", b"c"]).data(limits).is_ok());
    let error = payload(&[b"ab", b"cd"]).data(limits).unwrap_err();
    assert_eq!(error.problem(), &Problem::Limit("bytes"));
}

fn compressed(name: &str, data: &[u8], limits: Limits) -> std::result::Result<Vec<u8>, Error> {
    let header = header(&[("compression", Value::from(vec![Value::from(name)]))]);
    let payload = Serialized::new(header, vec![data.to_vec()]);
    Ok(payload.data(limits)?.concat())
}

/// A thousand times "x".
fn thousand(algorithm: Compression) -> Vec<u8> {
    match algorithm {
        Compression::Lz4 => b"\xe8\x03\0\0\x1fx\x01\0\xff\xff\xff\xd2Pxxxxx".to_vec(),
        Compression::Zlib => {
            b"\x78\x9c\xab\xa8\x18\x05\xa3\x60\x14\x0cw\0\0\xaa\xf4\xd4\xd0".to_vec()
        }
        // One block that repeats a byte.
        Compression::Zstd => b"\x28\xb5\x2f\xfd\x60\xe8\x02\x43\x1f\0x".to_vec(),
        // The length, one literal, and copies of 64 bytes each and then of 39, from one byte back.
        Compression::Snappy => {
            let copies = [&b"\xfe\x01\0".repeat(15)[..], b"\x9a\x01\0"].concat();
            [b"\xe8\x07\0x", &copies[..]].concat()
        }
    }
}

#[test]
fn compression_is_undone_or_names_its_feature() {
    for algorithm in Compression::ALL {
        let (name, data) = (algorithm.name(), thousand(algorithm));
        assert_eq!(Compression::from_name(name), Some(algorithm));
        let found = compressed(name, &data, Limits::DEFAULT);
        if algorithm.is_available() {
            assert_eq!(found.unwrap(), [b'x'; 1000], "{name}");
            let limits = Limits {
                bytes: 999,
                ..Limits::DEFAULT
            };
            assert!(compressed(name, &data, limits).is_err(), "{name}");
            assert!(
                compressed(name, &data[..data.len() / 2], Limits::DEFAULT).is_err(),
                "{name}"
            );
        } else {
            let text = found.unwrap_err().to_string();
            assert!(
                text.contains(&format!("build with the feature `{name}`")),
                "{text}"
            );
        }
    }
    assert!(compressed("blosc", b"", Limits::DEFAULT).is_err());
    // What claims to be long is refused before anything is allocated for it.
    let claims: [(Compression, &[u8]); 2] = [
        (Compression::Lz4, b"\xff\xff\xff\x7f\x10x"),
        (Compression::Snappy, b"\xff\xff\xff\xff\x07"),
    ];
    for (algorithm, data) in claims {
        let few = Limits {
            bytes: 10,
            ..Limits::DEFAULT
        };
        for (limits, limit) in [(few, "bytes"), (Limits::DEFAULT, "ratio")] {
            let error = algorithm.decompress(data, limits).unwrap_err();
            let refused = error.problem() == &Problem::Limit(limit);
            assert_eq!(refused, algorithm.is_available(), "{error}");
        }
    }
    for algorithm in Compression::ALL {
        let narrow = Limits {
            ratio: 10,
            ..Limits::DEFAULT
        };
        let error = algorithm
            .decompress(&thousand(algorithm), narrow)
            .unwrap_err();
        let refused = error.problem() == &Problem::Limit("ratio");
        assert_eq!(refused, algorithm.is_available(), "{error}");
    }
}

/// Takes so many bytes at a time, and puts down how many each write took.
struct Recorder {
    most: usize,
    vectored: bool,
    data: Vec<u8>,
    writes: Vec<usize>,
}

impl io::Write for Recorder {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.write_vectored(&[io::IoSlice::new(buf)])
    }

    fn write_vectored(&mut self, bufs: &[io::IoSlice<'_>]) -> io::Result<usize> {
        let before = self.data.len();
        let taken = if self.vectored { bufs.len() } else { 1 };
        for buf in &bufs[..taken] {
            let room = self.most - (self.data.len() - before);
            self.data.extend(buf.iter().take(room));
        }
        self.writes.push(self.data.len() - before);
        Ok(self.data.len() - before)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_message_goes_out_in_one_write() {
    let large = vec![7; 1 << 20];
    let small: [&[u8]; 4] = [b"head", b"", b"payload", &[1; 9000]];
    let whole: [&[u8]; 4] = [b"head", &large, b"", b"behind"];
    for (frames, vectored) in [(small, true), (small, false), (whole, true)] {
        let mut out = recorder(usize::MAX, vectored);
        write_message(&mut out, frames.iter().copied()).unwrap();
        assert_eq!(out.writes, [out.data.len()]);
        assert_eq!(out.data, encode_frames(frames.iter().copied()));
    }
}

fn recorder(most: usize, vectored: bool) -> Recorder {
    Recorder {
        most,
        vectored,
        data: Vec::new(),
        writes: Vec::new(),
    }
}

#[test]
fn streams_may_take_less() {
    let many = vec![vec![5; 1 << 10]; 200]; // more pieces than a write takes
    let frames = || many.iter().map(Vec::as_slice);
    for (most, vectored) in [(1, true), (1000, true), (1 << 16, true), (1 << 12, false)] {
        let mut out = recorder(most, vectored);
        write_message(&mut out, frames()).unwrap();
        assert_eq!(out.data, encode_frames(frames()));
        assert!(out.writes.iter().all(|n| *n > 0));
    }
    let error = write_message(&mut recorder(0, true), frames()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::WriteZero);
}

#[test]
fn a_connection_over_tcp_waits_for_nothing() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let stream = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    assert!(!stream.nodelay().unwrap());
    let connection = Connection::resume(stream, Limits::DEFAULT);
    assert!(connection.into_inner().nodelay().unwrap());
}

/// Counts reads, of which each gives all that there is.
struct Counted<'c>(io::Cursor<Vec<u8>>, &'c std::sync::atomic::AtomicUsize);

impl io::Read for Counted<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.1.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.0.read(buf)
    }
}

impl io::Write for Counted<'_> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_connection_reads_ahead() {
    static READS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let incoming = encode_frames(encode(&payload(&[b"x"])).iter()).repeat(20);
    let stream = Counted(io::Cursor::new(incoming), &READS);
    let mut connection = Connection::resume(stream, Limits::DEFAULT);
    for _ in 0..20 {
        assert!(connection.receive::<Serialized>().unwrap().is_some());
    }
    assert_eq!(READS.load(std::sync::atomic::Ordering::Relaxed), 1);
}

/// Two ends in memory: what is written is not what is read.
struct Wire {
    incoming: io::Cursor<Vec<u8>>,
    outgoing: Vec<u8>,
}

impl io::Read for Wire {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.incoming.read(buf)
    }
}

impl io::Write for Wire {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.outgoing.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_connection_begins_with_a_handshake() {
    let mut incoming = encode_frames(encode("theirs").iter());
    incoming.extend(encode_frames(encode(&payload(&[b"x"])).iter()));
    let wire = Wire {
        incoming: io::Cursor::new(incoming),
        outgoing: Vec::new(),
    };
    let ours = "ours".to_owned();
    let (mut connection, theirs) = Connection::open(wire, &ours, Limits::DEFAULT).unwrap();
    assert_eq!(theirs, "theirs");
    assert_eq!(
        connection.receive::<Serialized>().unwrap(),
        Some(payload(&[b"x"]))
    );
    assert_eq!(connection.receive::<Value>().unwrap(), None);
    assert_eq!(
        connection.into_inner().outgoing,
        encode_frames(encode("ours").iter())
    );
}

#[test]
fn limits_hold_for_whole_messages() {
    let frames = encode(&vec![payload(&[b"x"])]).to_vec();
    let limits = Limits {
        depth: 1,
        ..Limits::DEFAULT
    };
    let error = decode_with::<Vec<Serialized>>(frames, limits).unwrap_err();
    assert_eq!(error.problem(), &Problem::Limit("nesting"));
}

/// What looks like a set in a set in a set is no reason to look through all of them, at any of them.
#[test]
fn sets_in_sets_are_linear() {
    let nested = |depth: usize| {
        [
            &b"\x82\xa7__Set__\xc3\xa7as-list".repeat(depth)[..],
            b"\x90",
        ]
        .concat()
    };
    for depth in [2, 1000, 100_000] {
        let bytes = nested(depth);
        let read = || decode_with::<Value>(vec![bytes.clone()], Limits::DEFAULT).is_err();
        let steps = super::super::runtime::steps(read);
        assert!(
            steps < 8 * bytes.len() + 100,
            "{steps} steps for {} bytes",
            bytes.len()
        );
    }
}
