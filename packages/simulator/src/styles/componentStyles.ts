import { darkStyles } from './darkStyles'
import { fieldStyles } from './fieldStyles'
import { pickerStyles } from './pickerStyles'
import { scrollStyles } from './scrollStyles'

/**
 * How WeChat's built-in components look. The values follow WeChat 8's own style sheet; `[data-style="v2"]` on the
 * document's root is `"style": "v2"` of app.json. App classes on a component win over these: all selectors are weak.
 */
export const componentStyles: string = `
wx-page {
  display: block; box-sizing: border-box; min-height: 100%; background: #fff; color: #000;
  font: 16px/1.4 -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei",
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Helvetica Neue", sans-serif;
  word-break: break-word; text-size-adjust: 100%; -webkit-tap-highlight-color: transparent; user-select: none;
}
wx-view, wx-page-root, wx-cover-view, wx-form, wx-checkbox-group, wx-radio-group, wx-match-media, wx-sticky-section,
wx-list-view, wx-grid-view, wx-share-element, wx-rich-text, wx-root-portal, wx-nested-scroll-body,
wx-nested-scroll-header, wx-keyboard-accessory, wx-draggable-sheet, wx-snapshot, wx-open-container, wx-selection,
wx-navigator, wx-picker { display: block }
wx-cover-view { overflow: hidden; line-height: 1.2; white-space: nowrap }
wx-sticky-header { display: block; position: sticky; top: 0; z-index: 1 }
wx-text, wx-label, wx-span { display: inline }
wx-text { white-space: pre-line }
wx-text[space] { white-space: pre-wrap }
/* A space is about a quarter of its font's size: with this, a half and a whole. */
wx-text[space="ensp"] { word-spacing: .25em }
wx-text[space="emsp"] { word-spacing: .75em }
wx-text[overflow="ellipsis"] {
  display: -webkit-inline-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--max-lines); overflow: hidden;
}
wx-text[user-select], wx-text[selectable], wx-rich-text[user-select] { user-select: text }
[data-unsimulated] {
  display: flex; align-items: center; justify-content: center; box-sizing: border-box; position: relative;
  border: 1px dashed #b2b2b2; background: #f2f2f2; color: #888; font-size: 12px; line-height: 1.4; text-align: center;
}
[data-unsimulated]::before { content: attr(data-unsimulated); padding: 2px 6px }
:where([data-unsimulated]) { width: 300px; height: 150px }
:where(wx-video) { height: 225px }
:where(wx-ad, wx-ad-custom, wx-official-account, wx-official-account-publish) { width: 100%; height: 64px }
:where(wx-open-data, wx-functional-page-navigator) { display: inline-flex; width: auto; height: auto }
:where(wx-web-view) { position: absolute; inset: 0; width: auto; height: auto }
wx-block, wx-page-meta, wx-navigation-bar, wx-wxs { display: contents }
:where(wx-page) [hidden]:not([hidden="false"]) { display: none !important }
.navigator-hover { background-color: rgba(0, 0, 0, .1); opacity: .7 }

:where(wx-image, wx-cover-image) { display: inline-block; width: 320px; height: 240px; overflow: hidden }
:is(wx-image, wx-cover-image) > img { display: block; width: 100%; height: 100%; object-fit: fill }
:is(wx-image, wx-cover-image) > img:not([src]) { visibility: hidden }
wx-image[mode="aspectFit"] > img { object-fit: contain }
wx-image[mode="aspectFill"] > img { object-fit: cover }
:where(wx-image[mode="widthFix"]) { height: auto }
wx-image[mode="widthFix"] > img { height: auto }
:where(wx-image[mode="heightFix"]) { width: auto }
wx-image[mode="heightFix"] > img { width: auto }
${['top', 'bottom', 'center', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right']
  .map((mode) => `wx-image[mode="${mode}"] > img { object-fit: none; object-position: ${mode} }`)
  .join('\n')}

:where(wx-button) {
  position: relative; display: block; box-sizing: border-box; margin: 0 auto; padding: 0 14px; overflow: hidden;
  border-radius: 5px; background-color: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55555556;
  text-align: center; text-decoration: none; cursor: pointer; --line: rgba(0, 0, 0, .2);
}
wx-button::after {
  content: ""; position: absolute; inset: 0 auto auto 0; box-sizing: border-box; width: 200%; height: 200%;
  border: 1px solid var(--line); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; pointer-events: none;
}
:where(wx-button[type="primary"]) { background-color: #1aad19; color: #fff }
:where(wx-button[type="warn"]) { background-color: #e64340; color: #fff }
:where(wx-button[plain]) { background-color: transparent; color: #353535; border: 1px solid #353535 }
:where(wx-button[plain][type="primary"]) { color: #1aad19; border-color: #1aad19 }
:where(wx-button[plain][type="warn"]) { color: #e64340; border-color: #e64340 }
wx-button[plain]::after { border-width: 0 }
:where(wx-button[size="mini"]) { display: inline-block; padding: 0 1.32em; font-size: 13px; line-height: 2.3 }
:where(:root[data-style="v2"] wx-button) {
  width: 184px; padding: 8px 24px; border-radius: 4px; background-color: #f2f2f2; color: #06ae56;
  font-size: 17px; font-weight: 700; line-height: 1.41176471;
}
:where(:root[data-style="v2"] wx-button[type="primary"]) { background-color: #07c160; color: #fff }
:where(:root[data-style="v2"] wx-button[type="warn"]) { color: #fa5151 }
:where(:root[data-style="v2"] wx-button[plain]) { background-color: transparent; border-color: currentColor }
:where(:root[data-style="v2"] wx-button[plain][type="primary"]) { color: #06ae56 }
:where(:root[data-style="v2"] wx-button[size="mini"]) {
  width: auto; padding: 0 12px; font-size: 16px; line-height: 2; min-width: 0;
}
:root[data-style="v2"] wx-button::after { border-width: 0 }
wx-button[disabled] { cursor: default; opacity: .6 }
.button-hover { box-shadow: inset 0 0 0 100vh rgba(0, 0, 0, .1) }
wx-button[loading]::before {
  content: ""; display: inline-block; width: 1em; height: 1em; margin-right: .4em; vertical-align: -.15em;
  box-sizing: border-box; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%;
  animation: wx-turn 1s linear infinite;
}
@keyframes wx-turn { to { transform: rotate(1turn) } }

wx-icon { display: inline-block; vertical-align: middle; font-size: 0 }
wx-progress { display: flex; align-items: center }
.wx-progress-bar { flex: 1; overflow: hidden }
.wx-progress-bar > span { display: block; height: 100% }
.wx-progress-bar + span:not(:empty) { margin-left: 15px; min-width: 2em }
${fieldStyles}${pickerStyles}${scrollStyles}${darkStyles}`
