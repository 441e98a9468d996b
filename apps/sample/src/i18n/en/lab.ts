import { interruptsInBackground } from '../../platform/background'
import type { lab as original } from '../zh/lab'

export const lab: typeof original = {
  lab: {
    title: 'Lab',
    intro:
      'Tap to try a failure of the network. The request really leaves, and when it has failed you see which error the app got and what to do about it. Each is sent once, without retries.',
    try: 'Try',
    again: 'Again',
    stop: 'Cancel',
    faults: {
      timeout: { title: 'Time-out', hint: 'The server answers after a minute; we wait 2 seconds' },
      status: { title: 'The server fails', hint: 'It answers 500' },
      html: { title: 'Not JSON', hint: 'The status is 200, but the body is a maintenance page' },
      unlisted: {
        title: 'A host that is not listed',
        hint: 'A mini program refuses hosts that are not on its list of trusted domains. A browser has no list: it only says that it failed',
      },
      plain: { title: 'Not HTTPS', hint: 'A mini program takes HTTPS only. A browser only says that it failed' },
      offline: { title: 'No network', hint: 'Tap here, then switch the network off: it is sent at that moment' },
      background: interruptsInBackground
        ? { title: 'In the background', hint: 'Tap here, go to another app for more than 5 seconds, and come back' }
        : {
            title: 'In the background',
            hint: 'A browser lets requests go on there: after 30 seconds it is a time-out. A mini program is interrupted',
          },
      abort: { title: 'Cancelled', hint: 'Tap here, and then “Cancel”' },
    },
    waiting: 'Switch the network off…',
    running: {
      timeout: 'Waiting…',
      status: 'Waiting…',
      html: 'Waiting…',
      unlisted: 'Waiting…',
      plain: 'Waiting…',
      offline: 'Waiting…',
      background: interruptsInBackground ? 'Now go to another app…' : 'You may look at another tab…',
      abort: 'Now tap “Cancel”',
    },
    retryable: 'May be retried',
    notRetryable: 'No use to retry',
    took: (seconds) => `After ${seconds} s`,
    noError: 'No error: the server answered.',
    advice: {
      HttpError: 'The server answered, and said no. After a 5xx try again in a while; of a 4xx see status and data.',
      NetworkError: 'No answer came. Tell the user when it is offline; else cause has the platform’s own words.',
      TimeoutError:
        'Say that the network may be weak, and offer to try again. What may take longer wants a longer timeout.',
      AbortError: 'The app cancelled it itself: nothing to tell anybody.',
      InterruptedError:
        'WeChat cut it off in the background. Tell nobody, and send it again when the app is shown: useQuery does.',
      DomainError: 'Add the host to the trusted domains at mp.weixin.qq.com. The plugin finds it when it builds.',
      ParseError: 'Mostly a gateway’s error page or a login page: text has its first 200 characters.',
      ValidationError: 'The data does not fit what was agreed: see issues.',
      OverflowError: 'The stream brought more than was read.',
      LoginError: 'Nobody could sign in: see cause.',
    },
  },
}
