import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { askAnew, unchanging } from './ask-anew.ts'

/** A screen that shows a sum, and a server whose answers come when the test lets them. */
const givenScreen = () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: false } } })
  const answers: ((sum: number) => void)[] = []
  const screen = new QueryObserver(client, {
    queryKey: ['home'],
    queryFn: () => new Promise<number>((answer) => answers.push(answer)),
  })
  const close = screen.subscribe(() => undefined)
  return { client, answers, shown: () => screen.getCurrentResult().data, close }
}

test('an answer from before the change is not shown, though it was the first to be asked for', async () => {
  const { client, answers, shown, close } = givenScreen()
  const [beforePaying] = answers
  const asked = askAnew(client, [['home']])
  beforePaying?.(952_027)
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.(0)
  await asked
  expect(shown()).toBe(0)
  close()
})

test('what nobody looks at is asked for when somebody does', async () => {
  const { client, answers, close } = givenScreen()
  answers[0]?.(952_027)
  await expect.poll(() => client.getQueryData(['home'])).toBe(952_027)
  close()
  await askAnew(client)
  expect(answers).toHaveLength(1)
  expect(client.getQueryState(['home'])?.isInvalidated).toBe(true)
})

test('words that no deed changes are not asked for again, and nobody waits for them', async () => {
  const client = new QueryClient()
  const asked = vi.fn<() => Promise<string>>(() => new Promise(() => undefined))
  const words = new QueryObserver(client, { queryKey: ['glossary'], queryFn: asked, meta: unchanging })
  const close = words.subscribe(() => undefined)
  await askAnew(client)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(words.getCurrentResult().fetchStatus).toBe('fetching')
  close()
})
