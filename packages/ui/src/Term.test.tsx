import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Term } from './Term.tsx'

// jsdom knows the element and not what a browser does with it.
function showModal(this: HTMLDialogElement) {
  this.open = true
}
function close(this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
beforeEach(() => void Object.assign(HTMLDialogElement.prototype, { showModal, close }))
afterEach(cleanup)

const show = (more?: { href: string; text: string }) =>
  render(<Term word="пени" title="Пени" sentence="Плата за опоздание." {...(more && { more })} />)

const sign = () => screen.getByRole('button', { name: 'Что значит «пени»' })

test('the sign opens a sentence with the way to more, by keyboard as well', async () => {
  show({ href: '/service/help/articles/debt-penalty', text: 'Подробнее' })
  await userEvent.tab()
  expect(document.activeElement).toBe(sign())
  await userEvent.keyboard('{Enter}')
  const sheet = screen.getByRole('dialog', { name: 'Пени' })
  expect(sheet.textContent).toContain('Плата за опоздание.')
  expect(screen.getByRole('link', { name: 'Подробнее' }).getAttribute('href')).toBe(
    '/service/help/articles/debt-penalty',
  )
})

test('it closes, and nothing of it stays', async () => {
  show()
  await userEvent.click(sign())
  expect(screen.queryByRole('link')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Понятно' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
