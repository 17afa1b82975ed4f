"""How the report looks: as a newspaper would print it, in the colours of the screens."""

STYLE = """
:root{--ink:#2A2320;--soft:#5B4E45;--paper:#FBF5E6;--band:#F2EAD8;--edge:#D9C8A6;--post-ink:#1A1F24;
--post-soft:#4D5965;--post-line:#C9D2DB;--blue:#1F4E79;--brick:#A63D24;--deep:#7E2C18;--sage:#2F5A2A;--dusk:#2E3A52;
--slate:#3E485F;--home:"Atkinson Hyperlegible Next","Atkinson Hyperlegible",Verdana,"DejaVu Sans",sans-serif;
--title:Literata,Georgia,"Times New Roman","DejaVu Serif",serif;--office:Arimo,Arial,"Liberation Sans",sans-serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:18px/1.5 var(--home);-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:52rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
p,li,dd,blockquote{max-width:38rem}
p{margin:.6em 0}
h1,h2,h3{font-family:var(--title);font-weight:600;line-height:1.15;text-wrap:balance}
h1{font-size:2.9rem;margin:.15em 0 .1em}
h2{font-size:1.75rem;margin:0 0 .5em;padding-top:.45em;border-top:3px solid var(--ink)}
h3{font-size:1.25rem;margin:2em 0 .5em}
h4{font-size:1rem;font-weight:700;margin:1.2em 0 .2em}
section{margin-top:3.5rem}
.kicker{margin:0;font-weight:600;color:var(--soft)}
.deck{font:italic 1.25rem/1.4 var(--title);margin:.3em 0 1em}
.facts,.soft,figcaption,.kind,.meta{color:var(--soft)}
.facts{border-top:1px solid var(--edge);border-bottom:1px solid var(--edge);padding:.6em 0;max-width:none}
nav ul{list-style:none;padding:0;margin:1em 0 0;display:flex;flex-wrap:wrap;gap:.2em 1.4em}
a{color:var(--blue)}
figure{margin:1.2rem 0}
svg{display:block;width:100%;height:auto;font:16px var(--home)}
svg .band{fill:var(--band)}svg .grid{stroke:var(--edge)}svg .zero{stroke:var(--ink);stroke-width:1.75}
svg .limit{stroke:var(--brick);stroke-width:2;stroke-dasharray:3 4}
svg .line{fill:none;stroke:var(--dusk);stroke-width:4;stroke-linejoin:round}
svg .below{fill:var(--brick);fill-opacity:.32}
svg text{fill:var(--soft)}svg .low{fill:var(--brick)}svg .came{fill:var(--dusk);font-weight:600;
paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg .free{fill:#CBD8C0}svg .filled{fill:#5A6580}svg .nearly{fill:#2B3042}
svg .envelope{fill:#FFFFFF;stroke:var(--post-soft);stroke-width:1.5}
svg .flap{fill:none;stroke:var(--post-soft);stroke-width:1.5}
svg .in{fill:#CBD8C0;stroke:var(--sage)}svg .out{fill:#5A6580}
svg .half{fill:var(--ink);font-weight:700}svg .name{fill:var(--ink)}svg .figure{fill:var(--ink);font-weight:600}
svg .missed{fill:var(--brick)}svg .met{fill:var(--sage)}svg .tried{fill:#E9DDC6;stroke:var(--post-soft)}
svg .struck{stroke:var(--deep);stroke-width:2.4;fill:none}svg .cross{stroke:#FFFFFF;stroke-width:2;fill:none}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.35;margin:.8rem 0 1.6rem}
caption{text-align:left;font-weight:600;padding:.3em 0}
th,td{text-align:left;vertical-align:top;padding:.32em .8em .32em 0;border-bottom:1px solid var(--edge)}
thead th{font-weight:600;color:var(--soft);border-bottom:2px solid var(--ink)}
tbody th{font-weight:400}
.num{text-align:right;white-space:nowrap;padding-right:0;padding-left:.8em;font-variant-numeric:tabular-nums}
tfoot th,tfoot td,.sum th,.sum td{font-weight:700;border-bottom:0;border-top:2px solid var(--ink)}
.part th,.part td{font-weight:700;padding-top:.8em}
.entries{list-style:none;margin:0;padding:0}
.entries>li{display:grid;grid-template-columns:3.6rem 1fr auto;gap:0 .9rem;padding:.5em 0;
border-bottom:1px solid var(--edge);max-width:none}
.entries time{color:var(--soft);font-variant-numeric:tabular-nums}
.entries .title{font-weight:600}
.kind{display:block;font-size:1rem}
.entries p{margin:.15em 0}
.bad .kind,.minus{color:var(--brick)}
td.day,.amount{white-space:nowrap;font-variant-numeric:tabular-nums}
.thought{font:italic 1.08rem/1.4 var(--title);color:var(--slate);margin:.2em 0}
.why{font-size:1rem;border-left:3px solid var(--edge);padding-left:.8rem;margin:.5em 0}
.why p{margin:.2em 0}
.doors{padding:0;list-style:none}
.doors li{padding:.7em 0;border-bottom:1px solid var(--edge);max-width:none}
s{text-decoration-thickness:2px;text-decoration-color:var(--deep);font-weight:600}
.pair{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--edge);margin:1.2rem 0}
.pair>div{padding:1rem 1.2rem;min-width:0}
td.theirs,td.ours{width:43%;padding:.32em .8rem}
.theirs{background:#FFFFFF;color:var(--post-ink);font:1rem/1.4 var(--office);
border-right:2px solid var(--post-line)}
.theirs .meta{color:var(--post-soft)}
.theirs h4{font-family:var(--office);margin-top:0}
.ours{font-family:var(--title)}
.ours h4{font-family:var(--home);margin-top:0}
.ours ul{margin:.3em 0;padding-left:1.1em}
.answer{white-space:pre-wrap;border-left:4px solid var(--dusk);padding:.2em 0 .2em .9rem;margin:.3em 0 1em;
font-family:var(--title);overflow-wrap:anywhere}
.aloud{border-left:4px solid var(--dusk);padding:.1em 0 .1em .9rem;margin:.5em 0;font:1.1rem/1.45 var(--title)}
.write{border-bottom:1px solid var(--soft);height:2.2em;margin:0 0 .6em}
.doubt{color:var(--brick);font-weight:600}
.url{overflow-wrap:anywhere;font-size:1rem;color:var(--soft)}
footer{margin-top:4rem;border-top:3px solid var(--ink);padding-top:1rem}
@media (max-width:44rem){h1{font-size:2.2rem}.pair{grid-template-columns:1fr}
.theirs{border-right:0;border-bottom:2px solid var(--post-line)}
.entries>li{grid-template-columns:3.2rem 1fr}.entries .amount{grid-column:2}
figure{overflow-x:auto}svg{min-width:38rem}td.day{white-space:normal}.num{padding-left:.4em}table{font-size:.95rem}}
@media print{@page{margin:18mm 16mm}html{background:#FFFFFF;font-size:10.5pt;line-height:1.4}
main{max-width:none;padding:0}
nav{display:none}h1{font-size:2.4rem}h3{margin-top:1.4em}.kind{display:inline}.kind::after{content:": "}
h2,h3,h4,caption{break-after:avoid}section{margin-top:2rem}section.page{break-before:page}
figure{break-before:avoid}
figure,.entries>li,.doors li,.pair,.leaf,.aloud,tr{break-inside:avoid}thead{display:table-header-group}
svg .band,svg .free,svg .filled,svg .nearly,svg .below,svg .in,svg .out{
print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
