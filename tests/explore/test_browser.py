"""The report in a real browser. Needs Chromium; skipped, saying so, where there is none."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.explore.corpus import Corpus
from dateline.explore.report import render_report

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PROBE = """<script>window.addEventListener("load", function () {
  setTimeout(function () {
    var wide = document.documentElement.scrollWidth > window.innerWidth + 1;
    document.title = "width " + window.innerWidth + (wide ? " overflows" : " fits") +
      ", dots " + document.querySelectorAll("#chart .mark-symbol.role-mark path").length;
  }, 3000);
});</script></body>"""


@pytest.fixture(scope="module")
def page(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if CHROMIUM is None:
        if os.environ.get("DATELINE_REQUIRE_ALL"):
            pytest.fail("Chromium is required here, and there is none")
        pytest.skip("Chromium is not installed")
    path = tmp_path_factory.mktemp("report") / "report.html"
    before, after = render_report(corpus, "A report").rsplit("</body>", 1)
    path.write_text(before + PROBE + after, encoding="utf-8")
    return path


def dump(page: Path, width: int, profile: Path) -> str:
    command = [
        str(CHROMIUM),
        *"--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking".split(),
        *"--disable-component-update --disable-sync --virtual-time-budget=8000 --dump-dom".split(),
        f"--user-data-dir={profile}",
        f"--window-size={width},900",
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.mark.parametrize("width", [1280, 500])
def test_the_page_fits_and_its_chart_is_drawn(page: Path, width: int, tmp_path: Path, corpus: Corpus) -> None:
    dom = dump(page, width, tmp_path)
    title = re.search(r"<title>(.*?)</title>", dom)
    assert title is not None
    assert "fits" in title[1]
    dated = sum(1 for e in corpus.events if e.when is not None and e.when.known)
    assert f"dots {dated}" in title[1]


def test_an_address_opens_its_event(page: Path, tmp_path: Path, corpus: Corpus) -> None:
    key = corpus.events[len(corpus.events) - 1].id
    before, after = page.read_text(encoding="utf-8").split("<body>", 1)
    there = tmp_path / "there.html"
    there.write_text(f'{before}<body><script>location.hash = "{key}";</script>{after}', encoding="utf-8")
    opened = re.findall(r"<details[^>]*>", dump(there, 1280, tmp_path / "profile"))
    assert [key in tag for tag in opened if re.search(r"\bopen\b", tag)] == [True]
