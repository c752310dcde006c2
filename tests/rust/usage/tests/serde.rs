//! Every type is a serde type: the same bytes under a `MessagePack` format, readable as JSON, and just as strict.
use std::fmt::Debug;

use dask_protocol::runtime::{Decode, Encode, Float, Set};
use dask_protocol::stealing::{StealRequest, StealRequestRequired, StealResponse};
use dask_protocol::transport::Serialized;
use dask_protocol::types::Key;
use dask_protocol::{encode, Bytes, Map, Number, Value};
use serde::de::DeserializeOwned;
use serde::Serialize;

fn both<T>(value: &T, json: &str)
where
    T: Serialize + DeserializeOwned + Encode + Decode + PartialEq + Debug,
{
    let bytes = rmp_serde::to_vec(value).unwrap();
    assert_eq!(bytes, encode(value).head);
    assert_eq!(&rmp_serde::from_slice::<T>(&bytes).unwrap(), value);
    let text = serde_json::to_string(value).unwrap();
    assert_eq!(text, json);
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value);
}

#[test]
fn messages() {
    let mut request = StealRequest::from(StealRequestRequired {
        key: Key::List(vec![Key::from(1)]),
        stimulus_id: "s".to_owned(),
    });
    both(
        &request,
        r#"{"op":"steal-request","key":[1],"stimulus_id":"s"}"#,
    );
    request
        .extra_fields
        .push("further".to_owned(), Value::from(1.0));
    both(
        &request,
        r#"{"op":"steal-request","key":[1],"stimulus_id":"s","further":1.0}"#,
    );
    let response = StealResponse {
        key: Key::from("x"),
        state: None,
        stimulus_id: "s".to_owned(),
        extra_fields: Map::new(),
    };
    both(
        &response,
        r#"{"key":"x","state":null,"op":"steal-response","stimulus_id":"s"}"#,
    );
}

#[test]
fn values_that_json_has_no_name_for() {
    both(&Bytes::from(vec![0x80, 5]), r#"{"__bytes__":"8005"}"#);
    both(&Value::from(Bytes::default()), r#"{"__bytes__":""}"#);
    both(&Float(f64::NAN), r#"{"__float__":"NaN"}"#);
    both(&Value::from(f64::NEG_INFINITY), r#"{"__float__":"-inf"}"#);
    both(&Number::from(1.0), "1.0");
    both(&Number::from(1), "1");
    both(&Value::from(u64::MAX), "18446744073709551615");
    both(&Value::from(i64::MIN), "-9223372036854775808");
    let by_key: Map<Key, i64> = [(Key::List(vec![Key::from(1)]), 2)].into_iter().collect();
    both(&by_key, r#"{"__map__":[[[1],2]]}"#);
    let looks_alike: Map<String, i64> = [("__map__".to_owned(), 1)].into_iter().collect();
    both(&looks_alike, r#"{"__map__":[["__map__",1]]}"#);
    both(
        &Set::from(vec![2_i64, 1]),
        r#"{"__Set__":true,"as-list":[2,1]}"#,
    );
}

#[test]
fn payloads_are_placeholders() {
    let header = [(Value::from("serializer"), Value::from("pickle"))];
    let payload = Serialized::new(header.into_iter().collect(), vec![b"x".to_vec()]);
    let text = serde_json::to_string(&[&payload]).unwrap();
    assert_eq!(text, r#"[{"__Serialized__":1}]"#);
    let read: Serialized = serde_json::from_str(r#"{"__Serialized__":7}"#).unwrap();
    assert!(!read.slot().is_lifted());
    assert_eq!(read.slot().index(), 7);
}

#[test]
fn it_is_just_as_strict() {
    let wrong = |json: &str| {
        serde_json::from_str::<StealRequest>(json)
            .unwrap_err()
            .to_string()
    };
    let error = wrong(r#"{"op":"steal-request","key":"x"}"#);
    assert!(
        error.starts_with("StealRequest.stimulus_id: required field is absent"),
        "{error}"
    );
    let error = wrong(r#"{"op":"steal-request","key":true,"stimulus_id":"s"}"#);
    assert!(
        error.starts_with("StealRequest.key: expected Key, got bool"),
        "{error}"
    );
    let error = wrong(r#"{"op":"steal-request","key":"x","key":"x","stimulus_id":"s"}"#);
    assert!(
        error.starts_with("StealRequest.key: the field stands twice"),
        "{error}"
    );
    assert!(serde_json::from_str::<i64>("1.0").is_err());
    assert!(serde_json::from_str::<Bytes>(r#"{"__bytes__":"8"}"#).is_err());
    assert!(serde_json::from_str::<Bytes>(r#"{"__bytes__":"xx"}"#).is_err());
    assert!(serde_json::from_str::<Bytes>("[128]").is_err());
}
