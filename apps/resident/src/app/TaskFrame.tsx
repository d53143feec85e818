import { Shell } from '@mosobleirc/ui'
import { Outlet } from '@tanstack/react-router'
import { useFrame } from './use-frame.tsx'

/** The frame of a thing that is done from beginning to end: no bottom bar, its edge belongs to the button. */
export const TaskFrame = () => {
  const { rail } = useFrame()
  return (
    <Shell rail={rail}>
      <Outlet />
    </Shell>
  )
}
