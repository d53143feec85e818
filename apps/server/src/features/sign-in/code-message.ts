/**
 * The text of the SMS. It names the service and warns, because swindlers ask for codes by phone. The last line is
 * read by browsers (WebOTP, origin-bound codes): they offer the code on the pages of this host and nowhere else.
 */
export const codeMessage = (code: string, publicUrl: string): string =>
  `МосОблЕИРЦ Онлайн: ваш код для входа ${code}. Никому его не говорите, даже нашим сотрудникам.\n\n` +
  `@${new URL(publicUrl).hostname} #${code}`
