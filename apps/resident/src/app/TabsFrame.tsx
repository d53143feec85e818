import { BottomBar, Shell } from '@mosobleirc/ui'
import { Outlet } from '@tanstack/react-router'
import { useFrame } from './use-frame.tsx'

/** The frame of the six places: bottom bar on a phone, rail on a wide screen. */
export const TabsFrame = () => {
  const { items, rail } = useFrame()
  return (
    <Shell rail={rail} bar={<BottomBar items={items} />}>
      <Outlet />
    </Shell>
  )
}
