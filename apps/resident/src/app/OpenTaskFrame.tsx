import { Outlet } from '@tanstack/react-router'
import { wasSignedIn } from '../lib/signed-in.ts'
import { TaskFrame } from './TaskFrame.tsx'

/** The frame of a task for who has signed in; a stranger sees the page alone. */
export const OpenTaskFrame = () => (wasSignedIn() ? <TaskFrame /> : <Outlet />)
