/** The frame in the middle of the camera's picture: the rest is darkened, the corners are lit. */
export const ScanFrame = () => (
  <div className="relative size-[min(58vw,44vh,320px)]" aria-hidden>
    <div className="absolute inset-0 rounded-[20px] shadow-[0_0_0_200vmax_rgb(12_20_31/0.55)]" />
    <svg viewBox="0 0 100 100" className="absolute -inset-6 overflow-visible">
      <g fill="none" strokeWidth="2.4" strokeLinecap="round" className="stroke-lit">
        <path d="M1 22V12A11 11 0 0 1 12 1h10" />
        <path d="M78 1h10a11 11 0 0 1 11 11v10" />
        <path d="M99 78v10a11 11 0 0 1-11 11H78" />
        <path d="M22 99H12A11 11 0 0 1 1 88V78" />
      </g>
    </svg>
  </div>
)
