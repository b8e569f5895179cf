"""Reports of our own faults to Sentry: what broke and where, and nothing of a person.

`report` is called where an exception is caught that is ours. It does nothing until `start`.
"""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from bot.settings import SettingError

if TYPE_CHECKING:
    from sentry_sdk.transport import Transport
    from sentry_sdk.types import Event

ABSENT: Final = "SENTRY_DSN is set, but the package sentry-sdk is missing: install it, or unset it."
NO_DSN: Final = "SENTRY_DSN is no address of a Sentry project: copy it again from its settings."
STOPS_WITHIN: Final = 2.0  # seconds a stop waits for what is still to be sent

# All that may leave, of an event and its parts: https://develop.sentry.dev/sdk/data-model/
EVENT: Final = ("event_id", "timestamp", "platform", "level", "release", "environment", "sdk")
EXCEPTION: Final = ("type", "module")  # not `value`, its text: it may quote what somebody wrote
FRAME: Final = ("module", "function", "filename", "lineno", "in_app")  # not `vars`


def start(dsn: str, transport: "type[Transport] | None" = None) -> None:
    """Report from now on; "" reports nothing and loads nothing. Raises SettingError."""
    if not dsn:
        return
    try:
        import sentry_sdk  # noqa: PLC0415 (optional, and loaded only where it is wanted)
        from sentry_sdk.utils import BadDsn  # noqa: PLC0415
    except ImportError:
        raise SettingError(ABSENT) from None
    try:
        sentry_sdk.init(
            dsn,
            transport=transport,
            default_integrations=False,  # they collect: log lines, arguments, requests
            auto_enabling_integrations=False,
            max_breadcrumbs=0,
            include_local_variables=False,
            include_source_context=False,
            max_request_body_size="never",
            auto_session_tracking=False,
            before_send=scrubbed,
            shutdown_timeout=STOPS_WITHIN,
        )
    except BadDsn:
        raise SettingError(NO_DSN) from None


def report(error: BaseException) -> None:
    """Report a fault of ours, if reports were started."""
    if sdk := sys.modules.get("sentry_sdk"):
        sdk.capture_exception(error)


def scrubbed(event: "Event", _hint: object) -> "Event":
    """An event with what is known to be harmless alone: whatever else it holds is left out."""
    raised = (event.get("exception") or {}).get("values") or ()
    values = [{**_kept(one, EXCEPTION), "stacktrace": {"frames": _frames(one)}} for one in raised]
    made: Any = {**_kept(event, EVENT), "exception": {"values": values}}
    return made  # type: ignore[no-any-return]  # a TypedDict made by its keys


def _frames(raised: Mapping[str, Any]) -> list[dict[str, Any]]:
    frames = (raised.get("stacktrace") or {}).get("frames") or ()
    return [_kept(frame, FRAME) for frame in frames]


def _kept(whole: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: whole[name] for name in names if name in whole}
