import { itHoldsOnEveryPage } from './rules/itHoldsOnEveryPage'
import { itHonoursOptions } from './rules/itHonoursOptions'
import { itLeavesHiddenPagesAlone } from './rules/itLeavesHiddenPagesAlone'
import { itRefetchesWhatIsShown } from './rules/itRefetchesWhatIsShown'
import { createSteps, type Platform } from './rules/steps'

/**
 * The rules of `docs/pages.md`, row by row, on a real build: counted as requests on the server, as frames that React
 * commits, and as what is drawn.
 */
export function itKeepsThePageRules(platform: Platform): void {
  const steps = createSteps(platform)
  itLeavesHiddenPagesAlone(steps)
  itRefetchesWhatIsShown(steps)
  itHonoursOptions(steps)
  itHoldsOnEveryPage(steps)
}
