/** The sign: a house whose last window is still dark. */
export const LogoSign = ({ className, dark = false }: { className?: string; dark?: boolean }) => (
  <svg viewBox="0 0 40 40" className={className} aria-hidden focusable="false">
    <rect width="40" height="40" rx="11" fill={dark ? '#08457f' : '#0a4a8f'} />
    <path
      d="M9 31.2V18.2L20 9l11 9.2v13"
      fill="none"
      stroke="#ffffff"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <rect x="15.2" y="19.6" width="4.1" height="4.8" rx="1" fill="#ffd76a" />
    <rect x="20.8" y="19.6" width="4.1" height="4.8" rx="1" fill="#ffd76a" />
    <rect x="15.2" y="26" width="4.1" height="4.8" rx="1" fill="#ffd76a" />
    <rect x="20.8" y="26" width="4.1" height="4.8" rx="1" fill="#ffffff" fillOpacity="0.35" />
  </svg>
)

/** The sign with the name in two lines. */
export const Logo = () => (
  <span className="flex min-w-0 items-center gap-10">
    <LogoSign className="size-[min(2.5rem,56px)] flex-none @max-[13em]:hidden" />
    <span className="min-w-0 leading-[1.2]">
      <span className="block text-[1.125rem] leading-[1.25] font-bold">МосОблЕИРЦ</span>
      <span className="block text-small leading-[1.3] font-title text-primary">Онлайн</span>
    </span>
  </span>
)
