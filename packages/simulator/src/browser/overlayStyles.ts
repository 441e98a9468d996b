/** What lies over the pages: toasts, dialogs, sheets and pictures, in the colours of the document's theme. */
export const overlayStyles: string = `
.mask { position: absolute; inset: 0; z-index: 3 }
.mask.dark { background: rgba(0, 0, 0, .5); z-index: 5; animation: appear .15s }
@keyframes appear { from { opacity: 0 } }
.toast { position: absolute; left: 50%; top: 40%; z-index: 4; transform: translate(-50%, -50%); display: flex; flex-direction: column; align-items: center; max-width: 260px; padding: 12px 16px; border-radius: 8px; background: #4c4c4c; color: rgba(255, 255, 255, .9); font-size: 15px; text-align: center; white-space: pre-line; overflow-wrap: anywhere; pointer-events: none }
.toast.icon { min-width: 136px; min-height: 136px; justify-content: center; padding: 20px 12px; font-size: 17px }
.toast.icon::before { content: ""; display: block; margin: 0 0 18px }
.toast.success::before { width: 36px; height: 19px; margin: 2px 0 26px; border: solid currentColor; border-width: 0 0 3px 3px; transform: rotate(-45deg) }
.toast.error::before { content: "!"; width: 42px; height: 42px; border: 3px solid currentColor; border-radius: 50%; font: 600 26px/36px sans-serif }
.toast.loading::before { width: 38px; height: 38px; border: 3px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn 1s linear infinite }
@keyframes turn { to { transform: rotate(1turn) } }

.dialog, .card { position: absolute; left: 50%; top: 46%; z-index: 6; transform: translate(-50%, -50%); width: 320px; max-width: calc(100% - 32px); max-height: 80%; display: flex; flex-direction: column; overflow: hidden; border-radius: 12px; background: var(--paper); color: var(--ink); font-size: 17px; text-align: center; outline: 0 }
.dialog h2 { margin: 0; padding: 32px 24px 0; font-size: 17px; font-weight: 700 }
.dialog p { margin: 0; padding: 16px 24px 32px; overflow: auto; color: var(--soft); white-space: pre-line; overflow-wrap: anywhere }
.dialog h2:empty + p { padding-top: 32px; color: var(--ink) }
.dialog input { margin: 20px 24px 28px; padding: 10px 12px; border: 0; border-radius: 6px; outline: 0; background: var(--gap); color: inherit; font: inherit; caret-color: #07c160 }
.dialog div { display: flex; flex: none; border-top: 1px solid var(--line) }
.dialog button { flex: 1; min-width: 0; height: 56px; font-weight: 700 }
.dialog button + button { border-left: 1px solid var(--line); color: var(--link) }
.dialog button:only-child { color: var(--link) }
.dialog button:active, .choices button:active { background: var(--press) }

.choices { position: absolute; inset: auto 0 0; z-index: 6; max-height: 80%; overflow: auto; border-radius: 12px 12px 0 0; background: var(--paper); color: var(--ink); text-align: center; outline: 0; animation: rise .2s ease-out }
@keyframes rise { from { transform: translateY(100%) } }
.choices p { margin: 0; padding: 20px 24px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 13px }
.choices button { display: block; width: 100%; padding: 16px 24px; font-size: 17px; overflow-wrap: anywhere }
.choices button + button { border-top: 1px solid var(--line) }
.choices .cancel { border-top: 8px solid var(--gap) !important }

.card { padding: 20px; gap: 10px; text-align: left }
.card small { color: var(--soft); font-size: 13px }
.card img, .card i { width: 100%; aspect-ratio: 5 / 4; border-radius: 6px; background: var(--gap); object-fit: cover }
.card code { color: var(--soft); font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
.card button { height: 44px; border-radius: 8px; background: #07c160; color: #fff; font-weight: 700 }

.pictures { position: absolute; inset: 0; z-index: 6; display: flex; overflow: auto hidden; background: #000; scroll-snap-type: x mandatory; scrollbar-width: none; outline: 0; cursor: zoom-out }
.pictures img { flex: 0 0 100%; width: 100%; height: 100%; object-fit: contain; color: #999; scroll-snap-align: start; scroll-snap-stop: always }

.dialog button:focus-visible, .choices button:focus-visible, .tabs button:focus-visible, .back:focus-visible { outline: 2px solid #07c160; outline-offset: -2px }
@media (prefers-reduced-motion: reduce) { .mask.dark, .choices { animation: none } }
`
