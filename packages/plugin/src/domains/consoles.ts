/** Where a platform's lists are kept. */
export function consoleOf(platform: string): string {
  return CONSOLES[platform] ?? "the platform's console → 开发设置 → 服务器域名"
}

const CONSOLES: Readonly<Record<string, string>> = {
  weapp: 'mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名',
  alipay: 'open.alipay.com → 小程序 → 开发设置 → 服务器域名白名单',
  tt: 'developer.open-douyin.com → 开发 → 开发设置 → 服务器域名',
}

/**
 * What a change of the lists costs. 50 a month: developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/domain-management/modifyServerDomain;
 * 5 a month: tutorials, such as blog.csdn.net/LOVEcao_YU/article/details/133759886.
 */
export const COST =
  'Each domain needs an ICP filing (ICP 备案), and changes are counted: WeChat takes 50 a month, older tutorials say 5.'
