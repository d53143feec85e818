import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Count } from './Count.tsx'
import { classNames } from './class-names.ts'

type Segment<Value extends string> = {
  value: Value
  label: string
  /** Things that wait: red. */
  count?: number
  /** How many there are, nothing to worry about. */
  total?: number
}

type TabsOf<Value extends string> = {
  label: string
  segments: readonly Segment<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** What the chosen tab shows. */
  children: ReactNode
}

/** Two or three views of one thing. Arrow keys move between them. Below 17 em they stand under each other. */
export const SegmentedControl = <Value extends string>({
  label,
  segments,
  value,
  onChange,
  children,
}: TabsOf<Value>) => (
  <Tabs.Root value={value} onValueChange={(next: Value) => onChange(next)} className="@container stack">
    <Tabs.List
      aria-label={label}
      activateOnFocus
      // Placed, so that words for screen readers scroll with their segment.
      className="relative flex overflow-x-auto rounded-[18px] bg-track p-4 [scrollbar-width:none] @max-[17em]:flex-col"
    >
      {segments.map((segment) => (
        <Tabs.Tab
          key={segment.value}
          value={segment.value}
          className={classNames(
            'flex min-h-[2.75rem] flex-auto items-center justify-center gap-8 rounded-control px-12 text-[1rem] font-title whitespace-nowrap text-text-2 outline-offset-[-3px]',
            'data-active:bg-segment data-active:text-text data-active:shadow-[0_1px_3px_rgb(16_32_52/0.16)]',
          )}
        >
          {segment.label}
          {segment.count !== undefined && segment.count > 0 && (
            <>
              <Count count={segment.count} />
              <span className="sr-only">, {segment.count}</span>
            </>
          )}
          {segment.total !== undefined && segment.total > 0 && (
            <span className="rounded-full bg-page px-8 text-small leading-[1.6] font-bold text-text-2">
              {segment.total}
            </span>
          )}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    <Tabs.Panel value={value} className="stack outline-none">
      {children}
    </Tabs.Panel>
  </Tabs.Root>
)

/** Tabs of a sub-screen, underlined. */
export const UnderlinedTabs = <Value extends string>({
  label,
  segments,
  value,
  onChange,
  children,
}: TabsOf<Value>) => (
  <Tabs.Root value={value} onValueChange={(next: Value) => onChange(next)} className="stack">
    <Tabs.List
      aria-label={label}
      activateOnFocus
      className="relative -mx-16 flex gap-16 overflow-x-auto border-b border-line px-16 [scrollbar-width:none]"
    >
      {segments.map((segment) => (
        <Tabs.Tab
          key={segment.value}
          value={segment.value}
          className="min-h-[3rem] flex-none border-b-3 border-transparent text-second font-semibold whitespace-nowrap text-text-2 outline-offset-[-3px] data-active:border-primary data-active:font-bold data-active:text-primary"
        >
          {segment.label}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    <Tabs.Panel value={value} className="stack outline-none">
      {children}
    </Tabs.Panel>
  </Tabs.Root>
)
