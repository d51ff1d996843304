"""What is read from a connection, and whether anything is."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.wires import connector_of
from domestique.store import connections, notices


async def change_connection(
    desk: Desk,
    user_id: UUID,
    connection_id: UUID,
    *,
    on: bool | None = None,
    kinds: Mapping[str, bool] | None = None,
    activity_types: Sequence[str] | None = None,
    all_types: bool = False,
) -> None:
    """What is left out stays as it is; `all_types` takes the filter away. What came before stays in any case."""
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id, lock=True)
        if there is None:
            raise NotFound
        declared = connector_of(desk, there.slug).declaration
        options = dict(there.options)
        if kinds is not None:
            if any(kind not in declared.kinds for kind in kinds):
                raise BadValue("kinds", "no_such_kind")
            options["kinds"] = {**options.get("kinds", {}), **kinds}
        if activity_types is not None:
            if any(kind not in set(Sport) for kind in activity_types):
                raise BadValue("activity_types", "no_such_choice")
            options["activity_types"] = sorted(set(activity_types))
        if all_types:
            options["activity_types"] = None
        if options.get("activity_types") != there.options.get("activity_types"):
            options["map_again"] = True  # sessions that were left out are among what was received
        await connections.set_options(conn, user_id, connection_id, options)
        if on is False:
            await connections.set_state(conn, user_id, connection_id, "off", next_try_at=None)
        elif on is True and there.state == "off":
            await connections.set_state(conn, user_id, connection_id, "ok", next_try_at=desk.now())
        elif options != dict(there.options) and there.state == "ok":
            await connections.put_off(conn, user_id, connection_id, until=desk.now())
        await notices.publish(conn, user_id, topic="connection", id=connection_id)
