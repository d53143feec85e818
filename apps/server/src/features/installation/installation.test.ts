import { expect, test } from 'vitest'
import { givenWorld } from '../../../testing/world.ts'

test.each([
  [false, false],
  [true, true],
])(
  'set up for production: %s, so a banner warns of pretended partners: %s',
  async (production, pretended) => {
    const { nobody } = await givenWorld({ settings: { production } })
    expect((await nobody.get('/installation')).json()).toEqual({ pretended })
  },
)
