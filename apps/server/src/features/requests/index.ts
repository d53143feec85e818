export { requestsWithUnread } from './chat/unread.sql.ts'
