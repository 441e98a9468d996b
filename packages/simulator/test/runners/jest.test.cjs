const { launch } = require('@taro-query/simulator')
const tests = require('./tests.cjs')

tests({ launch, it, expect, beforeEach, afterEach })
