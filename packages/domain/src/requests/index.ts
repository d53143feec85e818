export { connectionKey } from './connection-key.ts'
export { type Answer, type AnswerSlip, type FormField, judgeAnswers } from './form-field.ts'
export { findCategories } from './find-categories.ts'
export { findEmergency } from './find-emergency.ts'
export { type LegalTerm, legalTerm, type Pause } from './legal-term.ts'
export {
  isOpenRequest,
  mayMoveRequest,
  type RequestMover,
  requestMoves,
  type RequestStatus,
} from './request-status.ts'
export { requestTopic } from './request-topic.ts'
export { termState, type TermState } from './term-state.ts'
export { type RequestEvent, requestProgress, type RequestStep, requestTrack } from './request-track.ts'
export { type IsWorkingDay, isWeekday, workingDaysLeft } from './working-days.ts'
