"""The tables, one file per noun; importing this package registers them all on `metadata`.
Every tenant table has user_id first in its primary key, and row level security (see store/tenancy.py).
To add one: a file here, a line below, a migration.
"""

from domestique.store.tables import accounts as accounts
from domestique.store.tables import activities as activities
from domestique.store.tables import athlete as athlete
from domestique.store.tables import calendar_feed as calendar_feed
from domestique.store.tables import connections as connections
from domestique.store.tables import imports as imports
from domestique.store.tables import intervals as intervals
from domestique.store.tables import jobs as jobs
from domestique.store.tables import linking as linking
from domestique.store.tables import measuring as measuring
from domestique.store.tables import organising as organising
from domestique.store.tables import outbox as outbox
from domestique.store.tables import plans as plans
from domestique.store.tables import raw_files as raw_files
from domestique.store.tables import remote as remote
from domestique.store.tables import routes as routes
from domestique.store.tables import rules as rules
from domestique.store.tables import streams as streams
from domestique.store.tables import watching as watching
from domestique.store.tables import webhooks as webhooks
from domestique.store.tables import wellness as wellness
from domestique.store.tables import workouts as workouts
