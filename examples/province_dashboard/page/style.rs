//! How the page looks: on a screen, on a phone and on paper.

pub(super) const CSS: &str = "
:root { --ink: #1b2733; --soft: #5b6b7b; --line: #d5dde5; --paper: #fff; --ground: #f3f6f9;
  --accent: #0b5a8a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif; }
header, main, footer { max-width: 1100px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 20px; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.25rem; margin: 0 0 12px; color: var(--accent); }
h3 { font-size: 1rem; margin: 20px 0 8px; }
p { margin: 0 0 10px; }
a { color: var(--accent); }
.day { color: var(--soft); }
.invented { border-left: 4px solid #c98a00; background: #fff8e6; padding: 8px 12px;
  font-size: .9rem; }
nav { display: flex; flex-wrap: wrap; gap: 6px 16px; padding: 6px 0 14px; }
.tiles { list-style: none; display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0; padding: 0; }
.tiles li { flex: 1 1 120px; background: var(--paper); border: 1px solid var(--line);
  border-radius: 8px; padding: 8px 12px; color: var(--soft); font-size: .9rem; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.2; color: var(--ink); }
.tile-contradiction b { color: #b3261e; }
.tile-breach b { color: #b25000; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
  padding: 16px; margin-bottom: 16px; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px;
  border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; }
.wide { overflow-x: auto; }
.matrix { min-width: 600px; }
.matrix td, .matrix thead th { text-align: center; }
.matrix thead th:first-child { text-align: left; }
.matrix th[scope=row] { font-weight: 400; position: sticky; left: 0; background: var(--paper); }
.matrix td { border: 2px solid var(--paper); font-weight: 600; vertical-align: middle; }
abbr { text-decoration: none; }
.nothing { color: #a3afbb; }
.unknown, .demand { background: #eceff2; }
.covered { background: #dfeaf3; }
.moving { background: #ffe1a6; }
.received { background: #bfe3c4; }
.independent { background: #5fb37a; }
.risk { background: #f4a49e; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px;
  margin: 12px 0 0; padding: 0; font-size: .85rem; color: var(--soft); }
p.legend { display: block; }
.key { display: inline-block; width: 1.6em; text-align: center; border-radius: 4px;
  color: var(--ink); }
.bars { display: grid; grid-template-columns: minmax(150px, 320px) 1fr; gap: 8px; }
.names { list-style: none; margin: 0; padding-left: 0; font-size: 13px; overflow: hidden; }
.names li { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
svg { width: 100%; background: #fafbfc; }
svg text { font-size: 11px; fill: var(--soft); }
svg .year { stroke: var(--line); }
svg .today { stroke: #b3261e; stroke-width: 1.5; }
rect.agreement { fill: #e8f1f8; stroke: #0b5a8a; }
rect.moving { fill: #e9a820; } rect.received { fill: #8fcf9a; } rect.independent { fill: #37945a; }
rect.risk { fill: #d9534f; }
.findings { padding-left: 0; list-style: none; }
.findings li { margin: 0; }
.findings > li { border-left: 4px solid var(--line); padding: 2px 0 2px 12px; margin-bottom: 14px; }
.findings > .contradiction { border-color: #b3261e; }
.findings > .breach { border-color: #e07b00; }
.findings > .attention { border-color: #c9a400; }
.findings > .unclear { border-color: #7a8896; }
.sentence { margin-bottom: 4px; overflow-wrap: anywhere; }
.places, .reasons, .parts { margin: 0; padding-left: 18px; font-size: .92rem; }
.reasons { padding-left: 14px; }
.resolve { color: var(--soft); margin: 4px 0 0; font-size: .92rem; }
.planted { columns: 2 320px; font-size: .92rem; padding-left: 18px; }
.number { text-align: right; white-space: nowrap; }
.indicators th:not(:first-child) { text-align: right; }
.unit, .definition { color: var(--soft); font-size: .85rem; }
.overdue { background: #f4a49e; border-radius: 4px; padding: 0 6px; }
summary { cursor: pointer; }
.record { border: 1px solid var(--line); border-radius: 6px; padding: 6px 10px;
  margin-bottom: 6px; }
.record .status { color: var(--soft); }
.lines { margin-top: 6px; font-size: .86rem; }
:target { background: #fff3c4; }
footer { color: var(--soft); font-size: .85rem; padding-bottom: 24px; }
@media (max-width: 640px) {
  body { font-size: 15px; }
  h1 { font-size: 1.2rem; }
  header, main, footer { padding-left: 10px; padding-right: 10px; }
  section { padding: 12px 10px; }
  .tiles li { flex-basis: 40%; }
  .stacked thead { display: none; }
  .stacked tr { display: block; border-bottom: 1px solid var(--line); padding: 6px 0; }
  .stacked td { display: block; border: 0; padding: 1px 4px; }
  .bars { grid-template-columns: 118px 1fr; gap: 4px; }
  .names { font-size: 11px; }
  .matrix { font-size: .8rem; }
  .unit { display: block; }
  .number { white-space: normal; }
}
@media print { nav { display: none; } section { border: 0; } }
";
