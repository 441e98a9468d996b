import { type BuiltIn, builtIn } from './builtIn'
import { registerControl, takeTap } from './control'
import { formAround } from './form'
import { hoverProperties, reflectHover } from './hover'
import type { Part } from './part'
import { reflectDisabled } from './reflectDisabled'

const properties = {
  ...hoverProperties,
  size: 'default',
  type: 'default',
  plain: false,
  disabled: false,
  loading: false,
  formType: '',
  openType: '',
  name: '',
  hoverClass: 'button-hover',
  hoverStartTime: 20,
  hoverStayTime: 70,
  lang: 'en',
  sessionFrom: '',
  sendMessageTitle: '',
  sendMessagePath: '',
  sendMessageImg: '',
  appParameter: '',
  showMessageCard: false,
  phoneNumberNoQuotaToast: true,
  businessId: '',
  activityType: null as unknown,
  entrancePath: '',
  needShowEntrance: true,
}

/**
 * `<button>`. `form-type` submits or resets the form around it. `open-type="share"` shares the page; the other open
 * types answer with the event of their own, which says that they are not simulated.
 */
export const button: BuiltIn = builtIn({
  tag: 'button',
  properties,
  setup(part) {
    part.element.setAttribute('role', 'button')
    part.reflect(['size', 'type', 'plain', 'loading'])
    reflectDisabled(part)
    reflectHover(part)
    // A disabled button gives the app no tap.
    part.on(
      'tap',
      (event) => {
        if (part.get('disabled')) event.stopPropagation()
      },
      { capture: true },
    )
    const act = (): void => {
      const form = formAround(part.element)
      if (part.get('formType') === 'submit') form?.submit(part.element)
      if (part.get('formType') === 'reset') form?.reset(part.element)
      open(part)
    }
    part.on('tap', (event) => {
      takeTap(event)
      act()
    })
    registerControl(part.element, {
      name: () => '',
      value: () => undefined,
      reset: () => undefined,
      activate: () => {
        if (!part.get('disabled')) act()
      },
    })
  },
})

// The event that answers each open type, where it has one (component/button).
const answers: Record<string, string | undefined> = {
  contact: 'contact',
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  getUserInfo: 'getuserinfo',
  launchApp: 'error',
  openSetting: 'opensetting',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  liveActivity: 'createliveactivity',
}

function open(part: Part<typeof properties>): void {
  const openType = part.get('openType')
  if (openType === 'share') part.host.share(part.element)
  if (openType === 'chooseAvatar') void chooseAvatar(part)
  if (openType === '' || openType === 'share' || openType === 'chooseAvatar') return
  part.host.notSimulated(`<button open-type="${openType}">`)
  const answer = answers[openType]
  if (answer !== undefined) part.trigger(answer, { errMsg: `${openType}:fail not simulated` })
}

// The user takes what `wx.chooseImage` would give: the option `files`, or what a person picks in the browser.
async function chooseAvatar(part: Part<typeof properties>): Promise<void> {
  try {
    const { tempFilePaths } = (await part.host.call('chooseImage', { count: 1 })) as { tempFilePaths: string[] }
    part.trigger('chooseavatar', { avatarUrl: tempFilePaths[0] })
  } catch {
    part.trigger('chooseavatar', { errMsg: 'chooseAvatar:fail cancel' })
  }
}
