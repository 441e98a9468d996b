/** The phone of an app without a view, in the fields that Alipay and Douyin name alike. */
export const PHONE = {
  brand: 'simulator',
  model: 'simulator',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  system: '16.0',
  platform: 'iOS',
  safeArea: { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 },
} as const
