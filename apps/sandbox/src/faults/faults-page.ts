import { html, page } from '../page/html.ts'
import { faultList } from './fault-kinds.ts'
import type { ActiveFault } from './faults.ts'

type Facts = (typeof faultList)[number]

const parties = [...new Set(faultList.map(({ party }) => party))]

/** The page where a person makes the outside world go wrong. */
export const faultsPage = (active: readonly ActiveFault[]): string =>
  page(
    'Неисправности',
    html`<p class="soft">
        Здесь внешние системы ломаются нарочно, чтобы увидеть, как кабинет это переживёт. Неисправность
        действует сразу и остаётся после перезапуска.
      </p>
      ${
        active.length > 0 &&
        html`<form method="post" action="/faults" class="field">
          <input type="hidden" name="clear" value="1" />
          <button>Починить всё</button>
        </form>`
      }
      ${parties.map(
        (party) =>
          html`<section class="group" aria-label="${party}">
            <h2>${party}</h2>
            <div class="cards field">
              ${faultList
                .filter((facts) => facts.party === party)
                .map((facts) =>
                  card(
                    facts,
                    active.find(({ kind }) => kind === facts.kind),
                  ),
                )}
            </div>
          </section>`,
      )}`,
    { section: '/faults' },
  )

const card = (facts: Facts, fault: ActiveFault | undefined) =>
  html`<form method="post" action="/faults" class="card">
    <input type="hidden" name="kind" value="${facts.kind}" />
    <p><b>${facts.title}</b> ${fault && html`<span class="badge bad">${howLong(fault)}</span>`}</p>
    <p class="soft small">${facts.effect}</p>
    ${fault ? switchOff : switchOn(facts)}
  </form>`

const howLong = ({ times, milliseconds }: ActiveFault) => {
  const left = times === undefined ? 'включено' : `ещё раз: ${times}`
  return milliseconds > 0 ? `${left}, ${milliseconds} мс` : left
}

const switchOff = html`<input type="hidden" name="off" value="1" />
  <button class="quiet wide">Починить</button>`

const switchOn = ({ kind, usualMilliseconds }: Facts) =>
  html`<div class="switch">
    <div>
      <label class="small" for="${kind}-times">Раз</label>
      <input id="${kind}-times" name="times" inputmode="numeric" placeholder="всегда" />
    </div>
    ${
      usualMilliseconds !== undefined &&
      html`<div>
        <label class="small" for="${kind}-ms">Мс</label>
        <input id="${kind}-ms" name="milliseconds" inputmode="numeric" value="${usualMilliseconds}" />
      </div>`
    }
    <button class="quiet">Сломать</button>
  </div>`
