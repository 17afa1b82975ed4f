"""What is wrong with a file: coded, placed, in a sentence, with a remedy.

Every message that an author can get stands in `CODES`, once. `YA` is about YAML and its shape, `SC` about a
scenario, `TR` about translations, `TB` about the tables of the law, `LA` about what fits on a screen, `DR` about
derived results, `AS` about drawings, `JR` and `RS` about journals and results. Whoever adds a code adds a row
here and an example that must produce it: see `tests/codes.py`, which makes `docs/codes.md` of them.
"""

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """An error makes a file useless and `check` fail; a warning does neither."""

    ERROR = "fout"
    WARNING = "waarschuwing"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1, as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, and what to do about it."""

    code: str
    severity: Severity
    where: Place
    sentence: str
    remedy: str = ""

    def __str__(self) -> str:
        warning = "waarschuwing: " if self.severity is Severity.WARNING else ""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.where} {self.code} {warning}{self.sentence}{remedy}"


class Refused(Exception):
    """A file could not be used; `diagnostics` says everything that was found."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = in_order(diagnostics)
        super().__init__(as_text(self.diagnostics))


@dataclass(frozen=True, slots=True)
class Code:
    """A row of the catalogue; `{words}` in the templates are filled in by `finding`."""

    sentence: str
    remedy: str = ""
    severity: Severity = Severity.ERROR


CODES: Final[Mapping[str, Code]] = {
    # The file itself.
    "YA001": Code("dit bestand bestaat niet", "controleer de naam en de map"),
    "YA002": Code("dit is een map, geen bestand", "noem een bestand dat op .yaml eindigt"),
    "YA003": Code("dit bestand kan niet gelezen worden ({reason})", "controleer de rechten van het bestand"),
    "YA004": Code("dit bestand is {size} MB groot, meer dan {limit} MB", "verdeel het over meer bestanden"),
    "YA005": Code("dit bestand is bewaard als {encoding}", 'kies in de editor "bewaren als UTF-8"'),
    "YA006": Code("dit bestand begint met een onzichtbaar teken (BOM)", 'kies in de editor "UTF-8 zonder BOM"'),
    "YA007": Code("hier staat een teken dat geen UTF-8 is", 'kies in de editor "bewaren als UTF-8"'),
    "YA008": Code("hier staat een onzichtbaar stuurteken ({name})", "haal het weg en typ de tekst opnieuw"),
    # YAML.
    "YA010": Code("{problem}", "{advice}"),
    "YA011": Code("een anker (&{name}) mag hier niet", "schrijf de waarde voluit"),
    "YA012": Code("een verwijzing (*{name}) mag hier niet", "schrijf de waarde voluit"),
    "YA013": Code("een tag ({tag}) mag hier niet", "laat hem weg; elke waarde is gewone tekst"),
    "YA014": Code("hier begint een tweede document", "maak er een eigen bestand van"),
    "YA015": Code("hier is het dieper dan {limit} lagen", "maak het plat; zo diep gaat geen scenario"),
    "YA016": Code('sleutel "{key}" staat hier nog een keer', "hij stond al op regel {first}; laat er één staan"),
    "YA017": Code("een sleutel moet gewone tekst zijn", "schrijf `sleutel: waarde`"),
    "YA018": Code("dit bestand is leeg", "vul het of haal het weg"),
    "YA019": Code("een regel die met % begint (directive) mag hier niet", "haal die regel weg"),
    # Shape: what a file of this kind must hold.
    "YA020": Code('sleutel "{key}" is hier onbekend', "{advice}"),
    "YA021": Code('sleutel "{key}" ontbreekt in {path}', "voeg `{key}: ...` toe"),
    "YA022": Code("bij {path} hoort {expected}, geen {got}", "{advice}"),
    "YA023": Code("{path}: {problem}", "{advice}"),
    "YA024": Code('{path}: "{value}" kan hier niet', "{advice}"),
    "YA025": Code("{path}: {problem}", "pas het aan"),
    "YA029": Code("{path}: deze waarde is niet goed ({problem})", "vergelijk met een scenario dat werkt"),
    # Scenario. (The scenario room adds its own rows here.)
    "SC001": Code('{kind} "{name}" bestaat al', "hij staat ook op {first}; geef er één een andere naam"),
    "SC002": Code("een scenario is een map met {file} erin; die ontbreekt", "maak {file}, of noem een andere map"),
    "SC003": Code("{path}: deze voorwaarde is niet te lezen: {problem}", "{advice}"),
    "SC004": Code('{kind} "{name}" bestaat niet', "{advice}"),
    "SC005": Code('berekening "{name}" kan niet: {problem}', "vergelijk met een berekening die werkt"),
    "SC006": Code("dit is formaat {found}; dit spel leest formaat {known}", "zet `format: {known}`"),
    "SC007": Code("{{{name}}} is geen bedrag of dag van deze brief", "{advice}"),
    "SC008": Code('keuze "{name}" vraagt {asks} hoofdruimte en heeft geen gedachte', "voeg `thought: ...` toe"),
    "SC009": Code('{kind} "{name}" eindigt niet na zijn begin', "verander `begins` of `ends`"),
    "SC010": Code('moment "{name}" valt buiten het scenario', "verander het, of `start` en `end`"),
    "SC011": Code('naar "{name}" in scène "{scene}" leidt niets', "verwijs ernaar, of haal het weg"),
    "SC012": Code('speelplan "{plan}" gaat hier anders: {problem}', "pas het plan aan, of het scenario"),
    "SC013": Code('scenario "{name}" staat in een map die "{folder}" heet', "geef ze dezelfde naam"),
    "SC014": Code(
        'berekening "{name}" leunt op iets onzekers: {doubts}', "het nagesprek zegt het erbij", Severity.WARNING
    ),
    "SC015": Code('{kind} "{name}" wordt nergens gebruikt', "verwijs ernaar, of haal het weg", Severity.WARNING),
    # What cannot be reached.
    "SC016": Code("deze voorwaarde geldt nooit: {problem}", "{advice}", Severity.WARNING),
    "SC017": Code('scène "{name}" komt nooit: {problem}', "{advice}", Severity.WARNING),
    "SC018": Code(
        'op plek "{name}" in scène "{scene}" kan elke keuze dicht zijn',
        "geef er één zonder `asks`, `needs` en `when`",
    ),
    "SC019": Code(
        '{kind} "{name}" kan niet gehaald worden: {problem}', "verander de dag, of de komst", Severity.WARNING
    ),
    # Paper.
    "SC020": Code('brief "{name}": {problem}', "{advice}"),
    "SC021": Code('veld "{name}": {problem}', "{advice}"),
    "SC022": Code('procedure "{name}": {problem}', "{advice}"),
    "SC023": Code("op {day} begint in household.yaml geen loonperiode", "{advice}"),
    "SC024": Code("deze bijstand kan niet: {problem}", "vul household.yaml aan, of haal `benefit` weg"),
    "SC025": Code(
        "op {day} is dit scenario nog bezig, en daar houden de tabellen van de wet op", "laat het eerder eindigen"
    ),
    "SC026": Code('"{name}" noemt geen patroon', "noem er een uit experiences.yaml: `pattern: [E20]`"),
    "SC027": Code('bij "{name}" staat niet waar het vandaan komt', "noem de bron, of schrijf `source: ontwerp`"),
    "SC028": Code(
        'de alinea "{start} ..." staat in {count} brieven (ook in {others})', "zeg het anders", Severity.WARNING
    ),
    "SC029": Code(
        'procedure "{name}" vraagt over {month} een {paper}, en geen papier gaat over die maand',
        "geef een brief met deze `paper` een `about` in die maand",
        Severity.WARNING,
    ),
    # Money.
    "SC040": Code('schuldeiser "{name}": {problem}', "{advice}"),
    "SC041": Code('rekening "{name}": {problem}', "{advice}"),
    "SC042": Code('bladzij "{title}" van het huishoudboekje {problem}', "{advice}"),
    "SC043": Code(
        '"{name}" heeft geen soort; het nagesprek zet het bij de rest',
        'noem "{who}" in `kinds`, of geef het een `kind`',
        Severity.WARNING,
    ),
    "SC044": Code('"{who}" staat in `kinds` twee keer', "laat er één staan"),
    # Hours.
    "SC030": Code(
        '{kind} "{name}" zegt niet wanneer: {problem}', "schrijf `begins` en `ends`, of `every` en `hours`"
    ),
    "SC031": Code('{kind} "{name}" valt op geen enkele dag', "verander `every`, `from`, `until` of `except`"),
    "SC032": Code(
        '{day} (de {number}e onder `except`) is geen dag van {kind} "{name}"', "verbeter hem, of haal hem weg"
    ),
    "SC033": Code('kans "{name}": {problem}', "{advice}"),
    "SC035": Code('loket "{name}": {problem}', "{advice}"),
    # Words and the clock.
    "SC050": Code(
        "week {week}: {words} woorden post en berichten kosten wie {reader} woorden per minuut leest"
        " {need} speelminuten; aan tafel zijn er {have}",
        "kort in, of spreid",
        Severity.WARNING,
    ),
    "SC051": Code(
        "wie speelt, krijgt minstens {words} woorden voor zich; in {minutes} minuten passen er {most}",
        "kort in, of zeg meer minuten",
        Severity.WARNING,
    ),
    "SC052": Code("op {when} {problem}", "leg het op de eerste tafel", Severity.WARNING),
    "SC053": Code("in week {week} is geen moment waarop niets binnenkomt", "laat er één stil", Severity.WARNING),
    "SC054": Code(
        "in een zorgvuldig uur komt in de eerste {minutes} minuten niets terug van wat er gedaan werd",
        "laat iets van een vroege keuze eerder komen",
        Severity.WARNING,
    ),
    "SC055": Code(
        "in een zorgvuldig uur raken na {minutes} minuten nog geen twee verhaallijnen elkaar",
        "laat ze eerder kruisen, en noem in `crossings` waar (zoals `scene/marloes`)",
        Severity.WARNING,
    ),
    "SC056": Code(
        "in een zorgvuldig uur komen om {one} en {other} twee pieken, binnen {minutes} minuten",
        "laat er rust tussen",
        Severity.WARNING,
    ),
    # Weeks, talks, luck.
    "SC060": Code("week {week} {problem}", "{advice}"),
    "SC061": Code('"{name}" wordt samen gekozen, en er is niets te kiezen', "geef twee keuzes of meer"),
    "SC062": Code("toeval: {problem}", "{advice}"),
    # The mind, and people.
    "SC070": Code(
        'in moment "{name}" staan om {hour} uur {count} adempauzes altijd open, samen {pieces} stukjes',
        "maak er twee, samen drie stukjes, zonder `when` en terug voor ze zijn uitgewerkt",
        Severity.WARNING,
    ),
    "SC071": Code('adempauze "{name}" {problem}', "{advice}"),
    "SC072": Code('zorg "{name}" {problem}', "{advice}"),
    "SC073": Code('scène "{name}" {problem}', "{advice}"),
    # Calls and counters.
    "SC080": Code('{kind} "{name}": {problem}', "{advice}"),
    "SC081": Code('naar scène "{name}" leidt geen telefoon en geen balie', "{advice}"),
    "SC082": Code('keuze "{name}": {problem}', "{advice}"),
    # Words.
    "SC090": Code('woord "{name}": {problem}', "{advice}"),
    "SC091": Code('deel "{name}" {problem}', "{advice}"),
    "SC092": Code("wat er daarna komt {problem}", "{advice}"),
    # What is talked about afterwards.
    "SC093": Code('zaak "{name}" {problem}', "{advice}"),
    "SC094": Code('gewoonte "{name}" {problem}', "{advice}"),
    "SC095": Code('beleid "{name}" {problem}', "{advice}"),
    # Translations.
    "TR001": Code('"{source}" is niet vertaald naar {language}', "vul msgstr in"),
    "TR002": Code(
        'de vertaling van "{source}" is verouderd (fuzzy)',
        "controleer haar en haal `#, fuzzy` weg",
    ),
    "TR003": Code(
        'de vertaling van "{source}" hoort bij niets meer',
        "werk bij met `python -m game.authoring.catalogue`",
        Severity.WARNING,
    ),
    "TR004": Code(
        'in de vertaling van "{source}" staan andere plaatsaanduidingen: {difference}',
        "gebruik precies {expected}",
    ),
    "TR005": Code("deze catalogus is niet te lezen ({problem})", "open hem in een .po-editor"),
    "TR006": Code(
        "{count} teksten staan nog niet in de catalogus", "werk bij met `python -m game.authoring.catalogue`"
    ),
    # Derived results.
    "DR001": Code(
        "dit is van een andere versie van het scenario of van het spel",
        "maak het opnieuw met `python main.py derive {scenario}`",
        Severity.WARNING,
    ),
    # Drawings.
    "AS001": Code('er is geen tekening "{name}"', "{advice}"),
    # Layout: what does not fit on a screen.
    "LA001": Code('"{text}" wordt afgesneden ({screen})', "kort het in, of geef het ruimte"),
    "LA002": Code('"{text}" gaat schuil achter "{by}" ({screen})', "kort een van beide in, of geef ze ruimte"),
    "LA003": Code('"{text}" loopt door "{by}" heen ({screen})', "kort een van beide in, of geef ze ruimte"),
    "LA004": Code(
        '"{text}" wordt afgekapt tot "{line}" ({screen})', "kort het in, of geef het ruimte", Severity.WARNING
    ),
    "LA005": Code('letter "{by}" in "{text}" staat niet in het lettertype ({screen})', "kies een ander teken"),
    "LA006": Code(
        'op schermen "{text}" past niet alles waar iemand zelf "getekend" kiest en het spel één kolom zou tonen, '
        'zoals "{line}" ({screen})',
        "in één kolom past het wel",
        Severity.WARNING,
    ),
    # Journals and result files.
    "JR001": Code("dit logboek is niet te lezen", "controleer de naam en de rechten van het bestand"),
    "JR002": Code("dit logboek is groter dan een uur kan zijn", "kies een logboek dat het spel zelf schreef"),
    "JR003": Code("dit is geen logboek van dit spel", "kies een .jsonl-bestand uit de map journals"),
    "JR004": Code("dit logboek is van een andere versie van het spel", "open het met die versie"),
    "JR005": Code("de eerste regel van dit logboek is beschadigd", "zonder die regel is het uur niet te herhalen"),
    "RS001": Code("dit is geen uitslag van dit spel", "kies een bestand dat het nagesprek bewaarde"),
    "RS002": Code('"{name}" ontbreekt of klopt niet in deze uitslag', "vraag de tafel om het bestand opnieuw"),
    "RS003": Code("in deze map ligt geen uitslag", "noem de map waarin de uitslagen liggen"),
    "RS004": Code(
        'deze tafel speelde "{scenario}", de meeste speelden "{most}"',
        "open haar apart, of met wie hetzelfde speelde",
    ),
    "RS005": Code(
        "deze tafel speelde een andere versie van het scenario dan hier staat",
        "open haar met het spel waarop zij speelde",
    ),
    "RS006": Code(
        "wie dit uur opnieuw speelt, komt ergens anders uit: het bestand is veranderd",
        "vraag de tafel om het bestand opnieuw",
    ),
    "RS007": Code(
        "er zijn meer uitslagen van tafel {number}; deze heet hier {table}",
        "geef elke laptop een eigen `table`",
        Severity.WARNING,
    ),
    "RS008": Code(
        "dit is dezelfde uitslag als {first}; hij staat er één keer", "haal er één weg", Severity.WARNING
    ),
    "RS009": Code("hier passen {most} tafels naast elkaar; deze valt erbuiten", "open haar in een volgende keer"),
    "RS010": Code(
        "deze uitslag heeft geen tafelnummer; hier heet hij {table}",
        "geef elke laptop een `table`",
        Severity.WARNING,
    ),
    "RS011": Code("dit bestand houdt midden in een uitslag op", "kopieer het opnieuw van de laptop van die tafel"),
    # Tables of the law.
    "TB002": Code('bij "{name}" overlappen twee perioden', "laat de ene ophouden op de dag dat de andere begint"),
    "TB005": Code('gemeente "{name}" staat in nog een bestand', "geef er één een andere naam"),
    "TB004": Code('"{name}" is onzeker: {note}', "zoek een betere bron, of noem het onzeker", Severity.WARNING),
    "TB003": Code('bij "{name}" zit een gat tussen {until} en {start}', "laat de perioden op elkaar aansluiten"),
}


def finding(code: str, where: Place, **values: object) -> Diagnostic:
    """The diagnostic of that code, with the values filled in.

    Raises KeyError for a code without a row or a template without its value: our mistake, not an author's.
    """
    row = CODES[code]
    return Diagnostic(
        code,
        row.severity,
        where,
        row.sentence.format_map(values).strip(),
        row.remedy.format_map(values).strip(),
    )


def unknown(kind: str, name: str, known: Iterable[str], where: Place) -> Diagnostic:
    """SC004: a name that nothing bears, with the name that was probably meant."""
    return finding("SC004", where, kind=kind, name=name, advice=suggestion(name, known))


def near_miss(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant, or None when nothing comes near."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(words)}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


_LISTED: Final = 8
"""More names than this in one remedy are read by nobody."""


def suggestion(word: str, words: Iterable[str], quote: str = '"') -> str:
    """`bedoelt u "bedrag"?`, or otherwise what can be chosen from."""
    known = sorted(words)
    if meant := near_miss(word, known):
        return f"bedoelt u {quote}{meant}{quote}?"
    if not known:
        return "haal het weg"
    more = ", ..." if len(known) > _LISTED else ""
    return f"kies uit: {', '.join(known[:_LISTED])}{more}"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place and then by code, each once."""
    return tuple(sorted(set(diagnostics), key=lambda found: (found.where, found.code, found.sentence)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything is worse than a warning."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def errors_and_warnings(
    diagnostics: Iterable[Diagnostic],
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """What has to be mended, and what may stay, each in the order of the files."""
    found = in_order(diagnostics)
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    return errors, tuple(one for one in found if one.severity is Severity.WARNING)


def as_text(diagnostics: Iterable[Diagnostic]) -> str:
    """One line a diagnostic: the errors in the order of the files, and after an empty line the warnings."""
    parts = ("\n".join(map(str, part)) for part in errors_and_warnings(diagnostics))
    return "\n\n".join(filter(None, parts))


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The same for editors and scripts: `{"errors": [...], "warnings": [...]}`, with one kind of row.

    A row has `code`, `file`, `line`, `column` (from 1), `sentence` and `remedy` (empty where there is none).
    """
    errors, warnings = errors_and_warnings(diagnostics)
    told = {"errors": [_row(one) for one in errors], "warnings": [_row(one) for one in warnings]}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _row(found: Diagnostic) -> dict[str, object]:
    place = {"file": found.where.file, "line": found.where.line, "column": found.where.column}
    return {"code": found.code, **place, "sentence": found.sentence, "remedy": found.remedy}
