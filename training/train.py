"""From a data folder to trained weights: reads, mines, teaches, trains, saves a checkpoint."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.multiprocessing as mp
from torch import Tensor

from reader.extract.pipeline.tokens import Tokeniser
from reader.extract.pipeline.wordpiece import WordPieces
from training.base import read_base
from training.batches import Batch, Batcher
from training.conllu import GoldDocument, read_conllu
from training.examples import Example, LabelSets, named_example, parse_example
from training.labels import Labels
from training.losses import WEIGHTS, losses
from training.names_corpora import NamedText, read_ecbplus, read_others, read_uner, read_wikigold
from training.network import Encoder, Heads, MaskPool, Sizes
from training.tables import mine_lexicon, mine_tables
from training.teacher import teach
from training.weak_names import weak_names

CHECKPOINT = "checkpoint.pt"
TRUNK = "trunk.pt"
_TEACHER = "teacher.pt"
_UNER = {"pud": "en_pud.iob2.xz", "ewt-dev": "en_ewt-ud-dev.iob2.xz"}
_LATE_WEIGHT = 6.0


@dataclass(frozen=True, slots=True)
class Settings:
    """All that decides a run; the same settings and data give the same schedule and seed."""

    steps: int = 6000
    batch: int = 4096
    encoder_rate: float = 1.2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    warmup: float = 0.04
    decay: float = 0.01
    dropout: float = 0.1
    average: float = 0.998
    seed: int = 1
    workers: int = 2
    """Processes sharing each batch: threads would wait for each other at every operator."""
    late: str = ""
    """A UNER set, 'pud' or 'ewt-dev', that joins the names when the trunk is done: what UNER's
    other set, which the run has then not seen, is judged by. Empty for none."""
    trunk: float = 0.8
    """The part of the run before `late` joins; its end is kept, for another run to go on from."""
    everything: bool = False
    """Train names on the held-out topics too (for shipping, never for figures)."""


@dataclass(frozen=True, slots=True)
class Job:
    """One run: where everything is, and its settings."""

    data: Path
    wheel: Path
    work: Path
    settings: Settings
    threads: int = 1
    """Threads of each worker."""
    trunk: Path | None = None
    """If set, the run goes on from this trunk of another."""


@dataclass(slots=True)
class Data:
    """All examples of a run with the inventories made from them."""

    parse: list[Example]
    named: list[tuple[Example, float]]
    late: list[tuple[Example, float]]
    """Joins the names after the trunk."""
    labels: Labels
    sets: LabelSets
    tables: dict[str, object]
    lexicon: dict[str, str]
    pieces: WordPieces

    def examples(self) -> list[Example]:
        """All of them, in a fixed order."""
        return [*self.parse, *(example for example, _ in [*self.named, *self.late])]


def _named_texts(data: Path, *, everything: bool) -> list[tuple[NamedText, float]]:
    texts = [(text, 2.0) for text in read_ecbplus(data / "ecbplus", held_out=False)]
    texts += [(text, 2.0) for text in read_wikigold(data / "ner")]
    texts += [(text, 1.0) for text in read_others(data / "ner")]
    if everything:
        texts += [(text, 2.0) for text in read_ecbplus(data / "ecbplus", held_out=True)]
    return texts


def read_data(data: Path, vocabulary: list[str], settings: Settings) -> Data:
    """Everything the run trains on; the held-out topics only with `everything`."""
    documents: list[GoldDocument] = [
        *read_conllu(data / "ud-ewt" / "en_ewt-ud-train.conllu.xz"),
        *read_conllu(data / "gum" / "gum-open-train.conllu.xz"),
    ]
    labels = Labels.of(documents)
    tables = mine_tables(documents)
    pieces = WordPieces(vocabulary)
    sets = LabelSets(labels.names)
    sets.number(["O"])
    tokeniser = Tokeniser(**tables)  # type: ignore[arg-type]
    parse: list[Example] = []
    for document in documents:
        example = parse_example(document, pieces, labels)
        example.names = weak_names(document, sets)
        parse.append(example)

    def read(texts: Iterable[tuple[NamedText, float]]) -> list[tuple[Example, float]]:
        read_ones = ((named_example(t, tokeniser, pieces, sets), weight) for t, weight in texts)
        return [(example, weight) for example, weight in read_ones if example is not None]

    named = read(_named_texts(data, everything=settings.everything))
    uner = read_uner(data / "uner" / _UNER[settings.late]) if settings.late else ()
    late = read((text, _LATE_WEIGHT) for text in uner)
    return Data(parse, named, late, labels, sets, tables, mine_lexicon(documents), pieces)


class Trainer:
    """The network with its optimiser, masters of the encoder's weights, and their running mean."""

    def __init__(self, settings: Settings, data: Data, base: dict[str, Tensor]) -> None:
        self.settings = settings
        drop = MaskPool(settings.dropout)
        labels = data.labels
        sizes = Sizes(
            len(labels.upos), len(labels.xpos), len(labels.deprel), len(labels.scripts),
            len(labels.names),
        )  # fmt: skip
        self.encoder = Encoder(len(base["embeddings.word_embeddings.weight"]), drop)
        self.encoder.load_base(base)
        self.heads = Heads(sizes, drop)
        self._drop = drop
        self._sets = torch.tensor(data.sets.rows).float().clamp_min(1e-9).log()
        names = [n for n, p in self.encoder.named_parameters() if p.requires_grad]
        self._masters = [
            p.detach().clone().float() for p in self.encoder.parameters() if p.requires_grad
        ]
        self.encoder.to(torch.bfloat16)
        self._copies = [p for p in self.encoder.parameters() if p.requires_grad]
        groups = [
            {"params": [master],
             "peak": settings.encoder_rate * settings.layer_decay ** (5 - _depth(name)),
             "weight_decay": settings.decay if master.ndim > 1 else 0.0}
            for name, master in zip(names, self._masters, strict=True)
        ]  # fmt: skip
        groups.append({"params": list(self.heads.parameters()), "peak": settings.head_rate,
                       "weight_decay": settings.decay})  # fmt: skip
        self._optimiser = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), fused=True)
        self._trained = [*self._masters, *self.heads.parameters()]
        self._average = [p.detach().clone() for p in self._trained]
        # All gradients lie in one vector, so that workers share them in one go.
        self.gradient = torch.zeros(sum(p.numel() for p in self._trained))
        at = 0
        for p in self._trained:
            p.grad = self.gradient[at : at + p.numel()].view(p.shape)
            at += p.numel()

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """The heads' answers for every word of the batch."""
        states = self.encoder(batch.pieces, batch.case, batch.gap, batch.mask)
        width = states[0].shape[-1]
        words = torch.stack([s.view(-1, width)[batch.first] for s in states])
        with torch.autocast("cpu", torch.bfloat16):
            result: dict[str, Tensor] = self.heads(words, batch.word_case)
        return result

    def learn(self, batch: Batch, teacher: Tensor) -> dict[str, float]:
        """Fill `gradient` from one batch; the losses by task."""
        found = losses(self.heads, self.forward(batch), batch, self._sets, teacher)
        torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum().backward()
        torch._foreach_copy_(
            [m.grad for m in self._masters],
            [c.grad for c in self._copies],  # type: ignore[misc]
        )
        for copy in self._copies:
            copy.grad = None
        return {name: float(loss.detach()) for name, loss in found.items()}

    def update(self, progress: float) -> None:
        """One step along `gradient`; `progress` through the run, 0 to 1, sets the rate."""
        settings = self.settings
        rate = min(progress / settings.warmup, (1 - progress) / (1 - settings.warmup))
        for group in self._optimiser.param_groups:
            group["lr"] = group["peak"] * max(rate, 0.01)
        torch.nn.utils.clip_grad_norm_(self._trained, 2.0)
        self._optimiser.step()
        self.gradient.zero_()
        with torch.no_grad():
            torch._foreach_copy_(self._copies, self._masters)
            keep = min(settings.average, 0.9 + progress) if progress > 0.05 else 0.0
            torch._foreach_lerp_(self._average, self._trained, 1 - keep)

    def keep(self, path: Path, number: int) -> None:
        """Write all that `resume` needs to go on after update `number`."""
        temporary = path.with_suffix(".tmp")
        state = {
            "number": number,
            "trained": [p.detach() for p in self._trained],
            "average": self._average,
            "optimiser": self._optimiser.state_dict(),
        }
        torch.save(state, temporary)
        temporary.replace(path)

    def resume(self, path: Path) -> int:
        """Take over what `keep` wrote; the number of updates behind it."""
        state = torch.load(path)
        with torch.no_grad():
            torch._foreach_copy_([p.detach() for p in self._trained], state["trained"])
            torch._foreach_copy_(self._average, state["average"])
            torch._foreach_copy_(self._copies, self._masters)
        self._optimiser.load_state_dict(state["optimiser"])
        return int(state["number"])

    def save(self, path: Path, extra: dict[str, object]) -> None:
        """Write the averaged weights, by name, with `extra`."""
        names = [n for n, p in self.encoder.named_parameters() if p.requires_grad]
        count = len(names)
        encoder = dict(zip(names, self._average[:count], strict=True))
        encoder["words.weight"] = self.encoder.words.weight.detach().float()
        heads = dict(
            zip([n for n, _ in self.heads.named_parameters()], self._average[count:], strict=True)
        )
        temporary = path.with_suffix(".tmp")
        torch.save({"encoder": encoder, "heads": heads, **extra}, temporary)
        temporary.replace(path)


def _depth(name: str) -> int:
    return int(name.split(".")[1]) if name.startswith("layers.") else 0


class Exchange:
    """Gradients averaged over workers through shared memory.

    Two sets of slots in turn: a worker is never more than one step ahead, so one barrier is enough.
    """

    def __init__(self, workers: int, size: int) -> None:
        self._slots = torch.zeros(2, workers, size).share_memory_()
        self._barrier = mp.get_context("spawn").Barrier(workers)

    def average(self, rank: int, number: int, gradient: Tensor) -> None:
        """Replace `gradient` by its mean over all workers."""
        slots = self._slots[number % 2]
        slots[rank].copy_(gradient)
        self._barrier.wait()
        torch.mean(slots, 0, out=gradient)


def _prepare(job: Job) -> tuple[Data, Trainer, list[str]]:
    torch.manual_seed(job.settings.seed)
    base, vocabulary = read_base(job.wheel)
    data = read_data(job.data, vocabulary, job.settings)
    return data, Trainer(job.settings, data, base), vocabulary


def _batches(data: Data, settings: Settings, rank: int, number: int) -> Iterator[Batch]:
    """The worker's batches from update `number` on, dropout seeded alike."""
    late = number >= round(settings.trunk * settings.steps)
    # Same weights everywhere, other batches and dropout in each worker.
    seed = settings.seed * 1000 + rank + number * 100_000
    torch.manual_seed(seed)
    named = [*data.named, *data.late] if late else data.named
    size = settings.batch // settings.workers
    return iter(Batcher(data.parse, named, data.pieces, size=size, seed=seed))


def _work(rank: int, job: Job, exchange: Exchange | None) -> None:
    torch.set_num_threads(job.threads)
    settings = job.settings
    data, trainer, vocabulary = _prepare(job)
    stored = torch.load(job.work / _TEACHER)
    teacher = {id(e): v for e, v in zip(data.examples(), stored, strict=True)}
    extra: dict[str, object] = {
        "labels": asdict(data.labels),
        "tables": data.tables,
        "lexicon": data.lexicon,
        "vocabulary": vocabulary,
        "settings": asdict(settings),
    }
    first = trainer.resume(job.trunk) if job.trunk is not None else 0
    fork = round(settings.trunk * settings.steps)
    batches = _batches(data, settings, rank, first)
    began = time.monotonic()
    running: dict[str, float] = {}
    seen = 0
    for number in range(first + 1, settings.steps + 1):
        batch = next(batches)
        rows = torch.stack([teacher[key][sentence] for key, sentence in batch.teacher]).float()
        found = trainer.learn(batch, rows)
        if exchange is not None:
            exchange.average(rank, number, trainer.gradient)
        trainer.update(number / settings.steps)
        if number == fork:
            batches = _batches(data, settings, rank, number)
        seen += batch.pieces.numel() * settings.workers
        if rank:
            continue
        for name, loss in found.items():
            running[name] = 0.98 * running.get(name, loss) + 0.02 * loss
        if number % 100 == 0:
            rate = seen / (time.monotonic() - began)
            shown = json.dumps({name: round(loss, 3) for name, loss in running.items()})
            print(f"step {number} of {settings.steps} pieces/s {rate:.0f} {shown}", flush=True)
        if number == fork:
            trainer.keep(job.work / TRUNK, number)
        if number % 250 == 0 or number == settings.steps:
            trainer.save(job.work / CHECKPOINT, {**extra, "step": number})


def train(job: Job) -> Path:
    """Train one network; the path of its checkpoint in the job's work folder."""
    job.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(job.threads * job.settings.workers)
    data, trainer, _ = _prepare(job)
    if not (job.work / _TEACHER).exists():
        torch.save(teach(trainer.encoder, data.pieces, data.examples()), job.work / _TEACHER)
    workers = job.settings.workers
    if workers == 1:
        _work(0, job, None)
    else:
        exchange = Exchange(workers, trainer.gradient.numel())
        del data, trainer
        mp.spawn(_work, (job, exchange), nprocs=workers)  # type: ignore[no-untyped-call]
    return job.work / CHECKPOINT
