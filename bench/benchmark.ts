/** One figure of a benchmark. */
export type Result = {
  /** Undefined: could not be measured here, `detail` says why. */
  readonly figure: number | undefined
  readonly unit: string
  /** What it should be, as in `≥ 1.3`. */
  readonly goal: string
  readonly ok: boolean | undefined
  readonly detail: string
}

/** A file bench/fNN-….ts, or bench/hs-….ts, exports these by name. A slow machine never makes a benchmark fail: it only tells. */
export type Benchmark = {
  readonly id: string
  readonly title: string
  readonly run: (tell: (line: string) => void) => Promise<readonly Result[]>
}
