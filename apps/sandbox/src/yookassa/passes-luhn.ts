/** Checks a card number's last digit (ISO/IEC 7812-1, annex B): catches one wrong digit and most swaps. */
export const passesLuhn = (number: string): boolean => {
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return /^\d{12,19}$/.test(number) && sum % 10 === 0
}
