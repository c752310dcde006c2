//! Peers get all their names from one module.
use dask_protocol::runtime::Batch;
use dask_protocol::{decode, encode};

mod scheduler {
    use dask_protocol::prelude::scheduler::*;

    pub fn steal(key: &str) -> SchedulerToWorker {
        let message = StealRequest::from(StealRequestRequired {
            key: Key::from(key),
            stimulus_id: "s".to_owned(),
        });
        message.into()
    }

    pub fn is_answered(request: &SchedulerRequest) -> bool {
        matches!(request, SchedulerRequest::Identity(_)) && Identity::OP == "identity"
    }
}

mod worker {
    use dask_protocol::prelude::worker::*;

    pub fn key(message: &SchedulerToWorker) -> Option<&Key> {
        match message {
            SchedulerToWorker::StealRequest(message) => Some(&message.key),
            _ => None,
        }
    }

    pub fn question() -> Identity {
        Identity::default()
    }
}

#[test]
fn two_roles_speak() {
    let batch = Batch::from(vec![scheduler::steal("x")]);
    let heard: Batch<_> = decode(encode(&batch).to_vec()).unwrap();
    assert_eq!(worker::key(&heard.messages()[0]), Some(&"x".into()));
    assert!(scheduler::is_answered(&worker::question().into()));
}
