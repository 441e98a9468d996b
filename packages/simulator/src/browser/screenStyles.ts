const font =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", ' +
  '"Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Helvetica Neue", sans-serif'

/** The phone around the pages. It lives in a shadow tree, where the app's style sheets do not reach. */
export const screenStyles: string = `
:host { position: fixed; inset: 0; display: flex; justify-content: center; background: #ededed; font: 16px/1.4 ${font}; color: #000 }
* { box-sizing: border-box }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; -webkit-tap-highlight-color: transparent }
[hidden] { display: none !important }
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
.capsule i { flex: 1; display: flex; align-items: center; justify-content: center; gap: 3px }
.capsule i + i { border-left: 1px solid var(--capsule-line); height: 18px }
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
.mask { position: absolute; inset: 0; z-index: 3 }
.mask.dark { background: rgba(0, 0, 0, .5); z-index: 5 }
.toast { position: absolute; left: 50%; top: 40%; z-index: 4; transform: translate(-50%, -50%); display: flex; flex-direction: column; align-items: center; max-width: 260px; padding: 12px 16px; border-radius: 8px; background: #4c4c4c; color: rgba(255, 255, 255, .9); font-size: 15px; text-align: center; white-space: pre-line; overflow-wrap: anywhere; pointer-events: none }
.toast.icon { min-width: 136px; min-height: 136px; justify-content: center; padding: 20px 12px; font-size: 17px }
.toast.icon::before { content: ""; display: block; margin: 0 0 18px }
.toast.success::before { width: 36px; height: 19px; margin: 2px 0 26px; border: solid currentColor; border-width: 0 0 3px 3px; transform: rotate(-45deg) }
.toast.error::before { content: "!"; width: 42px; height: 42px; border: 3px solid currentColor; border-radius: 50%; font: 600 26px/36px sans-serif }
.toast.loading::before { width: 38px; height: 38px; border: 3px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn 1s linear infinite }
@keyframes turn { to { transform: rotate(1turn) } }
.dialog { position: absolute; left: 50%; top: 46%; z-index: 6; transform: translate(-50%, -50%); width: 320px; max-width: calc(100% - 32px); max-height: 80%; display: flex; flex-direction: column; overflow: hidden; border-radius: 12px; background: #fff; font-size: 17px; text-align: center }
.dialog h2 { margin: 0; padding: 32px 24px 0; font-size: 17px; font-weight: 700 }
.dialog p { margin: 0; padding: 16px 24px 32px; overflow: auto; color: rgba(0, 0, 0, .5); white-space: pre-line; overflow-wrap: anywhere }
.dialog h2:empty + p { padding-top: 32px; color: rgba(0, 0, 0, .9) }
.dialog div { display: flex; flex: none; border-top: 1px solid rgba(0, 0, 0, .1) }
.dialog button { flex: 1; min-width: 0; height: 56px; font-weight: 700 }
.dialog button + button { border-left: 1px solid rgba(0, 0, 0, .1); color: #576b95 }
.dialog button:only-child { color: #576b95 }
.dialog button:active { background: #ececec }
`

/** The pages, which live in the document with the app's own style sheets. */
export const pageStyles: string = `
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
