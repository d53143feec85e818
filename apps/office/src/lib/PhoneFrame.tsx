import type { ReactNode } from 'react'

/** The frame of a phone around what residents will see. Its links lead into the other app, so nothing in it is pressed. */
export const PhoneFrame = ({ children }: { children: ReactNode }) => (
  <div className="w-full max-w-[390px] overflow-hidden rounded-[40px] border-[10px] border-rail bg-page">
    <div inert className="flex max-h-[72vh] min-h-[480px] flex-col overflow-y-auto text-body">
      {children}
    </div>
  </div>
)
