# Two stages: the wheel with the web front inside, then only what runs it. Runs as nobody in particular.
FROM python:3.13-slim-trixie AS build
RUN pip install --no-cache-dir uv==0.13.8
WORKDIR /source
COPY pyproject.toml uv.lock hatch_build.py README.md LICENSE CHANGELOG.md ./
COPY src src
COPY web web
# The locked versions of everything but ourselves, then our own wheel on top of them.
RUN uv export --frozen --no-dev --no-emit-project --format requirements.txt --output-file /requirements.txt \
    && uv venv /app \
    && uv pip install --python /app/bin/python --no-cache --require-hashes --requirement /requirements.txt
RUN uv build --wheel --out-dir /wheels \
    && uv pip install --python /app/bin/python --no-cache --no-deps /wheels/*.whl

FROM python:3.13-slim-trixie
RUN useradd --uid 10001 --home-dir /data --shell /usr/sbin/nologin domestique \
    && install --directory --owner=domestique --group=domestique --mode=0700 /data
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH \
    DOMESTIQUE_DATA_DIR=/data \
    DOMESTIQUE_HOST=0.0.0.0 \
    DOMESTIQUE_LOG_FORMAT=json
USER domestique
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ.get('DOMESTIQUE_PORT', '8000')}/health/ready\", timeout=4)"]
ENTRYPOINT ["domestique"]
CMD ["serve"]
