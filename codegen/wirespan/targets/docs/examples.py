"""Examples of messages: chosen from recordings, or written in the description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen
from markupsafe import Markup

from ... import notation
from ...model import Example, Protocol
from ...recording import Recording
from ...releases import Release
from ...transports import Transport
from . import html, shown
from .traffic import Event, Said, body_of, follow

__all__ = ["Examples", "Recordings", "written"]

LARGE = 900  # bytes: a longer message is shown only if there is no shorter one


@frozen(kw_only=True)
class Found:
    """One message of a recording."""

    event: Event
    said: Said
    program: str
    among: Sequence[Event] = ()

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Better is smaller: not too long, with many fields, short."""
        size = self.said.end - self.said.start
        keys = len(self.said.value) if isinstance(self.said.value, dict) else 0
        return size > LARGE, -keys, size


@frozen
class Recordings:
    """What was recorded, followed with the description of each recording's own release."""

    _found: dict[tuple[Release, str], tuple[Recording, list[Event]]] = field(factory=dict)

    @property
    def names(self) -> list[str]:
        """What they are called; those of several releases may have the same name."""
        return sorted({name for _, name in self._found})

    def named(self, name: str) -> list[Event]:
        """What the recording of that name holds, of the newest release that has one. KeyError if there is none."""
        releases = [release for release, other in self._found if other == name]
        if not releases:
            raise KeyError(name)
        return self._found[max(releases), name][1]

    def events(self, release: Release) -> Iterator[tuple[Recording, list[Event]]]:
        """The recordings of a release, by name."""
        yield from (found for (of, _), found in sorted(self._found.items(), key=lambda item: item[0]) if of == release)

    def add(self, name: str, recording: Recording, protocol: Protocol) -> None:
        """Read one more, of the release of a protocol."""
        assert protocol.release is not None
        self._found[protocol.release, name] = (recording, list(follow(recording, protocol)))


@frozen
class Examples:
    """The best recorded example of each message and request of a release."""

    best: dict[str, Found]
    transport: Transport

    @classmethod
    def of(cls, recordings: Iterable[tuple[Recording, list[Event]]], transport: Transport) -> Examples:
        """Choose from recordings."""
        best: dict[str, Found] = {}
        for recording, events in recordings:
            for event in events:
                for said in event.said:
                    if said.item is not None and event.kind in ("request", "stream"):
                        found = Found(event=event, said=said, program=recording.header.program)
                        if said.item.name not in best or found.rank < best[said.item.name].rank:
                            best[said.item.name] = evolve(found, among=events)
        return cls(best, transport)

    def text(self, name: str) -> Markup | None:
        """The example of an item as JSON-like text, with what followed it."""
        found = self.best.get(name)
        if found is None:
            return None
        event = found.event
        parts = [_caption(event, found.program), _block(shown.value(found.said.value, event.message, self.transport))]
        for answer in _answers(event, found.among):
            verb = {"reply": "replied", "send": "sent", "push": "sent"}[answer.kind]
            parts.append(html.element("p", f"Then the {answer.sender} {verb}"))
            parts.append(_block(shown.value(answer.said[0].value, answer.message, self.transport)))
        return html.joined(parts, "\n")

    def bytes(self, name: str) -> Markup | None:
        """The example of an item as annotated bytes."""
        found = self.best.get(name)
        if found is None:
            return None
        message, said = found.event.message, found.said
        body = body_of(message, self.transport)
        frame = next(n for n, each in enumerate(message.filled()) if each == body)
        where = f"Frame {frame}" if found.event.kind == "request" else f"Its part of the batch in frame {frame}"
        parts = [
            html.element("p", f"{where}, {said.end - said.start} bytes of MessagePack: offset, bytes, meaning."),
            _block(shown.annotated(body, said.start, said.end), "bytes"),
        ]
        wanted = shown.frames_of(said.value, message, self.transport)
        rest = [
            f"frame {index}, {length} bytes: {what}"
            for index, length, what in shown.payloads(message, self.transport)
            if index in wanted
        ]
        if rest:
            parts.append(html.element("p", "The payload, in frames of its own:"))
            parts.append(_block("\n".join(rest), "bytes"))
        return html.joined(parts, "\n")


def _answers(request: Event, events: Sequence[Event]) -> Iterator[Event]:
    """What followed a request on its connection, up to the next one; of many pushes only the first."""
    if request.kind != "request":
        return
    pushed = False
    number = request.message.connection.number
    for event in events[request.message.number + 1 :]:
        if event.message.connection.number != number:
            continue
        if event.kind not in ("reply", "send", "push") or (event.kind == "push" and pushed):
            return
        pushed = event.kind == "push"
        yield event


def _caption(event: Event, program: str) -> Markup:
    source = html.joined([", as recorded from ", html.code(program)]) if program else ""
    return html.element("p", html.joined([f"What the {event.sender} sent to the {event.receiver}", source]))


def _block(content: object, kind: str | None = None) -> Markup:
    return html.element("pre", html.code(content), tabindex="0", class_=kind)


def written(examples: Iterable[Example]) -> Markup | None:
    """The examples that the description itself gives."""
    parts = [
        html.joined([html.element("p", example.title[:1].upper() + example.title[1:]), _block(_pretty(example))], "\n")
        for example in examples
    ]
    return html.joined(parts, "\n") if parts else None


def _pretty(example: Example) -> str:
    return notation.value_block(example.value)
