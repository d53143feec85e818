import { PlaceNumber } from '@mosobleirc/ui'

/** Where on the paper the three fields are found: the numbers are those beside the fields. */
export const DrawnReceipt = () => (
  <div
    aria-hidden
    className="@container overflow-hidden rounded-control bg-tint px-20 pt-18 @max-[17em]:hidden"
  >
    <div className="relative grid h-[7.125rem] content-start gap-y-10 rounded-t-[8px] bg-card px-8 pt-8 text-label leading-[1.25] font-title">
      <Place number={1}>ЗА НОЯБРЬ 2026 г.</Place>
      <span className="ml-8 h-6 w-[34%] rounded-[3px] bg-track-2" />
      <Place number={2}>Лицевой счёт: 48112-306</Place>
      <span className="ml-8 h-6 w-[38%] rounded-[3px] bg-track-2" />
      <span className="ml-8 h-6 w-[30%] rounded-[3px] bg-track-2" />
      <span className="absolute top-16 right-18 size-[2.25rem] rounded-[3px] bg-track-2" />
      <span className="absolute right-16 bottom-10">
        <Place number={3}>9 520 руб. 27</Place>
      </span>
    </div>
  </div>
)

const Place = ({ number, children }: { number: number; children: string }) => (
  <span className="relative w-fit rounded-[7px] border-2 border-primary-fill py-2 pr-12 pl-6 whitespace-nowrap dark:border-primary">
    {children}
    <span className="absolute -top-12 -right-12 scale-[0.84]">
      <PlaceNumber place={number} />
    </span>
  </span>
)
