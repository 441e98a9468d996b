/** How what scrolls and moves looks: scroll-view, swiper, movable-view, page-container. */
export const scrollStyles: string = `
wx-scroll-view { position: relative; display: block; width: 100%; overflow: hidden }
wx-scroll-view[scroll-y] { overflow-y: auto; overscroll-behavior: contain }
:where(wx-scroll-view[scroll-y]) { height: 100% }
wx-scroll-view[scroll-x] { overflow-x: auto }
wx-scroll-view[scroll-x][paging-enabled] { scroll-snap-type: x mandatory }
wx-scroll-view[paging-enabled] > * { scroll-snap-align: start }
wx-scroll-view[enable-flex] { display: flex }
wx-scroll-view:not([show-scrollbar]), wx-page { scrollbar-width: none }
.wx-refresher {
  display: flex; flex: none; align-items: center; justify-content: center; gap: 6px; width: 100%;
  height: var(--pull, 0px); overflow: hidden; transition: height .2s;
}
[refresher-pulled] > .wx-refresher { transition: none }
.wx-refresher > i { width: 6px; height: 6px; border-radius: 50%; background: #333; opacity: .3 }
[refresher-default-style="white"] > .wx-refresher > i { background: #fff }
[refresher-default-style="none"] > .wx-refresher > i { display: none }
[refresher-triggered] > .wx-refresher > i { animation: wx-blink 1s infinite }
.wx-refresher > i:nth-child(2) { animation-delay: .2s } .wx-refresher > i:nth-child(3) { animation-delay: .4s }
@keyframes wx-blink { 30% { opacity: 1 } }
/* The app's own refresher comes down with the room that is made for it. */
wx-scroll-view > [slot="refresher"] { position: absolute; left: 0; right: 0; top: var(--pull, 0px); transform: translateY(-100%) }

wx-swiper { position: relative; display: block; overflow: hidden; touch-action: pan-y }
:where(wx-swiper) { height: 150px }
wx-swiper[vertical] { touch-action: pan-x }
wx-swiper-item {
  position: absolute; top: 0; left: var(--before, 0px); overflow: hidden; height: 100%;
  width: calc((100% - var(--before, 0px) - var(--after, 0px)) / var(--shown, 1)); will-change: transform;
}
wx-swiper[vertical] > wx-swiper-item {
  top: var(--before, 0px); left: 0; width: 100%; height: calc((100% - var(--before, 0px) - var(--after, 0px)) / var(--shown, 1));
}
.wx-swiper-dots {
  position: absolute; left: 0; right: 0; bottom: 10px; z-index: 1; display: flex; justify-content: center; gap: 8px;
  pointer-events: none;
}
wx-swiper[vertical] > .wx-swiper-dots {
  left: auto; right: 10px; top: 0; bottom: 0; flex-direction: column;
}
.wx-swiper-dots > i { width: 8px; height: 8px; border-radius: 50% }

wx-movable-area { position: relative; display: block }
:where(wx-movable-area) { width: 10px; height: 10px }
wx-movable-view { position: absolute; top: 0; left: 0; display: block; will-change: transform; touch-action: none }
:where(wx-movable-view) { width: 10px; height: 10px }
wx-movable-view[disabled] { touch-action: auto }

wx-page-container {
  position: fixed; inset: auto 0 0; display: block; overflow: auto; max-height: 100%; background: #fff;
  transform: translateY(100%); visibility: hidden; transition: transform var(--duration), visibility var(--duration);
}
wx-page-container[position="top"] { inset: 0 0 auto; transform: translateY(-100%) }
wx-page-container[position="right"] { inset: 0 0 0 auto; width: 100%; transform: translateX(100%) }
wx-page-container[position="center"] { inset: 0; transform: scale(0) }
wx-page-container[show] { transform: none; visibility: visible }
wx-page-container[round] { border-radius: 12px 12px 0 0 }
.wx-page-container-overlay { position: fixed; inset: 0; background: rgba(0, 0, 0, .5) }
`
