export {
  acknowledgeCaptures,
  postCapture,
  postDocuments,
  receivables,
  type PostedPart,
  type Receivable,
} from './ledger.sql.ts'
