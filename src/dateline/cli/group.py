"""The command itself: its help, and how errors become messages and exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Any

import click

from dateline.errors import DatelineError
from dateline.version import __version__

# One BLAS thread a process, set before numpy loads: more fight over the cores, and `--workers` is their better use.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


class Commands(click.Group):
    """A group that turns Dateline's errors and Ctrl-C into messages and exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command: exit code 1 or 2 for an error, 130 for an interruption, each with what to do next."""
        try:
            found = super().invoke(ctx)
            sys.stdout.flush()
            return found
        except DatelineError as error:
            click.echo(f"dateline: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt as interruption:
            click.echo(f"dateline: interrupted. {interruption}".rstrip(), err=True)
            ctx.exit(130)
        except UnicodeEncodeError as error:
            lacks = f"{error.object[error.start]!a} can't be written in {error.encoding}"
            click.echo(f"dateline: {lacks}. Set PYTHONIOENCODING=utf-8, or write to a file with -o.", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            _drop_output()
            ctx.exit(0)
        except OSError as error:
            name = str(error.filename or "output").removesuffix(".part")
            click.echo(f"dateline: {name}: {error.strerror or error}", err=True)
            ctx.exit(1)


def _drop_output() -> None:
    """Let what is still buffered go nowhere: its reader has stopped, and Python's last flush must not fail."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Turn a pile of news articles into an event database: who did what to whom, when, where, according to whom.

    \b
    Examples:
      dateline code articles/                  code a folder into dateline.db
      dateline timeline --actor RUS            what Russia did, by day
      dateline disputes                        who denies what
      dateline show ev_1f0c...                 every statement of an event, with its words
      dateline report -o report.html           one page that shows it all
      dateline code news.jsonl --format statements | jq .event_type
    """
