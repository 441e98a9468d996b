const dark = ':root[data-theme="dark"]'

/** What the components look like by default on a dark phone, in an app with `darkmode` (framework/ability/darkmode). */
export const darkStyles: string = `
:where(${dark}) wx-page { background: #191919; color: rgba(255, 255, 255, .8) }
:where(${dark} wx-button:not([plain])) { background-color: rgba(255, 255, 255, .1); color: rgba(255, 255, 255, .8) }
:where(${dark}[data-style="v2"] wx-button:not([plain])) { color: #7d90a9 }
:where(${dark} wx-button:not([plain])[type="primary"]) { background-color: #07c160; color: rgba(255, 255, 255, .8) }
:where(${dark} wx-button:not([plain])[type="warn"]) { color: #fa5151 }
:where(${dark}) .wx-switch-input { border-color: #4c4c4c; background: #4c4c4c }
:where(${dark}) .wx-switch-input::before { background: #2c2c2c }
:where(${dark}) .wx-checkbox-input, :where(${dark}) .wx-radio-input { border-color: #6c6c6c; background: none }
:where(${dark}) :is(wx-page-container, .wx-picker-panel) { background: #2c2c2c; color: rgba(255, 255, 255, .8) }
:where(${dark}) :is(.wx-picker-head, .wx-picker-indicator) { border-color: rgba(255, 255, 255, .1) }
:where(${dark}) [data-unsimulated] { border-color: #6c6c6c; background: #2c2c2c }
:where(${dark}) .wx-picker-mask {
  background-image: linear-gradient(rgba(25, 25, 25, .95), rgba(25, 25, 25, .6)), linear-gradient(rgba(25, 25, 25, .6), rgba(25, 25, 25, .95));
}
:where(${dark}) .wx-picker-columns::after {
  background-image: linear-gradient(#444, #444), linear-gradient(#444, #444),
    linear-gradient(rgba(44, 44, 44, .95), rgba(44, 44, 44, .6)), linear-gradient(rgba(44, 44, 44, .6), rgba(44, 44, 44, .95));
}
`
