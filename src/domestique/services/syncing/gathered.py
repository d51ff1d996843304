"""Pages between the line and the database, some of them written together."""

from domestique.connectors.connector import Page
from domestique.services.syncing.keep_answers import hear
from domestique.services.syncing.load import Load
from domestique.services.syncing.visit import Visit
from domestique.services.syncing.write_pages import ReadPage, write_pages


class Gathered:
    """Of one run. Whoever reads calls `write` before anything that must find the pages in the database, and at the end;
    a kind counts as read to its end only once its last page is written."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._pages: list[ReadPage] = []
        self._ended: list[str] = []
        self._load = Load()

    async def add(self, kind: str, page: Page) -> ReadPage:
        visit = self._visit
        heard = [await hear(visit.connector, visit.there.source, payload) for payload in page.payloads]
        read = ReadPage(kind, page, tuple(heard))
        self._pages.append(read)
        if self._load.add(max(1, len(heard)), read.size, now=visit.desk.now()):
            await self.write()
        return read

    def ended(self, kind: str) -> None:
        self._ended.append(kind)

    async def write(self) -> None:
        pages, ended, self._pages, self._ended, self._load = self._pages, self._ended, [], [], Load()
        if pages or ended:
            await write_pages(self._visit, pages, ended)
