# docs/deploy.md says how it is built and run.

FROM python:3.11-slim-bookworm AS packages
WORKDIR /app
# --build-arg REQUIREMENTS=requirements-fonts-cjk.txt adds the forms of Taiwan and Hong Kong.
ARG REQUIREMENTS=requirements.txt
COPY requirements*.txt ./
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --no-deps --require-hashes --requirement "$REQUIREMENTS"

FROM python:3.11-slim-bookworm
# Pango sets the type of the PDF. Its version is left to Debian's security updates.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin resume \
    && install --directory --owner resume --group resume --mode 0700 /data
WORKDIR /app
COPY --from=packages /venv /venv
COPY bot bot
COPY db db
COPY migrations migrations
COPY templates templates
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/resumes.sqlite
# What was compiled once starts sooner; the code itself belongs to root.
RUN python -m compileall -q bot db migrations
USER 10001:10001
VOLUME /data
CMD ["python", "-m", "bot", "run"]
