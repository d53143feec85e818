import { expect, test } from 'vitest'
import { missingDependencies } from './missing-dependencies.ts'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'apps/server': { version: '0.1.0' },
    'node_modules/@mosobleirc/server': { link: true },
    'node_modules/fastify': { version: '5.0.0' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/@rolldown/binding-darwin-arm64': { version: '1.0.0', optional: true },
  },
}
const production = { packages: { 'node_modules/fastify': { version: '5.0.0' } } }
const everything = {
  packages: { ...production.packages, 'node_modules/vitest': { version: '5.1.1', dev: true } },
}
const older = { packages: { ...everything.packages, 'node_modules/fastify': { version: '4.9.0' } } }

test.each([
  ['nothing is installed', { packages: {} }, 'production' as const, ['node_modules/fastify']],
  ['a production install, for production', production, 'production' as const, []],
  ['a production install, for development', production, 'everything' as const, ['node_modules/vitest']],
  ['a full install, for development', everything, 'everything' as const, []],
  ['an older version', older, 'production' as const, ['node_modules/fastify']],
])('%s', (_, installed, scope, missing) => {
  expect(missingDependencies(wanted, installed, scope)).toEqual(missing)
})
