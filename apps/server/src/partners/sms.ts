/** Our side of an SMS gateway. */
export type SmsSender = {
  /**
   * Sends one message.
   *
   * @param to   E.164
   * @returns the gateway's own id of the message
   * @throws {Refusal} `partner-unavailable`
   */
  send(message: { to: string; text: string }): Promise<{ messageId: string }>
}
