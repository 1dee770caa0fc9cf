"""Money of a name that several countries use: whose crowns, kroner or shillings are meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.model import Quantity

_TABLE = """
crown crowns krone kroner krona kronor | DKK danish denmark danes copenhagen
crown crowns krone kroner krona kronor | NOK norwegian norway norwegians oslo
crown crowns krona kronor              | SEK swedish sweden swedes stockholm
crown crowns krona kronur              | ISK icelandic iceland icelanders reykjavik
crown crowns koruna korunas            | CZK czech czechs prague
shilling shillings                     | KES kenyan kenya kenyans nairobi
shilling shillings                     | TZS tanzanian tanzania tanzanians dodoma mwanza
shilling shillings                     | UGX ugandan uganda ugandans kampala
shilling shillings                     | SOS somali somalia somalis mogadishu
peso pesos                             | MXN mexican mexico mexicans
peso pesos                             | PHP philippine philippines filipino filipinos manila
peso pesos                             | ARS argentine argentina argentines argentinian
peso pesos                             | CLP chilean chile chileans santiago
peso pesos                             | COP colombian colombia colombians bogota
peso pesos                             | CUP cuban cuba cubans havana
franc francs                           | CHF swiss switzerland zurich geneva bern
franc francs                           | CDF congolese congo kinshasa
franc francs                           | RWF rwandan rwanda rwandans kigali
dinar dinars                           | IQD iraqi iraq iraqis baghdad
dinar dinars                           | JOD jordanian jordan jordanians amman
dinar dinars                           | KWD kuwaiti kuwait kuwaitis
dinar dinars                           | RSD serbian serbia serbs belgrade
dinar dinars                           | DZD algerian algeria algerians algiers
dinar dinars                           | TND tunisian tunisia tunisians tunis
dinar dinars                           | LYD libyan libya libyans tripoli
rial rials riyal riyals                | IRR iranian iran iranians tehran
rial rials riyal riyals                | SAR saudi saudis riyadh
rial rials riyal riyals                | QAR qatari qatar qataris doha
rial rials riyal riyals                | OMR omani oman omanis muscat
rial rials riyal riyals                | YER yemeni yemen yemenis sanaa
dirham dirhams                         | AED uae emirati emirates dubai abu
dirham dirhams                         | MAD moroccan morocco moroccans rabat
"""
_WORD = re.compile(r"[a-z]+")


def _table() -> dict[str, list[tuple[str, frozenset[str]]]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for line in _TABLE.strip().splitlines():
        names, _, rest = line.partition("|")
        code, *places = rest.split()
        for name in names.split():
            found.setdefault(name, []).append((code, frozenset(places)))
    return found


_SHARED = _table()


def with_currencies(folded: str, found: Iterable[Quantity]) -> list[Quantity]:
    """The amounts, those in money of a shared name with the currency the article speaks of.

    The country named right before the money tells ('184 Danish crowns'), else the one of those
    using the name that the text names most. Where it names none of them the amount stays as it
    is, counting a noun. `folded` is the text in lower case without accents.
    """
    known: dict[str, str | None] = {}
    out = []
    for quantity in found:
        words = _WORD.findall((quantity.unit or "").lower()) if not quantity.currency else []
        name = words[-1] if words else ""
        if name in _SHARED:
            before = frozenset(words[:-1])
            code = next((c for c, places in _SHARED[name] if places & before), None)
            if code is None:
                if name not in known:
                    known[name] = _spoken_of(folded, name)
                code = known[name]
            if code is not None:
                quantity = replace(quantity, unit=code, currency=code)
        out.append(quantity)
    return out


def _spoken_of(folded: str, name: str) -> str | None:
    """The currency of the country the text names most, of those whose money has the name."""
    words = _WORD.findall(folded)
    counts = [
        (sum(w in places for w in words), -n, code)
        for n, (code, places) in enumerate(_SHARED[name])
    ]
    most = max(counts)
    return most[2] if most[0] else None
