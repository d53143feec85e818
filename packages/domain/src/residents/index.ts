export { judgeBirthDate, type BirthDateVerdict } from './birth-date.ts'
export { parseEmail, type Email } from './email.ts'
export { parsePersonName, type NameVerdict } from './person-name.ts'
export { maskPhone, parsePhone, type Phone, type PhoneVerdict } from './phone.ts'
