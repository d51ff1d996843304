"""The catalogue of metrics: one pure file each (or one for a family in which only a number differs), by group.
May import signal, models, model and kit; a formula that lacks something raises Unknown, and nothing else.
To add one: <group>/<slug>.py with METRIC (or METRICS), one line in the group's __init__, words in both languages.
"""

from domestique.analysis.metrics.heart import HEART
from domestique.analysis.metrics.load import LOAD
from domestique.analysis.metrics.measure import in_order
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.outing import OUTING
from domestique.analysis.metrics.power import POWER
from domestique.analysis.metrics.run import RUN
from domestique.analysis.metrics.strength import STRENGTH
from domestique.analysis.metrics.swim import SWIM

METRICS: tuple[Metric, ...] = in_order((*POWER, *HEART, *OUTING, *RUN, *SWIM, *STRENGTH, *LOAD))
BY_SLUG = {metric.slug: metric for metric in METRICS}
