import { interruptsInBackground } from '../../platform/background'

export const lab = {
  lab: {
    title: '实验室',
    intro:
      '点一下，亲手试一次网络故障：请求真的会发出去，失败后看看应用拿到的错误是什么、该怎么办。每个请求只发一次，不重试。',
    try: '试试',
    again: '再试',
    stop: '取消',
    faults: {
      timeout: { title: '超时', hint: '服务器一分钟后才回答，我们只等 2 秒' },
      status: { title: '服务器出错', hint: '服务器回答 500' },
      html: { title: '返回的不是 JSON', hint: '状态码是 200，内容却是一张“系统维护中”的网页' },
      unlisted: { title: '域名没有配置', hint: '小程序拒绝不在合法域名列表里的域名；浏览器没有这个列表，只会说连不上' },
      plain: { title: '不是 HTTPS', hint: '小程序只允许 HTTPS；浏览器只会说连不上' },
      offline: { title: '没有网络', hint: '先点这里，再关掉网络：断网的一刻发出请求' },
      background: interruptsInBackground
        ? { title: '切到后台', hint: '先点这里，再切到别的应用 5 秒以上，然后回来' }
        : { title: '切到后台', hint: '浏览器不会打断后台的请求：30 秒后等到的是超时。小程序里会被打断' },
      abort: { title: '自己取消', hint: '点了之后再点“取消”' },
    },
    waiting: '等你关掉网络…',
    running: {
      timeout: '正在等…',
      status: '正在等…',
      html: '正在等…',
      unlisted: '正在等…',
      plain: '正在等…',
      offline: '正在等…',
      background: interruptsInBackground ? '现在请切到别的应用…' : '切到别的标签页也没关系…',
      abort: '现在请点“取消”',
    },
    retryable: '可以重试',
    notRetryable: '重试没有用',
    took: (seconds: string) => `用时 ${seconds} 秒`,
    noError: '没有出错：服务器正常回答了。',
    advice: {
      HttpError: '服务器有响应，但拒绝了请求或出了错。5xx 过一会儿再试，4xx 要看 status 和 data。',
      NetworkError: '没有收到任何回答。offline 就告诉用户；其他原因看 cause 里平台自己的说法。',
      TimeoutError: '提示用户网络可能不好，可以再试。确实要等这么久的请求，把 timeout 调大。',
      AbortError: '是应用自己取消的，什么都不用告诉用户。',
      InterruptedError: '应用在后台时被微信打断。不用告诉用户，回到前台后再发一次；useQuery 会自动这样做。',
      DomainError: '到 mp.weixin.qq.com 把域名加进合法域名列表。插件在构建时就会发现它。',
      ParseError: '多半是网关的错误页或登录页。看 text 里的前 200 个字符。',
      ValidationError: '数据和约定的结构不一样。看 issues。',
      OverflowError: '流里来的数据比读走的多。',
      LoginError: '没有登录成功。看 cause。',
    },
  },
}

export type LabWords = (typeof lab)['lab']
