/** What a person needs to know once the product runs. */
export const greeting = ({ publicUrl, sandboxUrl }: { publicUrl: string; sandboxUrl: string }): string => `
МосОблЕИРЦ Онлайн is running.

  The resident's account   ${publicUrl}
  The back office          ${publicUrl}/office
  The outside world        ${sandboxUrl}

To sign in: any number +7 9…, the code comes to ${sandboxUrl}/messages
To attach an account: scan or type a receipt from ${sandboxUrl}/core/receipts
To sign in as staff: e-mails, passwords and codes of the demo staff are at ${sandboxUrl}/authenticator
Ctrl-C ends everything.
`
