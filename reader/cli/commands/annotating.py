"""reader annotate."""

from __future__ import annotations

import sys

import click

from reader.cli.running import FAILED, complain
from reader.cli.session import jobs_option
from reader.cli.verb import Verb


@click.command(
    "annotate",
    cls=Verb,
    examples="""
        reader annotate article.txt | jq '.facts[]'
        reader annotate --jsonl sentences.jsonl.xz --jobs 4 > annotated.jsonl
        echo '{"id": "a", "text": "Kishida will visit Washington on April 10."}' |
          reader annotate --jsonl
    """,
)
@click.argument("files", metavar="[FILE|-] ...", nargs=-1)
@click.option(
    "--jsonl",
    "as_lines",
    is_flag=True,
    help="Read JSON lines: an object with text, and id, published, title, source if known.",
)
@click.option(
    "--whole-coordination", is_flag=True, help="Keep coordinated arguments together in one fact."
)
@jobs_option
@click.option("--json", is_flag=True, hidden=True, expose_value=False)
def annotate_command(
    files: tuple[str, ...], *, as_lines: bool, whole_coordination: bool, jobs: int
) -> int:
    """Text in, annotations out, as JSON lines; touches no library.

    Each FILE is read as 'add' would (default: standard input), and its line says what it is.
    With --jsonl the text of each line is taken exactly as it is, offsets refer to it, and there
    is one line out for each line in, in order; a bad one gets {"id", "error"}. Also reads .xz and
    .gz. Exit status 1 if anything could not be read or annotated.
    """
    from reader.cli.annotation.crew import Crew
    from reader.cli.annotation.requests import STDIN, from_files, from_lines

    names = files or (STDIN,)
    read = from_lines if as_lines else from_files
    status = 0
    with Crew(iter(read(names, whole=whole_coordination)), jobs) as crew:
        for line, error in crew.answers():
            if line:
                sys.stdout.write(line + "\n")
                sys.stdout.flush()
            if error is not None:
                complain(error)
                status = FAILED
    return status
