"""A column of figures, one a second; NaN where nothing is known."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
