export { readPaymentQr, type NotPaymentQr, type PaymentQr } from './payment-qr/read-payment-qr.ts'
export { registrationData, type RegistrationData } from './payment-qr/registration-data.ts'
