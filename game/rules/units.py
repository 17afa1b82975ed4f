"""Which figures the rules ask for, and what each of them is. The tables hold exactly these.

A figure that is used and not named here, or named here and in no table, is found on loading. The national ones
stand in `tables/`, those of a municipality in `gemeenten/`.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType


class Unit(Enum):
    """What a figure is, and so how the table writes it."""

    AMOUNT = "amount"
    """Cents, written `1.419,46`."""
    SHARE = "share"
    """An exact fraction, written `12,5 %`."""
    WHOLE = "whole"
    """Years, months, weeks, days, children; written `6`."""
    WORD = "word"
    """A way of doing things, one of `WORDS[name]`."""
    HOURS = "hours"
    """From when up to when, written `09:00-12:00`."""


def _named(units: Mapping[Unit, str]) -> Mapping[str, Unit]:
    return MappingProxyType({name: unit for unit, names in units.items() for name in names.split()})


NATIONAL: Mapping[str, Unit] = _named(
    {
        Unit.AMOUNT: """
            norm_alleenstaande norm_gehuwden norm_inrichting_alleenstaande norm_inrichting_gehuwden
            verhoging_inrichting_alleenstaande verhoging_inrichting_gehuwden
            vermogensgrens_alleenstaande vermogensgrens_gehuwden vrijlating_woning
            giften_hoogste vrijwilligersvergoeding_maand vrijwilligersvergoeding_jaar premie_hoogste
            vrijlating_n_hoogste vrijlating_r_hoogste vrijlating_y_hoogste vrijlating_z_hoogste
            bufferbudget_hoogste drempel_bijzondere_bijstand_hoogste
            kinderbijslag_0_5 kinderbijslag_6_11 kinderbijslag_12_17
            minimumuurloon eerste_schijf_tot
            algemene_heffingskorting_hoogste algemene_heffingskorting_afbouw_vanaf
            arbeidskorting_tot_1 arbeidskorting_tot_2 arbeidskorting_tot_3
            standaardpremie drempelinkomen zorgtoeslag_vermogen_alleen zorgtoeslag_vermogen_samen
            basishuur_alleen basishuur_samen kwaliteitskortingsgrens
            aftoppingsgrens_klein aftoppingsgrens_groot maximale_huurgrens
            inkomensijkpunt_alleen inkomensijkpunt_samen
            huurtoeslag_vermogen_alleen huurtoeslag_vermogen_samen
            kindgebonden_budget_kind alleenstaande_ouderkop kindgebonden_budget_12_15 kindgebonden_budget_16_17
            kindgebonden_budget_inkomen_alleen kindgebonden_budget_inkomen_samen
            kindgebonden_budget_vermogen_alleen kindgebonden_budget_vermogen_samen
            kleine_terugvordering_toeslag terugbetaling_toeslagen_laagste
            incassokosten_laagste incassokosten_hoogste
            incassokosten_tot_1 incassokosten_tot_2 incassokosten_tot_3 incassokosten_tot_4
            boete_zonder_benadeling waarschuwing_tot boete_bekend_tot toeslag_laagste_jaarbedrag
        """,
        Unit.SHARE: """
            vakantietoeslag vakantietoeslag_bij_inkomsten vakantiebijslag
            kostendeler_vast kostendeler_per_persoon
            vrijlating_n_deel vrijlating_r_deel vrijlating_y_deel vrijlating_z_deel vrijlating_34a_deel
            voorschot_deel onbekende_woonsituatie_deel
            boete_opzet boete_grove_schuld boete_normaal boete_verminderd boete_recidive
            kwijtschelding_ineens
            eerste_schijf_deel algemene_heffingskorting_afbouw_deel
            arbeidskorting_deel_1 arbeidskorting_deel_2 arbeidskorting_deel_3
            normpremie_alleen normpremie_samen zorgtoeslag_afbouw
            huurtoeslag_deel_b huurtoeslag_deel_c huurtoeslag_afbouw_alleen huurtoeslag_afbouw_samen
            kindgebonden_budget_afbouw
            incassokosten_deel_1 incassokosten_deel_2 incassokosten_deel_3 incassokosten_deel_4
            incassokosten_deel_5
            beslagvrij_deel
        """,
        Unit.WHOLE: """
            leeftijd_norm leeftijd_vrijlating leeftijd_zoektermijn aow_leeftijd leeftijd_kostendeler
            vrijlating_n_maanden vrijlating_r_maanden vrijlating_z_maanden vrijlating_34a_maanden
            leeftijd_kind_vrijlating_r
            beslistermijn_weken voorschot_weken opschorting_weken bezwaar_weken beslissing_op_bezwaar_weken
            beslissing_op_bezwaar_commissie_weken verdaging_bezwaar_weken ingebrekestelling_weken
            wijziging_toeslagen_weken wijziging_uwv_weken terugwerkend_maanden
            verrekening_maanden terugvordering_jaren kwijtschelding_jaren boete_recidive_jaren
            waarschuwing_jaren maatregel_heroverweging_maanden uniforme_maatregel_maanden
            inkomenstoeslag_maanden verblijf_buitenland_weken
            veertiendagenbrief_dagen terugbetaling_toeslagen_maanden terugbetaling_toeslagen_weken
            bezwaar_per_post_dagen
            aftoppingsgrens_groot_vanaf huurtoeslag_jongste
            betaaldag_toeslagen
        """,
    }
)
"""Every figure of the law."""

LOCAL: Mapping[str, Unit] = _named(
    {
        Unit.AMOUNT: """
            inkomenstoeslag_alleenstaande inkomenstoeslag_alleenstaande_ouder inkomenstoeslag_gehuwden
            drempel_bijzondere_bijstand meedoenregeling_kind
        """,
        Unit.SHARE: """
            voorschot kwijtschelding_norm inkomenstoeslag_norm maatregel_licht maatregel_zwaar
            verlaging_zonder_woonkosten
        """,
        Unit.WHOLE: """
            betaaldag betaaldag_december doorlooptijd_weken hersteltermijn_dagen wijziging_dagen
            inkomstenformulier_dag verrekening_termijnen inkomenstoeslag_referentie_maanden
            kwijtschelding_weken wachttijd_telefoon_minuten achterstand_loonstroken_maanden
            voorschot_spreiding_dagen bezwaar_spreiding_dagen post_dag_later_een_op
        """,
        Unit.WORD: """
            verrekenwijze omrekening vakantiegeld vrijlating_r inkomstenformulier duurzame_goederen
            kwijtschelding_waterschap terugvordering giften_boven_grens
        """,
        Unit.HOURS: "telefoon",
    }
)
"""Every figure and practice of a municipality."""

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "verrekenwijze": ("in_de_maand", "achteraf", "schatten"),
        "omrekening": ("dertien_twaalfde", "werkdagen", "zoals_betaald"),
        "vakantiegeld": ("opbouw", "uitbetaling"),
        "vrijlating_r": ("vanzelf", "op_verzoek"),
        "inkomstenformulier": ("altijd", "bij_inkomsten", "geen"),
        "duurzame_goederen": ("lening", "gift"),
        "kwijtschelding_waterschap": ("apart", "samen"),
        "terugvordering": ("altijd", "afwegen"),
        "giften_boven_grens": ("inkomen", "beoordelen"),
    }
)
"""The ways that a practice can have."""
