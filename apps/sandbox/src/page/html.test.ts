import { expect, test } from 'vitest'
import { html, page } from './html.ts'

test('values are escaped, pieces of page are not', () => {
  const name = `<script>"O'Neil" & Ко</script>`
  expect(html`<p title="${name}">${html`<b>${name}</b>`}</p>`.markup).toBe(
    '<p title="&lt;script&gt;&quot;O&#39;Neil&quot; &amp; Ко&lt;/script&gt;">' +
      '<b>&lt;script&gt;&quot;O&#39;Neil&quot; &amp; Ко&lt;/script&gt;</b></p>',
  )
})

test('lists are joined and absent parts leave nothing', () => {
  expect(html`${[1, 2n, html`<i>3</i>`]}${undefined}${false}${null}`.markup).toBe('12<i>3</i>')
})

test('a page shows where one is and loads nothing from outside', () => {
  const document = page('Сообщения', html`<p>Пусто</p>`, { section: '/messages' })
  expect(document).toContain('<html lang="ru">')
  expect(document.match(/aria-current="page"/g)).toHaveLength(1)
  expect(document).not.toMatch(/(src|href)="(https?:)?\/\//)
})
