type ScanVerdict = 'clean' | 'infected'

/** Our side of a virus scanner. */
export type VirusScanner = {
  /**
   * Has bytes looked through.
   *
   * @param bytes piece by piece, at most as much as one file may hold
   * @throws {Refusal} `partner-unavailable`
   */
  scan(bytes: AsyncIterable<Buffer>): Promise<ScanVerdict>
}
