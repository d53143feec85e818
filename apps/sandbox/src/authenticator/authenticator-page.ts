import { html, page, type Html } from '../page/html.ts'
import type { Shown } from './demo-staff.ts'

/** Everything that signs a demo member of the staff in; the page loads itself again when the codes change. */
export const authenticatorPage = (staff: readonly Shown[]): string => {
  const secondsLeft = staff[0]?.secondsLeft ?? 1
  return page(
    'Коды сотрудников',
    html`<p class="soft">
        Так выглядело бы приложение для кодов на телефонах сотрудников. Коды сменятся через ${secondsLeft} с;
        каждый принимается один раз.
      </p>
      ${staff.map(card)}`,
    { section: '/authenticator', refresh: secondsLeft },
  )
}

const card = ({ name, roles, email, password, code }: Shown): Html =>
  html`<article class="card">
    <h2>${name}</h2>
    <p class="soft small">${roles}</p>
    <p>
      <span class="mono">${email}</span>
      <button class="quiet" type="button" data-copy="${email}">Скопировать почту</button>
    </p>
    <p>
      <span class="mono">${password}</span>
      <button class="quiet" type="button" data-copy="${password}">Скопировать пароль</button>
    </p>
    <p class="code">
      <b class="mono">${code}</b>
      <button class="quiet" type="button" data-copy="${code}">Скопировать код</button>
    </p>
  </article>`
