export {
  acknowledgeCaptures,
  postCapture,
  postDocuments,
  receivables,
  type Receivable,
} from './ledger.sql.ts'
