import { readSettings as readSandboxSettings } from '../../apps/sandbox/src/settings.ts'
import { readSettings as readServerSettings } from '../../apps/server/src/platform/settings.ts'

/** Settings of the tools themselves. */
const ofTools = ['CHROMIUM']

/** Names of all settings, found by watching what the programs ask their environment for. */
export const settingsInUse = (): string[] => {
  const asked = new Set(ofTools)
  const environment = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name))
        return name === 'DATABASE_URL' ? 'postgresql://localhost/base' : undefined
      },
    },
  )
  readServerSettings(environment)
  readSandboxSettings(environment)
  return [...asked].toSorted()
}
