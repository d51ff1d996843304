"""The house as `domestique serve` runs it, with one folder of plain files beside it. Arguments: data, files, port."""

import asyncio
import sys
from pathlib import Path

import uvicorn
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from domestique.api.app import create_app
from domestique.bootstrap import open_house
from domestique.jobs.worker import run_worker
from domestique.settings import read_settings


async def main(data: Path, files: Path, port: int) -> None:
    stop = asyncio.Event()
    async with open_house(read_settings(data_dir=data, port=port)) as house:
        app = create_app(house)
        app.router.routes.insert(0, Mount("/bench-files", StaticFiles(directory=files)))
        server = uvicorn.Server(
            uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False, lifespan="on")
        )
        worker = asyncio.create_task(run_worker(house, name="bench", concurrency=1, stop=stop))
        await server.serve()
        stop.set()
        await worker


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
