import { Outlet } from '@tanstack/react-router'
import { wasSignedIn } from '../lib/signed-in.ts'
import { TabsFrame } from './TabsFrame.tsx'

/** The frame of the six places for who has signed in; a stranger, whom it would only turn away, sees the page alone. */
export const OpenTabsFrame = () => (wasSignedIn() ? <TabsFrame /> : <Outlet />)
