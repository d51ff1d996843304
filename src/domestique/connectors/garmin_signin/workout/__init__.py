"""Our workout and Garmin's, both ways. `sayable` leaves what Garmin can say and names the rest; what it leaves goes out
(`written`) and comes back (`understood`) without a difference.
"""

from domestique.connectors.garmin_signin.workout.reading import understood
from domestique.connectors.garmin_signin.workout.sayable import Sayable, sayable
from domestique.connectors.garmin_signin.workout.writing import written

__all__ = ["Sayable", "sayable", "understood", "written"]
