import { Checkbox } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { type StaffRole, staffRoles } from '@mosobleirc/domain/staff'
import { roleWords } from '../../lib/role-words.ts'

/** Which roles somebody has: each with what it is for. */
export const RoleChoice = ({
  roles,
  error,
  onChange,
}: {
  roles: readonly StaffRole[]
  error?: string | undefined
  onChange: (roles: StaffRole[]) => void
}) => (
  <Checkbox.Group
    label="Роли"
    value={[...roles]}
    onChange={(chosen) => onChange(staffRoles.filter((role) => chosen.includes(role)))}
    {...(error !== undefined && { error })}
  >
    <div className="mt-8 grid gap-12">
      {staffRoles.map((role) => (
        <Checkbox
          key={role}
          value={role}
          label={roleWords[role].name}
          description={typeset(roleWords[role].does)}
        />
      ))}
    </div>
  </Checkbox.Group>
)
