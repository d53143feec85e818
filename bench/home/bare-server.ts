import { createServer } from 'node:http'
import pg from 'pg'
import { hashOf } from '../../apps/server/src/platform/session.ts'

/*
 * The other side of F2: as little as can stand between HTTP and PostgreSQL. One statement answers the same question as
 * the home screen, without routing, checks, words or a schema of the reply.
 */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })

const HOME = `
  with me as (
    select resident.id, resident.first_name from session join resident on resident.id = session.resident_id
    where session.token_hash = $1 and session.ended_at is null and session.expires_at > now()
  ), mine as (
    select account.id, account.number, account.flat, house.municipality, house.address, attachment.own_name, attachment.position
    from me join attachment on attachment.resident_id = me.id and attachment.verified
    join account on account.id = attachment.account_id join house on house.id = account.house_id
  ), document as (
    select distinct on (bill.account_id) bill.account_id, bill.period, bill.due_on
    from mine join bill on bill.account_id = mine.id
    join publication on publication.source = bill.source and publication.municipality = mine.municipality and publication.period = bill.period
    order by bill.account_id, bill.period desc, bill.version desc
  ), owed as (
    select account_id, sum(greatest(amount, 0)) as amount from (
      select account_id, payee_id, sum(case when debit_book = 'receivable' then amount else -amount end) as amount
      from ledger_entry where account_id in (select id from mine) and 'receivable' in (debit_book, credit_book)
      group by account_id, payee_id
    ) balance group by account_id
  ), captured as (
    select payment.account_id, sum(payment.amount) as amount
    from payment join payment_attempt attempt on attempt.payment_id = payment.id
    where payment.account_id in (select id from mine) and attempt.state = 'succeeded'
      and not exists (select from payment_posted posted where posted.attempt_id = attempt.id)
    group by payment.account_id
  ), due as (
    select count(*) as meters
    from mine join meter on meter.account_id = mine.id
    join reading_window open on open.source = meter.source and open.scope = 'municipality' and open.scope_id = mine.municipality
    where not meter.automatic and meter.archived_on is null and extract(day from now()) between open.from_day and open.to_day
      and not exists (
        select from reading
        where reading.meter_id = meter.id and coalesce(reading.counts_for, to_char(reading.taken_on, 'YYYY-MM')) >= to_char(now(), 'YYYY-MM')
      )
  )
  select json_build_object(
    'firstName', (select first_name from me),
    'toPay', (select sum(amount) from owed),
    'dueOn', (select min(due_on) from document),
    'meters', (select meters from due),
    'accounts', (
      select json_agg(json_build_object('id', mine.id, 'number', number, 'address', address, 'flat', flat, 'ownName', own_name,
        'period', period, 'dueOn', due_on, 'toPay', owed.amount, 'inTransit', captured.amount) order by position)
      from mine left join document on document.account_id = mine.id left join owed on owed.account_id = mine.id
      left join captured on captured.account_id = mine.id
    )
  )::text as home`

const server = createServer((request, response) => {
  if (request.url === '/readyz') {
    response.end('{}')
    return
  }
  const token = /session=([^;]+)/u.exec(request.headers.cookie ?? '')?.[1] ?? ''
  pool.query<{ home: string }>({ name: 'home', text: HOME, values: [hashOf(token)] }).then(
    ({ rows }) => response.setHeader('content-type', 'application/json').end(rows[0]?.home),
    (fault: unknown) => response.writeHead(500).end(String(fault)),
  )
})
server.listen(Number(process.env['PORT']), 'localhost')
process.once('SIGTERM', () => server.close(() => void pool.end()))
