const font =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", ' +
  '"Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Helvetica Neue", sans-serif'

/** The phone around the pages. It lives in a shadow tree, where the app's style sheets do not reach. */
export const screenStyles: string = `
:host { position: fixed; inset: 0; display: flex; justify-content: center; background: #ededed; font: 16px/1.4 ${font}; color: #000 }
* { box-sizing: border-box }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; -webkit-tap-highlight-color: transparent }
[hidden] { display: none !important }
:host(.beside) { background: #e9ebee }
@media (min-width: 860px) {
  :host(.beside) { right: auto; width: 463px; align-items: center }
  :host(.beside) .phone { width: 375px; height: min(812px, 100% - 64px); border-radius: 36px; box-shadow: 0 0 0 1px #3a3a3c, 0 0 0 11px #1c1c1e, 0 24px 60px rgba(0, 0, 0, .28) }
  :host(.beside) .status { padding: 0 24px }
}
@media (max-width: 859px) { :host(.beside) { bottom: 44px } }
@media (min-width: 860px) and (prefers-color-scheme: dark) { :host(.beside) { background: #111315 } }
.phone { position: relative; display: flex; flex-direction: column; width: 100%; max-width: 500px; height: 100%; overflow: hidden; background: #fff; user-select: none }
.bar { flex: none; position: relative; z-index: 2; color: var(--bar-text); background: var(--bar) }
.bar.custom { position: absolute; inset: 0 0 auto; background: none; pointer-events: none }
.bar.custom .navigation > :not(.capsule) { display: none }
.status { display: flex; align-items: center; justify-content: space-between; height: 20px; padding: 0 10px; font-size: 12px; font-weight: 600 }
.status svg { display: block; height: 11px; fill: currentColor }
.navigation { position: relative; display: flex; align-items: center; justify-content: center; height: 44px; padding: 0 100px }
.title { overflow: hidden; font-size: 17px; font-weight: 600; text-overflow: ellipsis; white-space: nowrap }
.back { position: absolute; left: 0; top: 0; width: 44px; height: 44px }
.back::before { content: ""; display: block; width: 11px; height: 11px; margin: 1px 0 0 19px; border: solid currentColor; border-width: 0 0 2px 2px; transform: rotate(45deg) }
.capsule { position: absolute; right: 7px; top: 4px; display: flex; align-items: center; width: 87px; height: 32px; border: 1px solid var(--capsule-line); border-radius: 16px; background: var(--capsule); color: var(--capsule-text) }
.capsule > * { flex: 1; display: flex; align-items: center; justify-content: center; gap: 3px; height: 100%; pointer-events: auto }
.capsule i { border-left: 1px solid var(--capsule-line); height: 18px }
.capsule b { width: 4px; height: 4px; border-radius: 50%; background: currentColor }
.capsule b:nth-child(2) { width: 7px; height: 7px }
.capsule u { width: 17px; height: 17px; border: 2.5px solid currentColor; border-radius: 50%; display: flex; align-items: center; justify-content: center }
.capsule u::before { content: ""; width: 6px; height: 6px; border-radius: 50%; background: currentColor }
.area { flex: 1; position: relative; min-height: 0; overflow: hidden; background: var(--behind) }
.sheet { position: absolute; inset: 0; transition: transform .2s }
.sheet.dragged { transition: none }
.dots { position: absolute; inset: 0 0 auto; display: flex; align-items: center; justify-content: center; gap: 7px; height: 50px; color: var(--dots) }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: currentColor; opacity: .35 }
.dots.moving i { animation: blink 1s infinite }
.dots i:nth-child(2) { animation-delay: .2s } .dots i:nth-child(3) { animation-delay: .4s }
@keyframes blink { 30% { opacity: 1 } }
.problem { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; padding: 32px; background: #fff; color: #555; line-height: 1.6; text-align: center; overflow-wrap: anywhere; user-select: text; white-space: pre-line }
.tabs { flex: none; position: relative; display: flex; height: 50px; background: var(--tabs, #fff) }
.tabs::before { content: ""; position: absolute; inset: 0 0 auto; height: 1px; background: rgba(0, 0, 0, .12); transform: scaleY(.5) }
.tabs.white-line::before { background: rgba(255, 255, 255, .3) }
.tabs button { display: flex; flex: 1; min-width: 0; flex-direction: column; align-items: center; justify-content: center; color: var(--tab, #7f7f7f); font-size: 10px; line-height: 14px; white-space: nowrap }
.tabs button[aria-selected="true"] { color: var(--tab-selected, #07c160) }
.tabs .icon { position: relative; display: block }
.tabs img { display: block; width: 27px; height: 27px; margin-bottom: 2px; object-fit: contain }
.tabs button:not(:has(img)) { font-size: 16px; line-height: 22px }
.tabs em { position: absolute; left: calc(100% - 7px); top: -3px; z-index: 1; min-width: 18px; padding: 0 5px; border-radius: 9px; background: #fa5151; color: #fff; font: 600 11px/18px sans-serif; text-align: center }
.tabs em.dot { left: calc(100% - 3px); top: -1px; min-width: 0; width: 8px; height: 8px; padding: 0 }
.tabs button:not(:has(img)) em { left: 20px; top: -15px }
.tabs-above .tabs { order: 1 } .tabs-above .area { order: 2 }
.tabs-above .tabs::before { inset: auto 0 0 }
.tabs-above .tabs button[aria-selected="true"] span + span { border-bottom: 2px solid }
`

/** The pages, which live in the document with the app's own style sheets. */
export const pageStyles: string = `
:root { --paper: #fff; --ink: rgba(0, 0, 0, .9); --soft: rgba(0, 0, 0, .5); --line: rgba(0, 0, 0, .1); --press: #ececec; --link: #576b95; --gap: #f7f7f7 }
:root[data-theme="dark"] { --paper: #2c2c2c; --ink: rgba(255, 255, 255, .8); --soft: rgba(255, 255, 255, .5); --line: rgba(255, 255, 255, .08); --press: #373737; --link: #7d90a9; --gap: #1e1e1e }
html, body { margin: 0; height: 100%; overflow: hidden }
/* A transform makes it what the app's fixed elements are fixed to. */
#simulator-pages { position: absolute; inset: 0; transform: translateZ(0) }
wx-page {
  position: absolute !important; inset: 0; width: auto !important; height: auto !important; min-height: 0 !important;
  max-height: none !important; margin: 0 !important; overflow: hidden auto; overscroll-behavior: contain;
}
wx-page-root { display: contents }
#simulator-pages[data-motion="forward"] > wx-page { animation: simulator-forward .2s ease-out }
#simulator-pages[data-motion="back"] > wx-page { animation: simulator-back .2s ease-out }
@keyframes simulator-forward { from { transform: translateX(30%); opacity: .3 } }
@keyframes simulator-back { from { transform: translateX(-15%); opacity: .6 } }
@media (prefers-reduced-motion: reduce) { #simulator-pages > wx-page { animation: none !important } }
`
