import { Button, Select, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { staffRoles } from '@mosobleirc/domain/staff'
import { getRouteApi } from '@tanstack/react-router'
import { Search, SearchX, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { findMembers, type MemberFilter, memberFilterOf } from '../features/staff/find-members.ts'
import { InviteWindow } from '../features/staff/InviteWindow.tsx'
import { MemberDetails } from '../features/staff/MemberDetails.tsx'
import { stateLook } from '../features/staff/member-state.ts'
import { type Member, useStaff } from '../features/staff/staff.api.ts'
import { StaffTable } from '../features/staff/StaffTable.tsx'
import { ExportButton } from '../lib/ExportButton.tsx'
import { ListBeside } from '../lib/ListBeside.tsx'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { roleNames, roleWords } from '../lib/role-words.ts'
import { useSelf } from '../lib/self.ts'
import { TableScroller } from '../lib/TableScroller.tsx'

const route = getRouteApi('/inside/people')

/** Who works here: the list, one of them beside it, and the window for a new one. */
export const PeoplePage = () => {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const filter = memberFilterOf(search)
  const staff = useStaff()
  const { data: self } = useSelf()
  const [invites, setInvites] = useState(false)
  const found = findMembers(staff.data?.staff ?? [], filter)
  const chosen = staff.data?.staff.find(({ id }) => id === search.member)

  const narrow = (next: MemberFilter) => void navigate({ search: memberFilterOf(next), replace: true })
  const choose = (member?: string) => {
    void navigate({ search: { ...filter, ...(member !== undefined && { member }) }, replace: true })
  }
  return (
    <Page
      title="Люди и роли"
      actions={
        <Button
          leftSection={<UserPlus className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => setInvites(true)}
        >
          Пригласить
        </Button>
      }
    >
      <ListBeside
        of="form"
        onClose={() => choose()}
        list={
          <>
            <Filters filter={filter} onChange={narrow} found={found} />
            <ListStates query={staff} columns={4}>
              {() =>
                found.length > 0 ? (
                  <TableScroller>
                    <StaffTable staff={found} chosen={chosen?.id} onChoose={choose} />
                  </TableScroller>
                ) : (
                  <Notice
                    icon={SearchX}
                    title="Никого не нашли"
                    actions={
                      <Button variant="default" onClick={() => narrow({})}>
                        Сбросить фильтр
                      </Button>
                    }
                  >
                    {typeset(
                      `Всего сотрудников ${staff.data?.staff.length ?? 0}, под фильтр не попал никто.`,
                    )}
                  </Notice>
                )
              }
            </ListStates>
          </>
        }
        details={
          chosen && (
            <MemberDetails
              key={chosen.id}
              member={chosen}
              isSelf={chosen.id === self?.id}
              onClose={() => choose()}
            />
          )
        }
      />
      {invites && <InviteWindow onClose={() => setInvites(false)} />}
    </Page>
  )
}

const ALL = 'all'

const Filters = ({
  filter,
  onChange,
  found,
}: {
  filter: MemberFilter
  onChange: (next: MemberFilter) => void
  found: readonly Member[]
}) => (
  <div className="flex flex-wrap items-center gap-12 border-b border-line px-16 py-12">
    <TextInput
      aria-label="Имя или почта"
      placeholder="Имя или почта"
      leftSection={<Search className="size-[1.125rem]" aria-hidden="true" />}
      className="w-[15rem]"
      value={filter.search ?? ''}
      onChange={(event) => {
        const { search: _, ...rest } = filter
        const search = event.currentTarget.value
        onChange({ ...rest, ...(search !== '' && { search }) })
      }}
    />
    <Select
      aria-label="Роль"
      className="w-[11rem]"
      value={filter.role ?? ALL}
      data={[
        { value: ALL, label: 'Все роли' },
        ...staffRoles.map((value) => ({ value, label: roleWords[value].name })),
      ]}
      onChange={(role) => onChange(memberFilterOf({ ...filter, role }))}
    />
    <Select
      aria-label="Состояние"
      className="w-[12rem]"
      value={filter.state ?? ALL}
      data={[
        { value: ALL, label: 'Любое состояние' },
        ...Object.entries(stateLook).map(([value, { word }]) => ({ value, label: word })),
      ]}
      onChange={(state) => onChange(memberFilterOf({ ...filter, state }))}
    />
    <ExportButton file="sotrudniki.csv" head={HEAD} rows={found.map(cells)} />
  </div>
)

const HEAD = ['Имя', 'Почта', 'Роли', 'Состояние', 'Последний вход']

const cells = ({ name, email, roles, state, lastSignInAt }: Member): string[] => [
  name,
  email,
  roleNames(roles),
  stateLook[state].word,
  lastSignInAt?.toISOString() ?? '',
]
