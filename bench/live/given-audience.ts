import pg from 'pg'
import { hashOf, newToken } from '../../apps/server/src/platform/session.ts'

/** Who watches, and who writes what they are told of. */
export type Audience = { staffTokens: readonly string[]; residentToken: string; requestId: string }

/** Members of the staff who are signed in, and a resident with a request. */
export const givenAudience = async (databaseUrl: string, members: number): Promise<Audience> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const staffTokens = Array.from({ length: members }, newToken)
    const residentToken = newToken()
    await client.query(
      `with member as (
         insert into staff (id, email, name, roles, created_at)
         select gen_random_uuid(), n || '@bench.example', 'Сотрудник ' || n, '{operator}', now()
         from generate_series(1, cardinality($1::text[])) n
         returning id, email
       )
       insert into staff_session (id, token_hash, staff_id, address, user_agent, created_at, last_used_at, expires_at)
       select gen_random_uuid(), hash, member.id, '127.0.0.1', 'bench', now(), now(), now() + interval '1 hour'
       from unnest($1::text[]) with ordinality as given (hash, n) join member on member.email = n || '@bench.example'`,
      [staffTokens.map(hashOf)],
    )
    const { rows } = await client.query<{ id: string }>(WRITER, [hashOf(residentToken)])
    return { staffTokens, residentToken, requestId: rows[0]?.id ?? '' }
  } finally {
    await client.end()
  }
}

const WRITER = `
  with category as (
    insert into request_category values ('R0', 'Другое', '', '', 0, true, 'optional', '[]', '', '', 'operator', 10, 'working', false, '', null, 'H')
    returning code
  ), writer as (
    insert into resident (id, phone, created_at) values (gen_random_uuid(), '+79000000001', now()) returning id
  ), signed_in as (
    insert into session (id, token_hash, resident_id, challenge_id, device_hash, user_agent, created_at, last_used_at, expires_at)
    select gen_random_uuid(), $1, id, gen_random_uuid(), '', 'bench', now(), now(), now() + interval '1 hour' from writer
  )
  insert into request (id, resident_id, category_code, topic, answers, status, created_at, received_on, after_hours,
    term_days, term_kind, term_pauses, act, due_on, moved_at, touched_at, messages)
  select gen_random_uuid(), writer.id, category.code, 'Вопрос', '[]', 'in-work', now(), now()::date, false,
    10, 'working', false, '', now()::date + 14, now(), now(), 0
  from writer, category
  returning id`
