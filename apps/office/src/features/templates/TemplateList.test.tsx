import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderOffice, serving, wordsOf } from '../../../testing/render-office.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplateList } from './TemplateList.tsx'

const ID = '0193a000-0000-7000-8000-00000000000a'
const OF = `/office/templates/${ID}`
const template = {
  id: ID,
  title: 'Платёж в пути',
  text: 'Платёж мы видим.',
  category: 'R6',
  updatedAt: new Date(0),
}
const categories = [{ code: 'R6', title: 'Оплата' }]

test('a new template goes with its title and text, for all categories', async () => {
  const asked = serving({ '/office/templates': { body: { id: ID } } })
  const onClose = vi.fn<() => void>()
  renderOffice(<TemplateForm categories={categories} onClose={onClose} />)
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Сохранить' })
  expect(save.disabled).toBe(true)
  await userEvent.type(screen.getByRole('textbox', { name: /^Название/u }), 'Спасибо')
  await userEvent.type(screen.getByRole('textbox', { name: /^Текст/u }), 'Спасибо, получили.')
  await userEvent.click(save)
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
  const [, request] = asked.mock.calls[0] ?? []
  expect(request?.method).toBe('POST')
  expect(JSON.parse(request?.body ?? '')).toEqual({ title: 'Спасибо', text: 'Спасибо, получили.' })
})

test('a changed one keeps its category', async () => {
  const asked = serving({ [OF]: { body: {} } })
  renderOffice(<TemplateForm template={template} categories={categories} onClose={() => undefined} />)
  await userEvent.type(await screen.findByRole('textbox', { name: /^Текст/u }), ' Ждать не нужно.')
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }))
  await vi.waitFor(() => expect(asked.mock.calls[0]?.[1].method).toBe('PUT'))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toEqual({
    title: 'Платёж в пути',
    text: 'Платёж мы видим. Ждать не нужно.',
    category: 'R6',
  })
})

test('one is taken away after a question, and a refusal is told', async () => {
  const asked = serving({})
  renderOffice(<TemplateList templates={[template]} categories={categories} onChange={() => undefined} />)
  expect(screen.getByText('Оплата')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Убрать «Платёж в пути»' }))
  const question = within(await screen.findByRole('dialog', { name: /^Убрать/u }))
  expect(asked).not.toHaveBeenCalled()
  await userEvent.click(question.getByRole('button', { name: 'Убрать' }))
  expect(wordsOf(await question.findByRole('alert'))).toMatch(/Такого уже нет/u)
  expect(asked.mock.calls[0]?.[1].method).toBe('DELETE')
})
