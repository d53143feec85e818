/** Two people talk, and it is settled: the picture of a place without requests. */
export const TalkPicture = () => (
  <svg viewBox="0 0 250 170" aria-hidden className="w-[min(15.5rem,70%)]">
    <rect width="250" height="170" rx="28" className="fill-tint" />
    <path
      d="M32 32h98a18 18 0 0 1 18 18v46a18 18 0 0 1-18 18H68l-20 20v-20H32a18 18 0 0 1-18-18V50a18 18 0 0 1 18-18Z"
      className="fill-primary-fill"
    />
    <path d="M40 60h78M40 82h52" strokeWidth="8" strokeLinecap="round" className="stroke-on-primary" />
    <path
      d="M122 78h94a18 18 0 0 1 18 18v32a18 18 0 0 1-18 18h-8v18l-18-18h-68a18 18 0 0 1-18-18V96a18 18 0 0 1 18-18Z"
      className="fill-lit"
    />
    <path
      d="m150 112 14 14 26-30"
      fill="none"
      strokeWidth="8"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="stroke-due"
    />
  </svg>
)
