"""The program in the terminal: one library, its screens, themes and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event, get_ident
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.dom import DOMNode
from textual.filter import Monochrome, NoColor
from textual.screen import Screen
from textual.theme import Theme

from reader import assets, paths
from reader.errors import TRACEBACK, ReaderError
from reader.tui import keys, themes
from reader.tui.annotation import Annotation
from reader.tui.background import Background, Keeper
from reader.tui.display import shown
from reader.tui.keys import Scope
from reader.tui.keystrokes import Keystrokes
from reader.tui.page import MEASURE
from reader.tui.screens.main import MainScreen
from reader.tui.widgets.palette import Palette

if TYPE_CHECKING:
    from reader.model import Summary
    from reader.tui.backend import Annotator, Backend

_STYLES = ("app", "main")
_POLL_SECONDS = 0.2
_LOOK_AGAIN_SECONDS = 3.0


def _commands() -> type[Provider]:
    """Return the palette's source of commands, imported when first used."""
    from reader.tui.commands import Commands

    return Commands


class ReaderApp(App[None]):
    """The interface over one library, opened by a callable once the first frame stands."""

    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings(Scope.APP)

    def __init__(
        self,
        open_library: Callable[[], Backend],
        *,
        make_annotator: Callable[[Backend], Annotator] | None = None,
        theme: str | None = None,
        keymap: Mapping[str, str] | None = None,
        measure: int = MEASURE,
        trouble: str = "",
        first_frame: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(css_path=[assets.styles() / f"{name}.tcss" for name in _STYLES])
        self._open_library = open_library
        self._make_annotator = make_annotator
        self._first_frame = first_frame
        self._backend: Backend | None = None
        self._open = Event()
        self.keymap = dict(keymap or {})
        self.failure: ReaderError | None = None
        self._trouble = trouble
        self.annotation = Annotation()
        self.desk = MainScreen()
        self.background = Background(self, self.desk.complain)
        self.keeper = Keeper(self, self.desk.complain)
        self.keystrokes = Keystrokes(self, super().on_event)
        self.desk.article.measure_wanted = measure
        for own in themes.THEMES:
            self.register_theme(own)
        if self.no_color:
            self._filters = [f for f in self._filters if not isinstance(f, Monochrome)]
            self._filters.append(NoColor())
            theme = themes.ANSI
        self.theme = self._known_theme(theme)
        for unknown in keys.unknown(self.keymap):
            self._trouble = f"Settings, keys: no action is called {unknown!r}; `?` and f1 show all."
        self.set_keymap(self.keymap)

    def _known_theme(self, name: str | None) -> str:
        """Return the theme of a name; ours where there is none."""
        if name is None or name in self.available_themes:
            return name or themes.DARK
        self._trouble = f"Settings: no theme is called {name!r}; ^p, then Theme, shows all."
        return themes.DARK

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: DOMNode) -> None:
        """Say that two actions want one key; the one from the settings has it."""
        del node
        ids = ", ".join(sorted(binding.id or binding.action for binding in clashed_bindings))
        self._trouble = f"Settings, keys: {ids} lost its key to another action; give it a new one."

    @property
    def backend(self) -> Backend:
        """The library; who asks for it beside the interface waits until it is open."""
        if get_ident() != self._thread_id:
            while self.is_running and not self._open.wait(_POLL_SECONDS):
                pass
        if self._backend is None:
            raise ReaderError("The library is not open yet; try again in a moment.")
        return self._backend

    @property
    def palette(self) -> Palette:
        """The looks text can have."""
        return self.desk.palette

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours our styles use beyond Textual's own."""
        return themes.colours(self.current_theme)

    def get_default_screen(self) -> Screen[Any]:
        """Return the main screen."""
        return self.desk

    def on_mount(self) -> None:
        """Do as soon as the first frame stands what it does not need."""
        self.call_after_refresh(self._begin)

    async def _begin(self) -> None:
        self._first_frame()
        await self.desk.mount(self.palette)
        self.background.ask("library", self._start, self._opened, self._not_opened)

    def _start(self) -> list[Summary]:
        backend = self._backend = self._open_library()
        return backend.summaries()

    def _opened(self, summaries: list[Summary]) -> None:
        make = self._make_annotator
        if make is not None:
            backend = self.backend
            self.annotation = Annotation(lambda: make(backend))
            self.set_interval(_POLL_SECONDS, self._tick)
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.set_interval(_LOOK_AGAIN_SECONDS, self.desk.look_again)
        self.desk.library_opened(summaries)
        self._open.set()
        if self._trouble:
            self.desk.complain(self._trouble)
        self.background.ask("index", self._index, lambda _: None)
        if not all(summary.annotated for summary in summaries):
            self.annotation.start()

    def _theme_changed(self, theme: Theme) -> None:
        """Say how to keep a theme."""
        self.desk.say(f'To keep it, put theme = "{theme.name}" into {paths.config_file()}')

    def _index(self) -> int:
        """Make searchable what is not yet; leaving the program ends it, the next start goes on."""

        def go_on(_: object) -> None:
            if not self.is_running:
                raise ReaderError("left")

        return self.backend.index_pending(go_on)

    def _not_opened(self, error: ReaderError) -> None:
        self.failure = error
        self.exit(return_code=1)

    def _tick(self) -> None:
        self.annotation.tick(self.desk)

    def let_go(self) -> None:
        """End the reading process and close the library, the terminal being free again."""
        self.annotation.stop()
        self.keeper.close()
        if self._backend is not None:
            self._backend.close()

    async def on_event(self, event: events.Event) -> None:
        """Take what is typed one key at a time, and pasted text without what drives terminals."""
        if isinstance(event, events.Paste):
            event.text = shown(event.text)
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self.keystrokes.take(event)
        else:
            await super().on_event(event)

    def action_help(self) -> None:
        """Show the keys that work on this screen."""
        from reader.tui.screens.help import Help

        if isinstance(self.screen, Help):
            self.screen.dismiss()
        elif not self.screen.is_modal:
            self.push_screen(Help(getattr(self.screen, "SCOPE", Scope.MAIN), self.keymap))

    def action_help_quit(self) -> None:
        """Say how to quit, to hands that try ctrl+c."""
        self.desk.say("Q or ^q quits.")

    def _fatal_error(self) -> None:
        """Leave with one line instead of a traceback, whatever went wrong."""
        self.failure = ReaderError(
            f"The interface failed ({type(self._exception).__name__}: {self._exception}); "
            f"the library is unharmed. Please report this; {TRACEBACK}=1 shows where it was."
        )
        self.failure.__cause__ = self._exception
        self._close_messages_no_wait()
