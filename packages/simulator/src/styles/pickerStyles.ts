/** How wheels look: picker-view in the page, and the panel that a picker slides in. */
export const pickerStyles: string = `
wx-picker-view { position: relative; display: flex; overflow: hidden }
:where(wx-picker-view) { height: 238px }
wx-picker-view-column, .wx-wheel {
  position: relative; display: block; flex: 1; min-width: 0; height: 100%; overflow: hidden auto; scrollbar-width: none;
  scroll-snap-type: y mandatory; overscroll-behavior: contain; cursor: grab; --room: calc(50% - var(--row, 34px) / 2);
}
wx-picker-view-column::before, wx-picker-view-column::after, .wx-wheel::before, .wx-wheel::after {
  content: ""; display: block; height: var(--room);
}
wx-picker-view-column > *, .wx-wheel > * {
  box-sizing: border-box; height: var(--row, 34px); overflow: hidden; scroll-snap-align: center;
}
.wx-picker-mask, .wx-picker-indicator { position: absolute; left: 0; right: 0; z-index: 1; pointer-events: none }
.wx-picker-mask {
  top: 0; height: 100%;
  background: linear-gradient(rgba(255, 255, 255, .95), rgba(255, 255, 255, .6)) top / 100% calc(50% - var(--row, 34px) / 2) no-repeat,
    linear-gradient(rgba(255, 255, 255, .6), rgba(255, 255, 255, .95)) bottom / 100% calc(50% - var(--row, 34px) / 2) no-repeat;
}
.wx-picker-indicator {
  top: 50%; box-sizing: border-box; height: 34px; transform: translateY(-50%); border: solid #e5e5e5; border-width: 1px 0;
}

wx-picker-sheet {
  position: fixed; inset: 0; z-index: 10000; display: block; overflow: hidden; color: #000; font-size: 17px;
  line-height: 1.4; text-align: center; animation: wx-fade .2s;
}
wx-picker-shade { position: absolute; inset: 0; background: rgba(0, 0, 0, .6) }
.wx-picker-panel {
  position: absolute; inset: auto 0 0; background: #fff; animation: wx-rise .2s ease-out;
  padding-bottom: var(--safe-area-inset-bottom, 0px);
}
.wx-picker-head {
  display: flex; align-items: center; justify-content: space-between; height: 45px; border-bottom: 1px solid #e5e5e5;
}
wx-picker-action { flex: none; padding: 0 15px; color: #888; line-height: 45px; cursor: pointer }
wx-picker-action.wx-picker-confirm { color: #1aad19 }
.wx-picker-title { overflow: hidden; color: #888; font-size: 14px; text-overflow: ellipsis; white-space: nowrap }
.wx-picker-columns { position: relative; display: flex; height: 238px; padding: 0 10px }
.wx-picker-columns::after {
  content: ""; position: absolute; inset: 0; pointer-events: none; border: 0;
  background: linear-gradient(#e5e5e5, #e5e5e5) 0 102px / 100% 1px no-repeat,
    linear-gradient(#e5e5e5, #e5e5e5) 0 135px / 100% 1px no-repeat,
    linear-gradient(rgba(255, 255, 255, .95), rgba(255, 255, 255, .6)) top / 100% 102px no-repeat,
    linear-gradient(rgba(255, 255, 255, .6), rgba(255, 255, 255, .95)) bottom / 100% 102px no-repeat;
}
wx-picker-row { display: block; padding: 0 4px; line-height: 34px; text-overflow: ellipsis; white-space: nowrap }
@keyframes wx-fade { from { opacity: 0 } }
@keyframes wx-rise { from { transform: translateY(100%) } }
`
