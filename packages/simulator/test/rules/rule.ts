/** One rule of the platform, as the simulator keeps it. */
export interface Rule {
  /** What holds, in one sentence: the name of its test. */
  says: string
  /** The official page, or the typings, that says so. */
  source: string
  /** Runs an app against the rule, and throws when it does not hold. */
  holds(): Promise<void>
}

/** What one part of the platform is ruled by. */
export interface RuleSheet {
  title: string
  rules: readonly Rule[]
  /** Rules that the simulator does not keep, one sentence each; `docs/simulator.md` lists them. */
  notSimulated: readonly string[]
}
