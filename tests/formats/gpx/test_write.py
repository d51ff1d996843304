import numpy as np

from domestique.formats.courses import read_courses
from domestique.formats.gpx.write import write_gpx_track


def test_what_is_written_is_read_again() -> None:
    data = write_gpx_track(
        "북악 <스카이웨이> & co", [(37.6, 126.98, 120.04), (37.601, 126.981236, None)], kind="cycling"
    )
    (course,) = read_courses(data)
    assert (course.name, course.sport) == ("북악 <스카이웨이> & co", "cycling")
    assert course.longitude.tolist() == [126.98, 126.981236]
    assert course.altitude[0] == 120.0 and np.isnan(course.altitude[1])
