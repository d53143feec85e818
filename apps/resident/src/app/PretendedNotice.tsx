import { call, getInstallation } from '@mosobleirc/contract'
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { typeset } from '../lib/typeset.ts'

/** In an installation that looks real but pays to nobody, every screen says so. */
export const PretendedNotice = () => {
  const { data } = useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => call(getInstallation, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    data?.pretended && (
      <p
        role="alert"
        className="flex items-center gap-8 bg-bad-tint px-16 py-8 text-second font-title text-bad"
      >
        <TriangleAlert className="icon-small" aria-hidden />
        {typeset('Проверочный режим: платежи и сообщения ненастоящие.')}
      </p>
    )
  )
}
