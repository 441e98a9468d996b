const mono = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace'

/** How the panels look, beside the phone and below it. Colours follow the developer's own system. */
export const panelStyles: string = `
:host {
  --ink: #1f2328; --faint: #656d76; --line: #e4e7eb; --paper: #fff; --shade: #f6f7f9; --accent: #07a35a; --bad: #c62f2b;
  --bad-shade: #fdf1f0; --hover: #f0f3f5;
  position: fixed; inset: 0 0 0 463px; display: block; color: var(--ink); background: var(--paper);
  border-left: 1px solid var(--line); font: 13px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC",
    "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color-scheme: light;
}
* { box-sizing: border-box }
[hidden] { display: none !important }
button, select { font: inherit; color: inherit }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px }
aside { display: flex; flex-direction: column; height: 100% }
.handle { display: none }

.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 14px 20px 12px }
.controls label { display: flex; align-items: center; gap: 6px; margin-right: 4px; color: var(--faint) }
.controls button, .controls select {
  height: 30px; padding: 0 11px; border: 1px solid var(--line); border-radius: 7px; background: var(--paper);
  color: var(--ink); cursor: pointer; white-space: nowrap;
}
.controls select { padding: 0 6px }
.controls button:hover, .controls select:hover { background: var(--hover) }
.controls button[aria-pressed="true"] { border-color: var(--accent); color: var(--accent); background: var(--shade) }
.controls button:disabled { color: var(--faint); opacity: .5; cursor: default }

[role="tablist"] { display: flex; flex: none; gap: 4px; padding: 0 12px; overflow-x: auto; border-bottom: 1px solid var(--line); scrollbar-width: none }
[role="tab"] {
  display: flex; align-items: center; gap: 6px; height: 38px; margin-bottom: -1px; padding: 0 9px; border: 0;
  border-bottom: 2px solid transparent; background: none; color: var(--faint); cursor: pointer; white-space: nowrap;
}
[role="tab"]:hover { color: var(--ink) }
[role="tab"][aria-selected="true"] { border-color: var(--accent); color: var(--ink); font-weight: 600 }
[role="tab"] i {
  min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--line); color: var(--faint);
  font: 500 11px/18px inherit; font-size: 11px; line-height: 18px; font-style: normal; font-weight: 500; text-align: center;
  font-variant-numeric: tabular-nums;
}
[role="tab"] i:empty { display: none }
[role="tab"] i.bad { background: var(--bad); color: var(--paper) }

.panel { display: flex; flex: 1; flex-direction: column; min-height: 0 }
.summary {
  display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 40px; margin: 0;
  padding: 5px 20px; border-bottom: 1px solid var(--line); color: var(--faint); font-variant-numeric: tabular-nums;
}
.summary:empty { display: none }
.quiet { padding: 3px 9px; border: 0; border-radius: 6px; background: none; color: var(--faint); cursor: pointer }
.quiet:hover { background: var(--hover); color: var(--bad) }
.rows { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain }
.empty { margin: 0; padding: 56px 20px; color: var(--faint); text-align: center; list-style: none }

table { width: 100%; border-collapse: collapse; table-layout: fixed }
th {
  position: sticky; top: 0; z-index: 1; padding: 7px 8px; background: var(--shade); color: var(--faint);
  font-size: 12px; font-weight: 500; text-align: left; white-space: nowrap; box-shadow: 0 1px var(--line);
}
td { padding: 6px 8px; overflow: hidden; border-bottom: 1px solid var(--line); text-overflow: ellipsis; white-space: nowrap }
th:first-child, td:first-child { padding-left: 20px }
th:last-child, td:last-child { padding-right: 20px }
tbody tr[aria-expanded] { cursor: pointer }
tbody tr[aria-expanded]:hover td { background: var(--hover) }
tbody tr[aria-expanded="true"] td { border-color: transparent; background: var(--shade) }
tbody tr.bad td { background: var(--bad-shade) }
tbody tr.bad .status, tbody tr.bad .level, tbody tr.bad .message { color: var(--bad) }
.order { width: 58px; color: var(--faint) }
.time { width: 78px; color: var(--faint) }
.method { width: 92px; font-weight: 600 }
th.method { font-weight: 500 }
.status { width: 108px }
.duration, .size, .received { width: 96px; text-align: right }
.of { width: 98px }
.event { width: 150px }
.level { width: 128px }
td.order, td.time, td.status, td.duration, td.size, td.received { font-variant-numeric: tabular-nums }
td.url, td.path, td.keys, td.event, td.message, td.level { font-family: ${mono}; font-size: 12px }
td small { margin-right: 1px; color: var(--faint); font-size: inherit }
tr.details td { padding: 4px 20px 16px; background: var(--shade); cursor: auto; white-space: normal; user-select: text }
h3 { margin: 10px 0 3px; color: var(--faint); font-size: 12px; font-weight: 500 }
pre { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; font: 12px/1.6 ${mono} }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 32px; margin-top: 12px; padding-top: 4px; border-top: 1px solid var(--line) }
.sides > div { min-width: 0 }
.sides pre { max-height: 360px; overflow: auto }

.stack { display: flex; flex-wrap: wrap; gap: 4px 6px; margin: 0; padding: 9px 20px; border-bottom: 1px solid var(--line); list-style: none }
.stack:empty { display: none }
.stack li { display: flex; max-width: 100%; overflow-wrap: anywhere; font: 12px/22px ${mono}; color: var(--faint) }
.stack li + li::before { content: "›"; margin-right: 6px }
.stack li:last-child { color: var(--ink); font-weight: 600 }
.stack small { font-size: inherit; font-weight: 400 }

.entries { margin: 0; padding: 0; list-style: none }
.entries li:not(.empty) { display: flex; align-items: flex-start; padding: 0 12px 0 20px; border-bottom: 1px solid var(--line) }
details { flex: 1; min-width: 0 }
summary { display: flex; gap: 12px; padding: 7px 0; cursor: pointer; list-style: none }
summary::-webkit-details-marker { display: none }
summary b { flex: 0 1 auto; max-width: 60%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 600 12px/20px ${mono} }
summary span { flex: 1; min-width: 0; overflow: hidden; color: var(--faint); text-overflow: ellipsis; white-space: nowrap; font: 12px/20px ${mono} }
summary i { color: var(--faint); font-style: normal; font-variant-numeric: tabular-nums }
details pre { max-height: 320px; margin: 0 0 12px; padding: 10px 12px; overflow: auto; border-radius: 8px; background: var(--shade) }
.entries button { margin: 4px 0 0 6px; font-size: 15px; line-height: 20px }

@media (max-width: 859px) {
  :host { inset: auto 0 0; z-index: 20; height: 44px; border: 0; border-top: 1px solid var(--line) }
  :host([data-open]) { height: min(62%, 520px); box-shadow: 0 -8px 32px rgba(0, 0, 0, .18) }
  aside { display: none }
  :host([data-open]) aside { display: flex; height: calc(100% - 44px) }
  .handle { display: block; width: 100%; height: 43px; border: 0; background: none; color: var(--faint); cursor: pointer }
  .handle::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 9px; border: solid currentColor; border-width: 1.5px 0 0 1.5px; transform: translateY(2px) rotate(45deg) }
  .handle[aria-expanded="true"]::before { transform: translateY(-2px) rotate(225deg) }
  .controls { flex-wrap: nowrap; padding: 10px 12px; overflow-x: auto; scrollbar-width: none }
  .controls > * { flex: none }
  .controls label { margin: 0 } .controls label { font-size: 0; gap: 0 } .controls select { font-size: 13px }
  [role="tablist"] { padding: 0 4px }
  .summary, .stack, tr.details td { padding-left: 12px; padding-right: 12px }
  th:first-child, td:first-child, .entries li:not(.empty) { padding-left: 12px }
  th:last-child, td:last-child { padding-right: 12px }
  td.url small { display: none }
  .sides { display: block }
  /* Still columns: the details span them all. */
  th.order, td.order, th.received, td.received { width: 0; padding: 0; font-size: 0 }
  .method { width: 68px } .status { width: 64px } .duration, .size { width: 76px } .of { width: 84px } .event { width: 118px }
  .method, .time { padding-left: 12px }
  .time { width: 66px } .level { width: 74px }
}
@media (prefers-color-scheme: dark) {
  :host {
    --ink: #e6e8ea; --faint: #9199a2; --line: #2e3338; --paper: #1b1e21; --shade: #22262a; --accent: #2fbf7c;
    --bad: #ff7b72; --bad-shade: #33211f; --hover: #292e33; color-scheme: dark;
  }
}
`
