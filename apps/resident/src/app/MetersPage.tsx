import { useHome } from '../features/home/home.api.ts'
import { ToDoList } from '../features/home/ToDoList.tsx'
import { TabPage } from './TabPage.tsx'

/** «Счетчики»: what is to be given. */
export const MetersPage = () => {
  const home = useHome().data?.value
  return <TabPage title="Счетчики">{home && <ToDoList home={home} />}</TabPage>
}
