import { describe, expect, test } from 'vitest'
import { givenCategories, givenRequest, givenServiceOrder, messageOf } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'

const givenOffice = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const resident = await world.givenResident()
  const request = await givenRequest(resident)
  const operator = await world.givenStaff(['operator'])
  const path = `/office/requests/${request.id}`
  const shown = async () => (await operator.get(path)).json()
  const audit = async () => {
    const rows = await world.db
      .selectFrom('auditEntry')
      .select(['action', 'staffId', 'subjectKind', 'subjectId', 'reason', 'facts'])
      .orderBy('id')
      .execute()
    return rows
  }
  return { ...world, resident, request, operator, path, shown, audit }
}

type Row = { number: number }
const numbers = (reply: { json(): { requests: Row[] } }) => reply.json().requests.map(({ number }) => number)

describe('the queue', () => {
  test('shows what a row needs', async () => {
    const { operator, request } = await givenOffice()
    const { requests, counts } = (await operator.get('/office/requests')).json()
    expect(counts).toEqual({ mine: 0, unassigned: 1, all: 1, overdue: 0 })
    expect(requests).toEqual([
      {
        id: request.id,
        number: 1001,
        topic: 'Почему отопление дороже?',
        category: { code: 'R0', title: 'Другое' },
        status: 'new',
        residentName: 'Ковалёва Анна',
        createdAt: '2026-12-08T06:00:00.000Z',
        touchedAt: '2026-12-08T06:00:00.000Z',
        preview: 'Почему отопление дороже? Батарея едва тёплая.',
        previewBy: 'resident',
        unread: 1,
        dueOn: '2026-12-22',
        workingDaysLeft: 10,
        termState: 'calm',
      },
    ])
  })

  test('is filtered by who has it, by status, category, term and words', async () => {
    const { operator, resident, path, clock } = await givenOffice()
    clock.pass(60)
    const praise = { category: 'R20', text: 'Спасибо за быстрый ответ' }
    await givenRequest(resident, praise)
    await operator.post(`${path}/taking`)
    const ask = async (query: string) => numbers(await operator.get(`/office/requests${query}`))
    expect(await ask('')).toEqual([1002, 1001])
    expect(await ask('?whose=mine')).toEqual([1001])
    expect(await ask('?whose=unassigned')).toEqual([1002])
    expect(await ask('?status=new')).toEqual([1002])
    expect(await ask('?category=R20')).toEqual([1002])
    expect(await ask('?overdue=yes')).toEqual([])
    expect(await ask(`?search=${encodeURIComponent('№ 1001')}`)).toEqual([1001])
    expect(await ask(`?search=${encodeURIComponent('ковал')}`)).toEqual([1002, 1001])
    expect(await ask(`?search=${encodeURIComponent('БЫСТРЫЙ')}`)).toEqual([1002])
    expect(await ask('?search=%25')).toEqual([])
    expect(await ask('?search=9999999999')).toEqual([])
    await operator.post(`${path}/moves`, { to: 'done' })
    expect(await ask('')).toEqual([1002])
    expect(await ask('?status=done')).toEqual([1001])
    expect(await ask('?search=1001')).toEqual([1001])
  })

  test('says whose term is near or over', async () => {
    const { givenStaff, clock } = await givenOffice()
    const states = async () => {
      const { requests, counts } = (await (await givenStaff()).get('/office/requests?overdue=yes')).json()
      const all = (await (await givenStaff()).get('/office/requests')).json().requests
      return [all[0].termState, all[0].workingDaysLeft, requests.length, counts.overdue]
    }
    clock.set('2026-12-18T09:00:00+03:00')
    expect(await states()).toEqual(['calm', 2, 0, 0])
    clock.set('2026-12-21T09:00:00+03:00')
    expect(await states()).toEqual(['soon', 1, 0, 0])
    clock.set('2026-12-22T20:00:00+03:00')
    expect(await states()).toEqual(['soon', 0, 0, 0])
    clock.set('2026-12-23T09:00:00+03:00')
    expect(await states()).toEqual(['late', -1, 1, 1])
  })

  test.each(['touched', 'due'])(
    'by %s has pages that neither overlap nor leave anything out',
    async (order) => {
      const { givenResident, operator, clock } = await givenOffice()
      for (let person = 0; person < 6; person += 1) {
        const resident = await givenResident()
        for (let sent = 0; sent < 9; sent += 1) {
          if (sent % 3 === 0) clock.pass(1)
          await givenRequest(resident)
        }
      }
      const first = (await operator.get(`/office/requests?order=${order}`)).json()
      const second = (await operator.get(`/office/requests?order=${order}&after=${first.next}`)).json()
      const seen = [...first.requests, ...second.requests].map(({ number }) => number)
      expect(first.requests).toHaveLength(50)
      expect(second.next).toBeUndefined()
      expect(new Set(seen).size).toBe(55)
    },
  )
})

describe('work on a request', () => {
  test('who takes it has it, and the resident sees who and since when', async () => {
    const { operator, path, resident, request, shown, audit } = await givenOffice()
    const note = 'Запросили показания общего счётчика'
    expect((await operator.post(`${path}/taking`, { note })).json()).toEqual({})
    expect(await shown()).toMatchObject({
      status: 'in-work',
      assignee: { id: operator.id, name: operator.name },
      mayMoveTo: ['waiting', 'done'],
    })
    const seen = (await resident.get(`/requests/${request.id}`)).json()
    expect(seen.holder).toEqual({ team: 'Служба поддержки', name: operator.name })
    expect(seen.track).toMatchObject([
      { name: 'received', state: 'done' },
      { name: 'assigned', state: 'done', to: operator.name },
      { name: 'in-work', state: 'now', note },
      { name: 'answer', state: 'next' },
    ])
    expect(await audit()).toMatchObject([
      { action: 'request-taken', staffId: operator.id, subjectKind: 'request', subjectId: request.id },
    ])
  })

  test('of two who take it at once one has it, and the other is told who', async () => {
    const { operator, givenStaff, path, shown } = await givenOffice()
    const another = await givenStaff()
    const replies = await Promise.all([operator, another].map((one) => one.post(`${path}/taking`)))
    expect(replies.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409'])
    const refused = replies.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({ code: 'request-taken', facts: { by: (await shown()).assignee.name } })
  })

  test('it is handed on with a note that the resident does not see', async () => {
    const { operator, givenStaff, path, resident, request, shown, audit } = await givenOffice()
    await operator.post(`${path}/taking`)
    const colleague = await givenStaff(['operator'])
    await operator.post(`${path}/transfer`, { staffId: colleague.id, note: 'Это по твоей части' })
    expect(await shown()).toMatchObject({ assignee: { id: colleague.id } })
    expect((await shown()).messages.at(-1)).toMatchObject({ internal: true, text: 'Это по твоей части' })
    const seen = await resident.get(`/requests/${request.id}`)
    expect(seen.body).not.toContain('по твоей части')
    expect(seen.json().holder.name).toBe(colleague.name)
    expect((await audit()).at(-1)).toMatchObject({
      action: 'request-transferred',
      facts: { from: operator.name, to: colleague.name },
    })
  })

  test('it is handed to nobody who does not work on such requests, or may not sign in', async () => {
    const { operator, givenStaff, path } = await givenOffice()
    const administrator = await givenStaff(['administrator'])
    const disabled = await givenStaff(['operator'])
    await administrator.put(`/office/staff/${disabled.id}/access`, { disabled: true })
    const editor = await givenStaff(['editor'])
    for (const { id } of [disabled, editor, await givenStaff(['supplier'])]) {
      expect((await operator.post(`${path}/transfer`, { staffId: id })).json().code).toBe('not-found')
    }
    const { colleagues } = (await operator.get('/office/requests/colleagues')).json()
    expect(colleagues.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [operator.id, administrator.id].toSorted(),
    )
  })

  test.each([
    // what was done with it, where it does not go
    [[], 'waiting'],
    [['in-work'], 'in-work'],
    [['done'], 'done'],
    [['done'], 'waiting'],
    [['in-work', 'waiting'], 'waiting'],
  ])('after %j it does not go to %s', async (moves, to) => {
    const { operator, path } = await givenOffice()
    for (const move of moves) await operator.post(`${path}/moves`, { to: move })
    const reply = await operator.post(`${path}/moves`, { to })
    expect(reply.json().code).toBe('request-stands-elsewhere')
  })

  test('an answer and its status are one deed: where it cannot move nothing is written', async () => {
    const { operator, path, shown, audit } = await givenOffice()
    const reply = await operator.post(`${path}/messages`, {
      ...messageOf('Уточните, пожалуйста'),
      internal: false,
      moveTo: 'waiting',
    })
    expect(reply.json().code).toBe('request-stands-elsewhere')
    expect((await shown()).messages).toHaveLength(1)
    expect(await audit()).toEqual([])
  })

  test('a note is never an answer', async () => {
    const { operator, path } = await givenOffice()
    const reply = await operator.post(`${path}/messages`, {
      ...messageOf('Для своих'),
      internal: true,
      moveTo: 'done',
    })
    expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: 'moveTo' } })
  })

  test('steps are told while it is in work', async () => {
    const { operator, path, resident, request } = await givenOffice()
    const tell = () => operator.post(`${path}/steps`, { note: 'Проверяем расчёт' })
    expect((await tell()).json().code).toBe('request-stands-elsewhere')
    await operator.post(`${path}/taking`)
    await tell()
    const { track } = (await resident.get(`/requests/${request.id}`)).json()
    expect(track.at(-2)).toMatchObject({ name: 'in-work', state: 'now', note: 'Проверяем расчёт' })
  })

  test('what staff do is written down, with who and what', async () => {
    const { operator, path, audit } = await givenOffice()
    await operator.post(`${path}/taking`)
    await operator.post(`${path}/messages`, { ...messageOf('Для своих'), internal: true })
    await operator.post(`${path}/messages`, { ...messageOf('Готово'), internal: false, moveTo: 'done' })
    expect((await audit()).map(({ action, facts }) => [action, facts])).toEqual([
      ['request-taken', {}],
      ['request-note-written', {}],
      ['request-answered', {}],
      ['request-moved', { from: 'in-work', to: 'done' }],
    ])
  })

  test('the clock stands while the resident is asked, where the category says so', async () => {
    const { givenStaff, resident, clock } = await givenOffice()
    const { id, dueOn } = await givenRequest(resident, {
      category: 'R16',
      text: 'Не приходит код на телефон',
      answers: [{ field: 'screen', value: 'Вход' }],
    })
    expect(dueOn).toBe('2026-12-11')
    const operator = await givenStaff()
    await operator.post(`/office/requests/${id}/taking`)
    await operator.post(`/office/requests/${id}/moves`, { to: 'waiting' })
    expect((await resident.get(`/requests/${id}`)).json().term).toMatchObject({ paused: true })
    clock.set('2026-12-10T12:00:00+03:00')
    await resident.post(`/requests/${id}/messages`, messageOf('Теперь приходит'))
    expect((await resident.get(`/requests/${id}`)).json().term).toMatchObject({
      paused: false,
      dueOn: '2026-12-15',
    })
  })
})

describe('a supplier', () => {
  test('sees orders of services and nothing else; an operator does not see orders; an administrator sees both', async () => {
    const { resident, request, operator, givenStaff } = await givenOffice()
    const order = await givenServiceOrder(resident)
    const [supplier, administrator] = [await givenStaff(['supplier']), await givenStaff(['administrator'])]
    expect(numbers(await supplier.get('/office/requests'))).toEqual([order.number])
    expect(numbers(await supplier.get('/office/requests?search=1001'))).toEqual([])
    expect(numbers(await operator.get('/office/requests'))).toEqual([request.number])
    expect(numbers(await administrator.get('/office/requests'))).toHaveLength(2)
    const foreign = [
      await supplier.get(`/office/requests/${request.id}`),
      await supplier.get(`/office/requests/${request.id}/messages`),
      await supplier.post(`/office/requests/${request.id}/taking`),
      await operator.get(`/office/requests/${order.id}`),
    ]
    expect(foreign.map((reply) => reply.json().code)).toEqual(foreign.map(() => 'not-found'))
    const card = await supplier.post(`/office/requests/${order.id}/card`, { reason: 'Проверяю адрес' })
    expect(card.json().code).toBe('not-allowed')
  })
})
