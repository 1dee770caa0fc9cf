"""What stands around the value of a claim in its article: its tree, its clause, the text before."""

from __future__ import annotations

from collections.abc import Sequence

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.tree import Tree


class Around:
    """Finds what stands around the claims of one comparison."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings

    def reading(self, claim: Claim) -> Reading:
        """Return the article a claim is of."""
        return self._readings[claim.article - 1]

    def text(self, claim: Claim) -> str:
        """Return the text of the article a claim is of."""
        return self.reading(claim).article.text

    def before(self, claim: Claim, letters: int) -> str:
        """Return so many characters before a value."""
        start = claim.focus[0]
        return self.text(claim)[max(0, start - letters) : start]

    def tree(self, claim: Claim) -> Tree | None:
        """Return the tree of a claim's sentence, None where it is of none."""
        return None if claim.sentence < 0 else self.reading(claim).trees[claim.sentence]

    def head(self, claim: Claim) -> tuple[Tree, list[int], int] | None:
        """Return the tree, the words of a value and the one that heads them, None where unknown."""
        tree = self.tree(claim)
        value = tree.inside(*claim.focus) if tree else []
        return None if tree is None or not value else (tree, value, tree.top(value))

    def clause(self, claim: Claim) -> list[int]:
        """Return the words of the clause of a value and of what it is about, in order."""
        found = self.head(claim)
        if found is None:
            return []
        tree, _, head = found
        subject = tree.subject(tree.clause[head])
        about = tree.subtree(subject) if subject >= 0 else []
        return sorted({*tree.of_clause(tree.clause[head]), *about})

    def clause_text(self, claim: Claim) -> str:
        """Return the words of the clause of a value and of what it is about, parted by spaces."""
        tree = self.tree(claim)
        return "" if tree is None else " ".join(tree.words[i].text for i in self.clause(claim))

    def helpers(self, claim: Claim) -> set[str]:
        """Return the helping verbs of the clause of a value, in lower case."""
        found = self.head(claim)
        if found is None:
            return set()
        tree, _, head = found
        verb = tree.clause[head]
        return {tree.words[k].text.lower() for k in tree.kids[verb] if tree.base[k] == "aux"}
