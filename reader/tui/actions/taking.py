"""Taking away: copying, citing, opening elsewhere, handing to a command, writing to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.errors import ReaderError
from reader.paths import expanded
from reader.tui.actions.marking import Marking
from reader.tui.display import shown, shown_line
from reader.tui.layout import Pane
from reader.tui.widgets.prompt import Ask

if TYPE_CHECKING:
    from reader.model import Article


class Taking(Marking):
    """Keys that take something away."""

    def action_copy(self) -> None:
        """Copy the fact, passage or headline stood on."""
        words = self._words_in_question()
        if words:
            self.app.copy_to_clipboard(shown(words))
            self.say(f"Copied: {words}")

    def action_cite(self) -> None:
        """Copy it with its source."""
        words = self._words_in_question()
        article = self.reading.article if self.reading is not None else None
        if words and article is not None:
            from reader.tui.wording import citation, quotation

            headline = self.pane is Pane.DOCUMENTS
            quoted = citation(article) if headline else quotation(words, article)
            self.app.copy_to_clipboard(shown(quoted))
            self.say(f"Copied with its source: {words}")

    def _words_in_question(self) -> str:
        reading = self.reading
        if self.lacks_articles():
            return ""
        if self.pane is Pane.DOCUMENTS:
            return self.entry.summary.title if self.entry is not None else ""
        if reading is None:
            return ""
        if self.pane is Pane.FACTS and self.facts.fact is not None:
            from reader.tui.wording import worded

            return worded(self.facts.fact).text
        start, end = self.article.pointed or reading.hits.here or (0, 0)
        seen = self.article.seen()
        if not seen[0] <= start < seen[1] or reading.mention((start, end)) is not None:
            start, end = self.paragraph_here()
        return reading.article.text[start:end]

    def _open_now(self) -> Article | None:
        """The open article; says so where there is none."""
        if self.reading is None:
            if not self.lacks_articles():
                self.say("Open an article first.")
            return None
        return self.reading.article

    def action_browser(self) -> None:
        """Open the article's web page in the browser."""
        article = self._open_now()
        if article is None:
            return
        if article.url is None or not article.url.startswith(("https://", "http://")):
            self.say("This article has no web address. e opens its text in your editor.")
            return
        url = article.url

        def work() -> bool:
            import webbrowser

            return webbrowser.open(url)

        def done(opened: bool) -> None:
            self.say(f"Opened {url}" if opened else f"No browser could open {url}")

        self.background.ask("browser", work, done)

    def action_editor(self) -> None:
        """Open a copy of the article's text in the editor of VISUAL or EDITOR."""
        article = self._open_now()
        if article is None:
            return
        from reader.tui import elsewhere

        self.go_elsewhere(lambda: elsewhere.edit(as_markdown(article)))

    def action_pipe(self) -> None:
        """Hand the text to a command."""
        article = self._open_now()
        if article is None:
            return

        def submit(command: str) -> None:
            self.stop_asking()
            if command.strip():
                from reader.tui import elsewhere

                self.go_elsewhere(lambda: elsewhere.pipe(command, as_markdown(article)))

        self.ask(Ask("pipe to", submit, placeholder="wc -w"))

    def go_elsewhere(self, run: Callable[[], str]) -> None:
        """Leave the terminal to another program, then come back."""
        try:
            with self.app.suspend():
                trouble = run()
        except SuspendNotSupported:
            trouble = "This terminal can't be shared with another program."
        if trouble:
            self.complain(trouble)
        else:
            self.refresh()

    def action_write(self) -> None:
        """Write the text to a file."""
        article = self._open_now()
        if article is None:
            return

        def submit(name: str) -> None:
            self.stop_asking()
            if name.strip():
                self._write(article, expanded(name.strip()))

        self.ask(Ask("write to", submit, value=suggested_name(article)))

    def _write(self, article: Article, path: Path) -> None:
        def work() -> Path:
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(as_markdown(article))
            except FileExistsError:
                raise ReaderError(f"{path} is there already; choose another name.") from None
            except OSError as error:
                why = f"{path} can't be written: {error.strerror}. Choose another place."
                raise ReaderError(why) from error
            return path.resolve()

        self.keeper.keep(work, lambda written: self.say(f"Written to {written}"))


def as_markdown(article: Article) -> str:
    """Return an article as Markdown: headline, source, text."""
    from reader.tui.wording import citation

    return f"# {shown_line(article.title)}\n\n{citation(article)}\n\n{article.text}\n"


def suggested_name(article: Article) -> str:
    """Return a file name made of the headline's letters and digits."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in article.title).split()
    return f"{'-'.join(words[:8]).lower() or 'article'}.md"
