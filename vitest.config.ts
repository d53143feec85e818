import { defineConfig } from 'vitest/config'

/** Far above what a test takes: two runs beside each other on two cores must not fail for want of time. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }
const node = { ...patience, environment: 'node', pool: 'forks' } as const

export default defineConfig({
  test: {
    projects: [
      { test: { ...node, name: 'domain', include: ['packages/{domain,contract}/src/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: ['apps/server/testing/global-setup.ts'],
        },
      },
      { test: { ...node, name: 'sandbox', include: ['apps/sandbox/**/*.test.ts'] } },
      { test: { ...node, name: 'tools', include: ['tools/**/*.test.ts'] } },
      {
        test: {
          ...patience,
          name: 'screens',
          environment: 'jsdom',
          include: ['{packages/ui,apps/resident,apps/office}/src/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
