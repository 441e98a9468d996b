import type { EmittedBuild } from '../build/EmittedBuild'
import { isScript } from '../build/readScript'
import { remember } from '../build/remember'
import type { PluginOptions } from '../options'
import type { Section } from '../report'
import { COST, consoleOf } from './consoles'
import { type EmittedTarget, findPlaces, type Origins } from './findPlaces'
import { isIgnored } from './ignore'
import { type Judgement, judge, type Verdict } from './judge'
import { scanScript } from './scanScript'

/** What a component shows as a rule; a request for it is possible all the same. */
const MEDIA = /\.(png|jpe?g|gif|webp|svg|avif|mp4|m3u8|mp3)([?#]|$)/i

/** A host in the output, with all the places in which it stands. */
interface Host extends Judgement {
  /** `https://api.example.com`; without a scheme where the code has none. */
  readonly host: string
  readonly places: readonly string[]
  /** It may be no target at all: it stands alone, or only pictures and the like are there. */
  readonly isDoubtful: boolean
}

/**
 * Looks at every host that a build's scripts name.
 *
 * @param origins Of what the app's build knows, beside the build's own modules.
 */
export function inspectHosts(
  { domains, ignore = [] }: PluginOptions,
  origins: Omit<Origins, 'sources'>,
): (build: EmittedBuild) => Section {
  const scan = remember(scanScript)
  return (build) => {
    const scripts = build.files.filter(isScript).map((file) => ({ file, ...scan(file) }))
    const mistakes = scripts.flatMap(({ file, syntaxError }) => (syntaxError ? [`${file.path}: ${syntaxError}`] : []))
    // Something lacks its host, and these have no scheme.
    const isJoined = scripts.some(({ hasPartial }) => hasPartial)
    const sources = [...new Set(build.modules.map(({ file }) => file))]
    const found = scripts.flatMap(({ file, targets, bareHosts }) =>
      [...targets, ...(isJoined ? bareHosts : [])].map((target): EmittedTarget => ({ ...target, path: file.path })),
    )
    const groups = groupByHost(found.filter(({ url, host }) => !isIgnored(ignore, url, host)))
    const hosts = groups.flatMap(([host, targets]): Host[] => {
      // A group has at least one.
      const [target] = targets as [EmittedTarget]
      const judgement = judge(target, domains)
      const isDoubtful = targets.every(({ scheme, url }) => scheme === '' || MEDIA.test(url))
      if (judgement.why === '') return target.scheme === '' ? [] : [{ host, ...judgement, places: [], isDoubtful }]
      const { names, isInPackagesOnly } = findPlaces(targets, { ...origins, sources })
      const isMention = isInPackagesOnly && (target.scheme === '' || /^(local|uncallable)$/.test(judgement.verdict))
      // A package's own fallback, such as axios' http://localhost: no phone could ever have called it.
      return isMention ? [] : [{ host, ...judgement, places: names, isDoubtful }]
    })
    return toSection(build, hosts, mistakes)
  }
}

function toSection(
  { platform, isProduction }: EmittedBuild,
  hosts: readonly Host[],
  mistakes: readonly string[],
): Section {
  const of = (...verdicts: Verdict[]) => hosts.filter(({ verdict }) => verdicts.includes(verdict))
  const refused = of('untrusted', 'uncallable', ...(isProduction ? (['local'] as const) : []))
  const problems = refused.filter(({ isDoubtful }) => !isDoubtful)
  const doubts = [...refused.filter(({ isDoubtful }) => isDoubtful), ...of('unknown')]
  const lines = [
    ...sentence('calls what is listed:', of('trusted')),
    ...sentence('calls, with no list in domains (config/index) to compare with:', of('unchecked')),
    ...(isProduction ? [] : sentence('calls your own server, as only a development build can:', of('local'))),
    ...doubts.map((host) => `may call ${describe(host, ', which')}`),
    ...mistakes.map((mistake) => `was not read, but for URLs in quotes: ${mistake}`),
  ]
  return {
    name: 'hosts',
    lines: hosts.length + mistakes.length > 0 ? lines : ['calls no host that is written in the code'],
    problems: problems.map((host) => describe(host)),
    advice: adviceFor(problems, platform),
    facts: { found: hosts, unread: mistakes },
  }
}

function adviceFor(problems: readonly Host[], platform: string): string[] {
  if (problems.length === 0) return []
  const isMissing = problems.some(({ verdict }) => verdict === 'untrusted')
  return [
    ...(isMissing ? [`Add what is missing to domains in config/index, and at ${consoleOf(platform)}. ${COST}`] : []),
    'What nothing calls belongs in the option ignore.',
  ]
}

function sentence(text: string, hosts: readonly Host[]): string[] {
  return hosts.length === 0 ? [] : [`${text} ${hosts.map(({ host }) => host).join(', ')}`]
}

function describe({ host, why, places }: Host, link = ''): string {
  const shown = places.slice(0, 3)
  const rest = places.length - shown.length
  return [
    `${host}${link} ${why}`,
    ...shown.map((place) => `  ${place}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join('\n')
}

function groupByHost(targets: readonly EmittedTarget[]): [string, EmittedTarget[]][] {
  const groups = new Map<string, EmittedTarget[]>()
  for (const target of targets) {
    const name = target.scheme === '' ? target.host : `${target.scheme}://${target.host}`
    groups.set(name, [...(groups.get(name) ?? []), target])
  }
  return [...groups].sort(([first], [second]) => (first < second ? -1 : 1))
}
