import { launch } from '@taro-query/simulator'
import { afterEach, beforeEach, expect, it } from 'vitest'
import tests from './tests.cjs'

tests({ launch, it, expect, beforeEach, afterEach })
