/** How WeChat's form fields look. */
export const fieldStyles: string = `
wx-input { position: relative; display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden; white-space: nowrap; cursor: text }
wx-textarea { position: relative; display: block; box-sizing: content-box; width: 300px; height: 150px; cursor: text }
wx-textarea[auto-height] { height: auto; min-height: 1.4em }
wx-input > input, wx-textarea > textarea {
  display: block; box-sizing: border-box; width: 100%; height: 100%; min-height: inherit; margin: 0; padding: 0; border: 0;
  outline: 0; resize: none; background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit;
  user-select: text; position: relative; appearance: none;
}
wx-textarea[auto-height] > textarea { overflow: hidden }
wx-input > input:disabled, wx-textarea > textarea:disabled { color: inherit; -webkit-text-fill-color: currentColor; opacity: 1 }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: transparent; opacity: 0 }
/* Over the field's own box: the same padding box, the same line. */
.wx-placeholder {
  position: absolute; inset: 0; display: flex; align-items: center; overflow: hidden; color: #808080; pointer-events: none;
  padding: inherit; text-align: inherit; white-space: nowrap; visibility: hidden;
}
.wx-placeholder::before { content: attr(data-text); flex: 1 }
.wx-placeholder:has(+ :placeholder-shown) { visibility: visible }
wx-textarea > .wx-placeholder { align-items: flex-start; white-space: pre-wrap }

wx-switch, wx-checkbox, wx-radio { display: inline-block; cursor: pointer; -webkit-tap-highlight-color: transparent }
wx-switch[disabled], wx-checkbox[disabled], wx-radio[disabled] { cursor: default; opacity: .7 }
.wx-switch-input {
  position: relative; display: inline-block; box-sizing: border-box; width: 52px; height: 32px; margin-right: 5px;
  border: 1px solid #dfdfdf; border-radius: 16px; background: #dfdfdf; vertical-align: middle;
  transition: background-color .1s, border-color .1s;
}
.wx-switch-input::before, .wx-switch-input::after {
  content: ""; position: absolute; top: 0; left: 0; height: 30px; border-radius: 15px; transition: transform .3s;
}
.wx-switch-input::before { width: 50px; background: #fdfdfd }
.wx-switch-input::after { width: 30px; background: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, .4) }
[aria-checked="true"] > .wx-switch-input { border-color: var(--color); background: var(--color) }
[aria-checked="true"] > .wx-switch-input::before { transform: scale(0) }
[aria-checked="true"] > .wx-switch-input::after { transform: translateX(20px) }

.wx-checkbox-input, .wx-radio-input {
  position: relative; display: inline-block; box-sizing: border-box; width: 22px; height: 22px; margin-right: 5px;
  border: 1px solid #d1d1d1; border-radius: 3px; background: #fff; vertical-align: middle;
}
.wx-radio-input { border-radius: 50% }
[aria-checked="true"] > .wx-checkbox-input::before, [aria-checked="true"] > .wx-radio-input::before {
  content: ""; position: absolute; left: 7px; top: 3px; width: 5px; height: 10px; box-sizing: content-box;
  border: solid var(--color); border-width: 0 2px 2px 0; transform: rotate(45deg);
}
[aria-checked="true"] > .wx-radio-input { border-color: var(--color); background: var(--color) }
[aria-checked="true"] > .wx-radio-input::before { border-color: #fff }

wx-slider { display: flex; align-items: center; margin: 10px 18px }
wx-slider > input {
  flex: 1; min-width: 0; height: 28px; margin: 0; appearance: none; background: none; cursor: pointer;
}
wx-slider > input::-webkit-slider-runnable-track {
  height: 2px; border-radius: 5px;
  background: linear-gradient(var(--active), var(--active)) 0 / var(--filled) 100% no-repeat var(--background);
}
wx-slider > input::-webkit-slider-thumb {
  appearance: none; width: var(--block); height: var(--block); margin-top: calc(1px - var(--block) / 2);
  border-radius: 50%; background: var(--block-color); box-shadow: 0 0 4px rgba(0, 0, 0, .2);
}
wx-slider > input + span:not(:empty) { width: 3ch; margin-left: 16px; color: #888; font-size: 14px; text-align: center }
`
