/** Where a developer adds a host to the list of trusted domains, and how to do without while developing. */
export const domainAdvice: string =
  process.env.TARO_ENV === 'alipay'
    ? // opendocs.alipay.com/mini/api/owycmh: a change is for versions published after it.
      'open.alipay.com → 开发设置 → 服务器域名白名单 (then publish); while developing, IDE → 详情 → 忽略域名合法性检查'
    : process.env.TARO_ENV === 'tt'
      ? 'developer.open-douyin.com → 开发设置 → 服务器域名; while developing, IDE → 详情 → 不校验合法域名'
      : process.env.TARO_ENV === 'weapp'
        ? 'mp.weixin.qq.com → 开发管理 → 服务器域名; while developing, DevTools → 详情 → 不校验合法域名'
        : "the platform's console → 开发设置 → 服务器域名"
