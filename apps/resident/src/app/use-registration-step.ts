import { useProfile } from '../features/residents/residents.api.ts'

/**
 * The head of a registration step. Who has filled in the profile only adds an account: then there is no third
 * step and no count.
 */
export const useRegistrationStep = (done: 1 | 2 | 3) => {
  const registered = useProfile().data?.value.registered ?? false
  if (registered) return { title: 'Новый счёт', registered }
  const words = `Шаг ${done} из 3`
  return { title: 'Регистрация', subtitle: words, step: { done, of: 3, words }, registered }
}
