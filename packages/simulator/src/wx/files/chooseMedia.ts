import type { HostContext } from '../../host/context'
import type { ApiMaker } from '../api'
import { toRealm } from '../toRealm'
import type { FileStore } from './fileStore'
import { mediaType } from './mediaType'

interface Chosen {
  path: string
  size: number
  /** `image` or `video` */
  kind: string
}

/**
 * `wx.chooseImage` and `wx.chooseMedia`: the user chooses what the option `files` put there; without any, a person
 * chooses in the browser, and in a test the user cancels.
 */
export function chooseMedia(
  { platform, realm }: HostContext,
  api: ApiMaker,
  files: FileStore,
): Record<string, unknown> {
  const choose = async (kinds: readonly string[], count: number): Promise<Chosen[]> => {
    const given = files.chosen.length > 0 ? files.chosen : await ask(kinds, count)
    const chosen = given
      .map((path) => ({ path, size: files.read(path)?.length, kind: mediaType(path).split('/')[0] ?? '' }))
      // The app may have moved one away.
      .filter((each): each is Chosen => each.size !== undefined && kinds.includes(each.kind))
      .slice(0, count)
    if (chosen.length === 0) throw new Error('cancel')
    return chosen
  }
  const ask = async (kinds: readonly string[], count: number): Promise<string[]> => {
    const own = await platform.chooseFiles?.(kinds, count)
    return (own ?? []).map(({ name, bytes }) => files.addTemporary(bytes, /\.\w+$/.exec(name)?.[0] ?? ''))
  }
  const give = (value: unknown): unknown => toRealm(value, realm)
  return {
    chooseImage: api('chooseImage', async ({ count = 9 }) => {
      const chosen = await choose(['image'], Number(count))
      const tempFiles = chosen.map(({ path, size }) => ({ path, size }))
      return { tempFilePaths: give(tempFiles.map(({ path }) => path)), tempFiles: give(tempFiles) }
    }),
    // What a picture measures and how long a film is are not known here.
    chooseMedia: api('chooseMedia', async ({ count = 9, mediaType: wanted = ['image', 'video'] }) => {
      const types = Array.isArray(wanted) ? wanted.map(String) : []
      const kinds = types.includes('mix') ? ['image', 'video'] : types
      const chosen = await choose(kinds, Number(count))
      const [first] = chosen
      const tempFiles = chosen.map(({ path, size, kind }) => ({ tempFilePath: path, size, fileType: kind }))
      return {
        tempFiles: give(tempFiles),
        type: chosen.every(({ kind }) => kind === first?.kind) ? first?.kind : 'mix',
      }
    }),
  }
}
