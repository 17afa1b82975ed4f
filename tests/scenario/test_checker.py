"""Scenario files with one fault each: what `check` says, at which place, with which remedy."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game.core.diagnostics import Diagnostic
from game.scenario.loader import examine

GOOD = Path(__file__).with_name("goed")
MORE = "\n---\n"
"""Between two changes of one file that only together are a fault."""
CALLS = Path(__file__).parents[1] / "play" / "aan-de-lijn"
Broken = Callable[[str, str, str], tuple[Diagnostic, ...]]


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """The findings about the good scenario with one piece of it written otherwise."""
    return lambda file, old, new: _examine(GOOD, tmp_path, file, old, new)


@pytest.fixture
def broken_call(tmp_path: Path) -> Broken:
    """The same of the scenario with calls."""
    return lambda file, old, new: _examine(CALLS, tmp_path, file, old, new)


def _examine(good: Path, tmp_path: Path, file: str, old: str, new: str) -> tuple[Diagnostic, ...]:
    folder = tmp_path / good.name
    shutil.copytree(good, folder)
    text = (folder / file).read_text("utf-8")
    for was, becomes in zip(old.split(MORE), new.split(MORE), strict=True):
        assert was in text, f"{file} no longer holds {was!r}"
        text = text.replace(was, becomes, 1)
    (folder / file).write_text(text, "utf-8")
    return examine(folder).found


def test_the_good_scenario_is_good() -> None:
    loaded = examine(GOOD)
    assert loaded.found == ()
    assert loaded.scenario is not None


AGAIN = "    brings: []\n  - practice: schatting\n    brings"
TWICE = "  - {id: appje, sender: W, arrives: 2026-10-05 20:00, text: T, pattern: []}\n  - id: appje"
"""The same message twice."""

PLAN = "agenda:\n  - {id: les, name: les, %s}"
CHANCE = (
    "agenda:\n  - {id: les, name: les, begins: 2026-10-05 10:00, ends: 2026-10-05 11:00}\n"
    "chances: [{id: koorts, name: koorts, draws: {every: [1], at: 06:30}, one_in: 3, source: ontwerp, %s}]"
)
ASKS = "        asks: 2"
LUCK = "    luck: {%s}\n    wants:"
TALK = "stops: [{after: 1, title: T, questions: [Wat?]}]"
WAGE = 'flows:\n  - {id: loon, who: W, what: L, amount: "1,00", way: in, source: rekenvoorbeeld, on: {%s}}'

OWING = "creditors:\n  - id: bad\n    sender: gemeente\n    source: ontwerp\n    ladder: [%s]\nbills:"
"""A creditor with this ladder."""
LADDERS = (
    ("{rung: title, after: 1}, {rung: reminder, after: 1}", "niet op volgorde"),
    ("{rung: collection, after: 1}", "kan niet zonder fourteen_days"),
    ("{rung: fourteen_days, after: 1, letter: herstel, days: 14}", "de veertien dagen zijn van de wet"),
    ("{rung: reminder, after: 1, days: 7}", "dagen zonder brief"),
    ("{rung: title, after: 1}, {rung: bailiff, after: 1}, {rung: seizure, after: 1}", "geen bijstand"),
)
BILL = 'amount: "10,00", due: 2026-10-05, source: rekenvoorbeeld}'
RUNNING = (
    ("rung: title", "heeft een tree en een dag"),
    ("rung: title, since: 2026-09-01", "geen tree title"),
    ("rung: title, since: 2026-10-06", "na het begin"),
    ("rung: title, since: 2025-10-06", "geen tabellen"),
)
"""A bill of which the ladder runs on the first day."""

PARAGRAPH = "U kunt tegen dit besluit binnen zes weken schriftelijk bezwaar maken."
ANOTHER = (
    "    plain: [P.]\n  - id: nog_%s\n    sender: gemeente\n    kept: ja\n    subject: s\n"
    "    pattern: [E20]\n    body:"
)
SAID_AGAIN = "body: [{text: Het bedrag.}]\n"
SAID_AGAIN += "".join(f"{ANOTHER % n} [{{text: {PARAGRAPH}}}]\n" for n in range(3)) + ANOTHER % 3
"""Three more letters with one paragraph."""
LONG = " woord" * 400
SHUT = "to: einde, asks: 1, thought: Nu niet.}" + MORE + '{id: nee, text: "Nee.", when: not free >= 3}'
CALM = "minutes: 10"

KINDS = "kinds: [{kind: rest, who: [Gemeente Meerwijk]}]"
AFTER = "afterwards: [{{id: later, day: {day}, text: Het was al januari., source: ontwerp}}]"

MATTER = """    told:
      - {id: gelezen, text: De brief is gelezen., when: read(brief)}
    shows: {letters: [brief], scenes: [praatje], bills: [rekening]}
"""
CASES = [
    # code, file, what stood there, what stands there now, line:column, what is said
    ("SC001", "scenes.yaml", "  - id: appje", TWICE, "20:9", "bestaat al"),
    ("SC001", "scenes.yaml", "{id: nee,", "{id: ja,", "14:18", 'keuze "ja" bestaat al; hij staat ook op regel 13'),
    ("SC003", "scenario.yaml", "not read(brief)", "after(10-05)", "44:70", "'10-05' is geen dag met tijd"),
    ("SC003", "scenario.yaml", "not read(brief)", "after(02-29 10:00)", "44:70", "geen dag met tijd"),
    ("SC003", "scenario.yaml", "during: not read(brief)", "during: not reed(brief)", "44:74", 'bedoelt u "read"?'),
    ("SC003", "scenario.yaml", "during: not read(brief)", "during: read(brief) nor evening", "44:82", "volgt nog"),
    ("SC004", "scenario.yaml", "not read(brief)", "not read(brif)", "44:70", 'bedoelt u "brief"?'),
    ("SC004", "scenario.yaml", "leads: letter/brief", "leads: letter/brif", "44:94", 'bedoelt u "letter/brief"?'),
    ("SC004", "scenario.yaml", "default: gewoon", "default: zuinig", "34:12", '"zuinig" bestaat niet'),
    ("SC004", "post.yaml", "sender: gemeente", "sender: gemente", "5:13", 'bedoelt u "gemeente"?'),
    ("SC004", "post.yaml", "pattern: [E20]", "pattern: [E99]", "9:15", 'patroon "E99" bestaat niet'),
    ("SC004", "post.yaml", "learn: weet", "learn: weten", "21:23", 'bedoelt u "weet"?'),
    ("SC004", "post.yaml", "letter: brief,", "letter: brieven,", "36:28", 'bedoelt u "brief"?'),
    ("SC004", "post.yaml", "office(loket)", "office(gemeente)", "20:20", 'loket "gemeente" bestaat niet'),
    ("SC004", "post.yaml", "term: uit_te_betalen", "term: betaald", "10:", "regel van de berekening"),
    ("SC004", "post.yaml", "calculation: norm", "calculation: nrom", "10:", 'bedoelt u "norm"?'),
    ("SC004", "scenario.yaml", "rule: bijstandsnorm", "rule: bijstandnorm", "19:11", 'bedoelt u "bijstandsnorm"?'),
    ("SC004", "scenes.yaml", "to: einde", "to: eind", "13:", 'bedoelt u "einde"?'),
    ("SC004", "scenes.yaml", "person: kind", "person: kid", "3:13", 'bedoelt u "kind"?'),
    ("SC005", "scenario.yaml", "day: 2026-10-01", "day: 2027-10-01", "20:12", "niet berekend"),
    ("SC006", "scenario.yaml", "format: 1", "format: 2", "1:9", "dit spel leest formaat 1"),
    ("SC007", "post.yaml", "is {bedrag}.", "is {bedrg}.", "12:15", 'bedoelt u "bedrag"?'),
    ("SC008", "post.yaml", "        thought: Vandaag lukt het niet.\n", "", "17:15", "heeft geen gedachte"),
    ("SC009", "scenario.yaml", "ends: 2026-10-05 21:00", "ends: 2026-10-05 19:00", "30:11", "eindigt niet"),
    ("SC010", "scenario.yaml", "ends: 2026-10-05 21:00", "ends: 2026-10-07 21:00", "29:13", "valt buiten"),
    ("SC009", "scenario.yaml", "agenda: []", PLAN % "begins: 2026-10-05 10:00, ends: 2026-10-05 10:00",
     "26:58", 'plan "les" eindigt niet'),
    ("SC030", "scenario.yaml", "    ends: 2026-10-05 21:00\n", "", "27:9", "`ends` ontbreekt"),
    ("SC030", "scenario.yaml", "    ends: 2026-10-05", "    every: [1]\n    ends: 2026-10-05", "27:9", "tegelijk"),
    ("SC030", "scenario.yaml", "agenda: []", PLAN % "every: [1]", "26:10", "`hours` ontbreekt"),
    ("SC031", "scenario.yaml", "agenda: []", PLAN % "every: [3], hours: 10:00-11:00", "26:33", "geen enkele dag"),
    ("SC031", "scenario.yaml", "flows: []", WAGE % "every: [4], at: 10:00", "", "geen enkele dag"),
    ("SC032", "scenario.yaml", "agenda: []", PLAN % "every: [1], hours: 10:00-11:00, except: [2026-10-06]",
     "26:", "dinsdag 2026-10-06 (de 1e onder `except`)"),
    ("SC033", "scenario.yaml", "agenda: []", CHANCE % "days: [3, 1]", "27:", "schrijf [1, 3]"),
    ("SC033", "scenario.yaml", "agenda: []", CHANCE % "days: [1, 3], adds: [les], cancels: [les]",
     "27:", "vervalt tegelijk"),
    ("SC004", "scenario.yaml", "agenda: []", CHANCE % "days: [1, 3], cancels: [lse]", "27:", 'bedoelt u "les"?'),
    ("SC004", "scenario.yaml", "agenda: []", CHANCE % "days: [1, 3], person: kid", "27:", 'bedoelt u "kind"?'),
    ("SC004", "scenario.yaml", "not read(brief)", "happening(koorts)", "44:70", 'kans "koorts" bestaat niet'),
    ("SC004", "scenario.yaml", "not read(brief)", "ill(kid)", "44:70", 'bedoelt u "kind"?'),
    ("SC004", "scenario.yaml", "not read(brief)", "moment(avond.2026-10-05)", "44:70", 'kies uit: avond'),
    ("SC004", "post.yaml", ASKS, f"        office: lokte\n{ASKS}", "17:17", 'bedoelt u "loket"?'),
    ("SC035", "scenario.yaml", "weekdays: [1, 2, 3, 4, 5], ", "", "24:", "weekdagen ontbreken"),
    ("SC035", "scenario.yaml", 'hours: "09:00-12:00"', "hours: [{weekdays: [1], hours: 09:00-12:00}]",
     "24:", "bij elk van de uren"),
    ("SC011", "scenes.yaml", ", to: einde", "", "15:13", "leidt niets"),
    ("SC013", "scenario.yaml", "id: goed", "id: beter", "2:5", 'map die "goed" heet'),
    ("YA021", "scenario.yaml", "who: Bo\n", "", "1:1", '"who" ontbreekt'),
    ("YA020", "scenario.yaml", "weeks: 1", "weken: 1", "9:1", "onbekend"),
    ("YA023", "scenario.yaml", "start: 2026-10-05", "start: 5 oktober", "10:8", "geen datum"),
    ("YA023", "scenario.yaml", 'opening: "100,00"', 'opening: "honderd"', "16:", "geen bedrag"),
    (
        "SC014", "scenario.yaml", "rule: bijstandsnorm\n    facts: {day: 2026-10-01}",
        "rule: loon\n    facts: {day: 2026-10-01, hours: 10}", "18:9", "loonheffing, bij benadering",
    ),
    ("SC015", "post.yaml", "senders:", "senders:\n  - {id: bank, kind: company, name: Bank}", "2:10",
     'afzender "bank" wordt nergens gebruikt'),
    ("SC015", "scenes.yaml", "to: einde", "does: {flag: melk}", "13:", 'vlag "melk" wordt nergens gebruikt'),
    ("SC016", "scenario.yaml", "not read(brief)", "flag(melk)", "44:70", "niets zet de vlag melk"),
    ("SC016", "scenario.yaml", "not read(brief)", "after(10-07 12:00)", "44:70", "na het einde"),
    ("SC016", "scenario.yaml", "not read(brief)", "ill(kind)", "44:70", "geen kans maakt kind ziek"),
    ("SC016", "post.yaml", "does: {learn: weet}", "when: knows(weet)", "21:15", "niets leert weet"),
    ("SC017", "scenes.yaml", "    at: 2026-10-05 20:05\n", "", "2:9", "niets begint haar"),
    ("SC017", "scenes.yaml", "at: 2026-10-05 20:05", "at: 2026-10-07 20:05", "2:9", "na het einde"),
    ("SC017", "scenes.yaml", "    comes: door", "    until: 2026-10-05 20:05\n    comes: door", "2:9", "weg voor"),
    ("SC017", "scenes.yaml", "    comes: door", "    when: flag(melk)\n    comes: door", "2:9", "geldt nooit"),
    ("SC018", "scenes.yaml", "to: einde}" + MORE + '{id: nee, text: "Nee."}', SHUT, "9:13", "elke keuze dicht"),
    ("SC019", "post.yaml", "due: 2026-10-05", "due: 2026-10-04", "36:", "de brief komt pas daarna"),
    ("SC090", "glossary.yaml", "says: Wat", f"says: {'wat ' * 30}Wat", "4:11", "de uitleg heeft 36 woorden"),
    ("SC090", "glossary.yaml", "id: norm", "id: vrijlating", "5:9", "staat er twee keer"),
    ("SC090", "glossary.yaml", "term: norm", "term: Vrijlating", "6:11", '"vrijlating" hoort al bij "vrijlating"'),
    ("SC093", "findings.yaml", MATTER, "", "2:9", 'zaak "uitleg" laat niets van het uur zien'),
    ("SC093", "findings.yaml", "shows: {", "shows: {rights: [maandformulier], ", "8:22", "keert niets uit"),
    ("SC094", "practices.yaml", "    brings", AGAIN, "4:15", "twee keer"),
    ("SC004", "practices.yaml", "letter/brief", "letter/breif", "3:14", 'bedoelt u "brief"?'),
    ("SC004", "practices.yaml", "letter/brief", "leter/brief", "3:14", 'bedoelt u "letter"?'),
    ("SC004", "findings.yaml", "letters: [brief]", "letters: [breif]", "8:23", 'bedoelt u "brief"?'),
    ("SC004", "findings.yaml", "when: arrived(brief)", "when: arrived(breif)", "4:11", 'bedoelt u "brief"?'),
    ("SC026", "findings.yaml", "pattern: [E26]", "pattern: []", "5:14", '"uitleg" noemt geen patroon'),
    ("YA021", "findings.yaml", "beleid: Wie leest", "beleit: Wie leest", "9:5", '"beleid" ontbreekt'),
    ("SC026", "post.yaml", "pattern: [E20]", "pattern: []", "9:14", '"brief" noemt geen patroon'),
    ("SC027", "post.yaml", "source: rekenvoorbeeld}", "source: ''}", "36:", "waar het vandaan komt"),
    ("SC028", "post.yaml", "body:", SAID_AGAIN, "", "staat in 3 brieven (ook in nog_0, nog_1)"),
    ("SC029", "post.yaml", "kept: ja,", "kept: ja, about: {first: 2026-08-01, last: 2026-08-31},",
     "procedures.yaml:11:17", "geen papier gaat over die maand"),
    ("SC050", "scenes.yaml", "text: Kun je morgen?", f"text: Kun je morgen?{LONG}", "scenario.yaml:27:3",
     "wie 250 woorden per minuut leest"),
    ("SC051", "scenes.yaml", "text: Kun je morgen?", f"text: Kun je morgen?{LONG}", "scenario.yaml:7:10",
     "in 2 minuten passen er 183"),
    ("SC052", "scenario.yaml", "minutes: 2" + MORE + "start: 2026-10-05" + MORE + "2026-10-05 20:00",
     CALM + MORE + "start: 2026-10-05" + MORE + "2026-10-05 09:00", "27:9", "op 0:30 ligt er nog geen envelop"),
    ("SC004", "scenario.yaml", "not read(brief)", "owe(kid)", "44:70", 'bedoelt u "kind"?'),
    ("SC004", "scenario.yaml", "not read(brief)", "good_at(getal)", "44:70", 'bedoelt u "getallen"?'),
    ("SC004", "scenario.yaml", "not read(brief)", "slept(slecht)", "44:70", "kies uit: broken, good, ordinary"),
    ("SC004", "scenario.yaml", "not read(brief)", "ago(3 brif)", "44:70", 'bedoelt u "brief"?'),
    ("SC003", "scenario.yaml", "not read(brief)", "ago(brief)", "44:70", "geen aantal dagen met een naam"),
    ("SC004", "scenario.yaml", "leads: letter/brief", "leads: person/kid", "44:94", 'bedoelt u "person/kind"?'),
    ("SC004", "scenes.yaml", "to: einde", "does: {owes: kid}", "13:", 'bedoelt u "kind"?'),
    ("SC070", "scenario.yaml", "lasts: 2", "lasts: 2, hours: '20:30-21:00'", "27:9", "1 adempauzes altijd open"),
    ("SC070", "scenario.yaml", "lasts: 2", "lasts: 2, every: day", "27:9", "samen 2 stukjes"),
    ("SC071", "scenario.yaml", "lasts: 2", "lasts: 2, words: W, begin: praatje", "53:", "ook woorden voor erna"),
    ("SC072", "scenario.yaml", "weight: 2", "weight: 2, grows: {days: 7, most: 2}", "44:", "groeit nooit"),
    ("SC073", "scenes.yaml", "comes: ", "after: read(brief)\n    comes: ", "", "komt op een tijd en ook na iets"),
    ("SC073", "scenes.yaml", "comes: ", "delay: 5\n    comes: ", "", "wacht uren"),
    ("YA023", "scenario.yaml", "id: goed", "id: ../goed", "2:5", "geen mapnaam"),
    ("YA023", "scenario.yaml", "not read(brief)", "[always]", "44:70", "hier hoort een voorwaarde"),
    ("YA023", "scenario.yaml", 'hours: "09:00-12:00"', 'hours: "9-12"', "24:68", "bijvoorbeeld 09:00-12:00"),
    ("YA023", "scenario.yaml", 'hours: "09:00-12:00"', 'hours: "12:00-09:00"', "24:68", "houdt op voor"),
    ("YA023", "scenes.yaml", "text: Kun je", 'text: "\\0"\n    x: Kun je', "22:11", "stuurteken"),
    ("YA025", "scenario.yaml", "[1, 2, 3, 4, 5]", "[0]", "24:45", "minstens 1"),
    ("YA025", "scenario.yaml", "weight: 2", "weight: -2", "44:59", "minstens 0"),
    ("YA025", "post.yaml", "asks: 2", "asks: -2", "17:15", "minstens 0"),
    ("YA025", "scenes.yaml", "nodes:\n", "nodes: []\n    x:\n", "8:12", "minstens 1"),
    ("YA024", "post.yaml", "kind: official", "kind: oficial", "2:", "official"),
    ("SC020", "procedures.yaml", "{incomplete: herstel}", "{}", "post.yaml:22:9", "niemand verstuurt hem"),
    ("SC020", "post.yaml", "    inbox: site", "    inbox: site\n    kept: ja", "25:11", "meer dan één manier"),
    ("SC020", "post.yaml", "on: uiterlijk", "on: uiterlijkst", "31:7", 'bedoelt u "uiterlijk"?'),
    ("SC020", "forms.yaml", ", inbox: ja", "", "post.yaml:24:12", "geen postvak"),
    ("SC007", "post.yaml", "uiterlijk {uiterlijk}", "uiterlijk {sinds}", "28:15", "{sinds}"),
    ("SC021", "forms.yaml", "id: loon\n", "id: sign\n", "9:13", "laatste pagina"),
    ("SC021", "forms.yaml", "{werk: [ja]}", "{wrek: [ja]}", "13:", 'bedoelt u "werk"?'),
    ("SC021", "forms.yaml", "{werk: [ja]}", "{werk: [misschien]}", "13:", "geen antwoord misschien"),
    ("SC021", "forms.yaml", "accepts: [loonstrook]", "accepts: [loonstrok]", "14:", 'bedoelt u "loonstrook"?'),
    ("SC021", "forms.yaml", "kind: amount, label: Bruto", "kind: text, label: Bruto", "13:", "zet `kind: amount`"),
    ("SC021", "forms.yaml", "{id: ja, text: Ja}", "{id: jazeker, text: Ja}", "12:", "werk kent alleen ja, nee"),
    ("SC021", "forms.yaml", "kind: file, label", "kind: fixed, label", "14:", "`fixed: period`"),
    ("SC022", "procedures.yaml", "months: [2026-09]", "months: []", "3:11", "gaat over maanden"),
    ("SC022", "procedures.yaml", "    wants:", "    award: {rule: loon}\n    wants:", "3:11", "`award`"),
    ("SC022", "procedures.yaml", "paper: loonstrook", "paper: loonstrookje", "11:", 'bedoelt u "loonstrook"?'),
    ("SC022", "procedures.yaml", "    form: inkomsten\n", "", "2:9", "geen formulier"),
    (
        "SC022", "procedures.yaml", "    wants:",
        "    compares: {sees: [loon], months_later: 2, source: ontwerp, asks: maandformulier}\n    wants:",
        "10:15", "maandformulier vraagt niets",
    ),
    (
        "SC022", "procedures.yaml", "kind: duty",
        "kind: application\n    award: {rule: bijzondere_bijstand, answers: {cost: bruto}, most: {werk: '9,00'}}",
        "4:", "veld werk is geen bedrag",
    ),
    (
        "SC022", "procedures.yaml", "kind: duty",
        "kind: application\n    award: {rule: bijzondere_bijstand, answers: {cost: bruto}, most: {bruto: '9,00'}}",
        "4:", "waar `most` vandaan komt",
    ),
    ("SC004", "post.yaml", "{learn: weet}", "{uitstel: maandform}", "21:25", 'bedoelt u "maandformulier"?'),
    ("SC022", "post.yaml", "{learn: weet}", "{uitstel: maandformulier}", "21:25", "kent geen uitstel"),
    (
        "SC062", "procedures.yaml", "    wants:", "    uitstel: {working_days: 1, source: ''}\n    wants:",
        "10:40", "waar de kans vandaan komt",
    ),
    ("SC004", "procedures.yaml", "incomplete: herstel}", "incomplete: hestel}", "12:27", 'bedoelt u "herstel"?'),
    ("SC004", "procedures.yaml", "institution: gemeente", "institution: gemente", "5:18", 'bedoelt u "gemeente"?'),
    ("YA024", "procedures.yaml", "incomplete: herstel}", "incomplet: herstel}", "12:", "incomplete"),
    ("SC020", "post.yaml", "letter: brief,", "letter: herstel,", "36:", "nooit verschuldigd"),
    (
        "SC021", "forms.yaml", "          - {id: strook,",
        "      - id: stukken\n        title: stukken\n        fields:\n          - {id: bruto,",
        "17:18", "een eerdere pagina",
    ),
    ("SC021", "forms.yaml", "accepts: [loonstrook]", "clears: [strook]", "14:", "zichzelf niet leegmaken"),
    ("SC022", "procedures.yaml", "months: [2026-09]", "months: [2026-09, 2026-09]", "8:13", "twee keer"),
    ("SC007", "procedures.yaml", "late: niets ontvangen", "late: 'niets tot {uiterlijk}'", "13:", "{uiterlijk}"),
    ("SC007", "forms.yaml", "confirmation: Ontvangen.", "confirmation: 'Tot {dag}.'", "7:", "zonder accolades"),
    ("SC007", "procedures.yaml", "incomplete: herstel", "claimed: herstel", "post.yaml:28:15", "{uiterlijk}"),
    ("SC004", "post.yaml", "wage: 2026-09-07", "wage: 2026-09-07, term: netloon", "34:", 'bedoelt u "nettoloon"?'),
    ("YA025", "post.yaml", "kept: ja,", "on_request: ja, again: {text: T, days: 500},", "33:", "hoogstens 366"),
    (
        "YA023", "post.yaml", "kept: ja,", "kept: ja, about: {first: 2026-09-30, last: 2026-09-01},",
        "33:", "ligt voor de eerste",
    ),
    ("SC025", "scenario.yaml", "end: 2026-10-06 09:00", "end: 2027-01-06 09:00", "11:6", "2027-01-06"),
    ("SC023", "post.yaml", "wage: 2026-09-07", "wage: 2026-09-08", "34:", "2026-09-07"),
    *(("SC040", "post.yaml", "bills:", OWING % ladder, "39:13", words) for ladder, words in LADDERS),
    ("SC004", "post.yaml", "bills:", OWING % "{rung: reminder, after: 1, letter: brif}", "39:", '"brif"'),
    ("YA025", "post.yaml", "bills:", OWING % "{rung: reminder, after: 0}", "39:", "minstens 1"),
    *(("SC041", "post.yaml", BILL, f"{BILL[:-1]}, {more}}}", "36:", words) for more, words in RUNNING),
    ("SC041", "scenario.yaml", "flows: []", WAGE.replace("id: loon", "id: rekening") % "every: [1], at: 08:00",
     "post.yaml:36:10", "een geldstroom heet ook zo"),
    ("SC004", "scenario.yaml", "not read(brief)", "owed(rekenig)", "44:70", 'bedoelt u "rekening"?'),
    ("SC004", "scenario.yaml", "not read(brief)", "rung(rekening/incasso)", "44:70", "tree van een schuld"),
    ("SC004", "scenario.yaml", "not read(brief)", "bounced(huur)", "44:70", "groceries"),
    (
        "SC024", "scenario.yaml", "agenda: []",
        "agenda: []\nbenefit: {who: G, what: u, first: 2026-10, last: 2026-10, source: s}",
        "26:", "geen `bijstand`",
    ),
    ("SC042", "scenario.yaml", "title: Oktober,", "title: Oktober, from: 2026-10-06,", "42:32", "eerste dag"),
    ("SC042", "scenario.yaml", "goes: []}]", "goes: []}, {title: L, comes: [], goes: []}]", "42:", "na de vorige"),
    ("SC043", "scenario.yaml", KINDS, "kinds: []", "post.yaml:36:", 'noem "Gemeente Meerwijk" in `kinds`'),
    ("SC044", "scenario.yaml", "k]}]", "k, Gemeente Meerwijk]}]", "56:", "twee keer"),
    ("SC004", "scenario.yaml", "who: [Gemeente Meerwijk]", "who: [Gemeente Meerweg]", "56:", "bedoelt u"),
    ("SC060", "scenario.yaml", "weeks: 1", "weeks: 3\nturns: [{week: 1, line: Mist.}]", "10:16", "van 2 tot"),
    ("SC060", "scenario.yaml", "weeks: 1", "weeks: 2\nturns: [{week: 2, line: A.}, {week: 2, line: B.}]",
     "10:37", "twee keer"),
    ("SC060", "scenario.yaml", "weeks: 1", "weeks: 2\nstops: [{after: 2, title: T, questions: [Wat?]}]",
     "10:17", "geen week na zich"),
    ("SC060", "scenario.yaml", "weeks: 1", f"weeks: 1\n{TALK}", "10:17", "haal `stops` weg"),
    ("SC060", "scenario.yaml", "weeks: 1", "weeks: 2\nturns: [{week: 3, line: Mist.}]", "10:16", "tot en met 2"),
    ("SC092", "scenario.yaml", "weeks: 1", f"weeks: 1\n{AFTER.format(day=7)}", "10:", "kies 1, 30 of 180"),
    ("SC092", "scenario.yaml", "weeks: 1", f"weeks: 1\n{AFTER.format(day=1)}", "", "niets over dag 30 of 180"),
    ("SC061", "scenes.yaml", "- id: einde", "- id: einde\n        together: ja", "16:19", "niets te kiezen"),
    ("SC062", "procedures.yaml", "    wants:", LUCK % "source: '', error_one_in: 4", "10:20", "vandaan"),
    ("SC062", "procedures.yaml", "    wants:", LUCK % "source: ontwerp, delay_one_in: 4", "10:43", "hoe lang"),
    ("SC062", "scenario.yaml", "agenda: []", (CHANCE % "days: [1, 3]").replace("source: ontwerp", "source: ''"),
     "27:", "vandaan"),
]  # fmt: skip


QUEUE = "{minutes: [2, 4], source: ontwerp}"
CALL_CASES = [
    ("SC004", "calls.yaml", "desk: afval}", "desk: afvla}", "17:", 'bedoelt u "afval"?'),
    ("SC004", "calls.yaml", "office: telefoon", "office: telfoon", "7:13", 'bedoelt u "telefoon"?'),
    ("SC004", "calls.yaml", "scene: noah}", "scene: noa}", "30:", 'bedoelt u "noah"?'),
    ("SC004", "calls.yaml", "decides: [rekening]", "decides: [rekning]", "42:", 'beslissing "rekning"'),
    ("SC004", "calls.yaml", "missed: ozturk", "missed: oztruk", "32:", 'terugbelafspraak "oztruk" bestaat niet'),
    ("SC004", "post.yaml", "dial: gemeente", "dial: gemente", "28:", 'lijn "gemente" bestaat niet'),
    ("SC004", "post.yaml", "visit: stadhuis", "visit: stadhuus", "34:", 'balie "stadhuus" bestaat niet'),
    ("SC004", "scenes.yaml", "call_back: ozturk", "call_back: oztruk", "37:", "terugbelafspraak"),
    ("SC004", "scenes.yaml", "elsewhere: niet_hier", "elsewhere: niet_daar", "30:", 'bedoelt u "niet_hier"?'),
    ("SC004", "scenario.yaml", "awaits(ozturk)", "awaits(oztruk)", "67:", 'bedoelt u "ozturk"?'),
    ("YA021", "calls.yaml", QUEUE, "{minutes: [2, 4]}", "36:", '"source" ontbreekt'),
    ("SC080", "calls.yaml", ", tape: Ga naar mijn-punt-meerwijk. De verbinding wordt verbroken.}", "}", "18:",
     'lijn "gemeente": keuze "overig" leidt nergens heen'),
    ("SC080", "calls.yaml", "desk: afval}", "desk: afval, tape: Piep.}", "17:", "naar een bandje en naar iemand"),
    ("SC080", "calls.yaml", f"    queue: {QUEUE}\n", "", "17:", 'afdeling "afval" heeft geen wachtrij'),
    ("SC080", "calls.yaml", QUEUE, "{minutes: [4, 2], source: ontwerp}", "36:", "draai `minutes` om"),
    ("SC080", "calls.yaml", "    thought: Eerst bedenken wat ik zeg. Dan bellen.\n", "", "11:11", "geen gedachte"),
    ("SC080", "calls.yaml", "      - {scene: noah}", "      - {scene: noah, when: knows(administratie)}", "30:",
     "soms neemt niemand op"),
    ("SC080", "calls.yaml", "answers: [{scene: bode}]", "answers: [{scene: truus}]", "45:", "aan de lijn"),
    ("SC080", "calls.yaml", "desk: afval}", "desk: klantcontact}", "33:9", "niets leidt erheen"),
    ("SC080", "calls.yaml", "days: [1, 1]", "days: [2, 1]", "74:", "draai `days` om"),
    ("SC081", "calls.yaml", "{scene: bode}", "{scene: wil}", "scenes.yaml:100:9", "geen balie"),
    ("SC082", "scenes.yaml", ", elsewhere: niet_hier", "", "30:", "voeg `elsewhere: ...` toe"),
    ("SC082", "scenes.yaml", "decision: rekening, elsewhere: niet_hier", "elsewhere: niet_hier", "30:", "zonder"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "file", "old", "new", "place", "words"), CALL_CASES)
def test_a_fault_of_a_call_is_named_and_placed(
    broken_call: Broken, code: str, file: str, old: str, new: str, place: str, words: str
) -> None:
    found = broken_call(file, old, new)
    fitting = [one for one in found if one.code == code and words in str(one)]
    assert fitting, "\n".join(map(str, found))
    assert (place if ".yaml" in place else f"{file}:{place}") in str(fitting[0])


@pytest.mark.parametrize(("code", "file", "old", "new", "place", "words"), CASES)
def test_a_fault_is_named_and_placed(
    broken: Broken, code: str, file: str, old: str, new: str, place: str, words: str
) -> None:
    found = broken(file, old, new)
    fitting = [one for one in found if one.code == code and words in str(one)]
    assert fitting, "\n".join(map(str, found))
    assert (place if ".yaml" in place else f"{file}:{place}") in str(fitting[0])


def test_what_a_letter_says_at_times_stands_in_a_piece_that_asks_for_it(broken: Broken, tmp_path: Path) -> None:
    rest = "Het bedrag van {bedrag} in {termijnen} termijnen van {termijn}."
    found = broken("procedures.yaml", "incomplete: herstel", "claimed: herstel")
    assert [one.code for one in found]
    for asks, said in (("", 2), (", with_values: [termijn]", 0), (", with_values: [ineens]", 2)):
        folder = tmp_path / f"met{said}{len(asks)}" / "goed"
        shutil.copytree(tmp_path / "goed", folder)
        post = (folder / "post.yaml").read_text("utf-8")
        piece = f"- {{text: '{rest}'{asks}}}"
        post = post.replace("- text: Stuur ze uiterlijk {uiterlijk}.", piece)
        post = post.replace("      - {id: herstel, on: uiterlijk, what: stukken}", "      []")
        (folder / "post.yaml").write_text(post, "utf-8")
        found = examine(folder).found
        assert [one.code for one in found] == ["SC007"] * said, "\n".join(map(str, found))
        assert all("with_values" in str(one) for one in found)


def test_a_week_has_a_quiet_moment(tmp_path: Path) -> None:
    folder = tmp_path / "goed"
    shutil.copytree(GOOD, folder)
    moment = "  - {id: m%d, name: M, begins: 2026-10-06 0%d:00, ends: 2026-10-06 0%d:30, interrupted_by: Dag.}\n"
    message = "  - {id: b%d, sender: W, arrives: 2026-10-06 0%d:10, text: T, pattern: [E18]}\n"
    _put(folder / "scenario.yaml", "flows: []", "".join(moment % (n, n, n) for n in (6, 7)) + "flows: []")
    assert "SC053" not in [one.code for one in examine(folder).found], "at six nothing comes in"
    _put(folder / "scenario.yaml", "minutes: 2", "minutes: 10")
    _put(folder / "scenes.yaml", "messages:\n", "messages:\n" + "".join(message % (n, n) for n in (6, 7)))
    found = [str(one) for one in examine(folder).found if one.code == "SC053"]
    assert len(found) == 1 and "in week 1 is geen moment waarop niets binnenkomt" in found[0]


def _put(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_all_faults_come_at_once(broken: Broken) -> None:
    found = broken("scenes.yaml", "person: kind\n    pattern: [E55]", "person: kid\n    pattern: [E5]")
    assert [one.code for one in found] == ["SC004", "SC004"]


def test_a_folder_without_a_scenario_is_said(tmp_path: Path) -> None:
    assert [one.code for one in examine(tmp_path).found] == ["SC002"]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "goed")
    (tmp_path / "goed" / "post.yaml").unlink()
    assert [one.code for one in examine(tmp_path / "goed").found] == ["YA001"]
