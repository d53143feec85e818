import { claimAccount, confirmClaim, listAccounts } from './accounts.ts'
import { listAudit } from './audit.ts'
import { getBill, listBills } from './bills.ts'
import { getCheck } from './checks.ts'
import type { Endpoint } from './endpoint.ts'
import {
  getPackage,
  listPackages,
  listRefusedRows,
  listSentPackages,
  releasePackage,
  returnPackage,
} from './exchange.ts'
import {
  downloadFile,
  getFileState,
  getStaffFileState,
  previewFile,
  previewStaffFile,
  removeFile,
  removeStaffFile,
  uploadFile,
  uploadStaffFile,
} from './files.ts'
import {
  getHelpArticle,
  getHelpFeedback,
  giveHelpFeedback,
  listGlossary,
  listHelp,
  listHelpArticles,
  searchHelp,
} from './help.ts'
import { getHelpForEditors, listHelpForEditors, saveGlossaryTerm, saveHelpArticle } from './help-editing.ts'
import { getHome } from './home.ts'
import { getInstallation } from './installation.ts'
import { listLinks } from './links.ts'
import { followOffice, followRequests } from './live.ts'
import {
  downloadMessageFile,
  listMessages,
  markMessages,
  previewMessageFile,
  sendMessage,
} from './messages.ts'
import { listMeters, listReadings, submitReading } from './meters.ts'
import { getNewsItem, listNews, markNewsRead } from './news.ts'
import { listOffices } from './offices.ts'
import { downloadOfficeMessageFile, previewOfficeMessageFile } from './office-files.ts'
import {
  getOfficeRequest,
  listOfficeMessages,
  listOfficeRequests,
  listRequestColleagues,
  markOfficeMessages,
  moveRequest,
  noteStep,
  sendOfficeMessage,
  takeRequest,
  transferRequest,
} from './office-requests.ts'
import {
  connectAccount,
  findConnectionAccounts,
  openResidentCard,
  refuseConnection,
  showResidentPhone,
} from './office-residents.ts'
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from './office-templates.ts'
import { createOrder, getOrder, getPaymentOffer, listPayments, startPayment } from './payments.ts'
import {
  createConnectionRequest,
  createRequest,
  getRequest,
  listRequestCategories,
  listRequests,
  rateRequest,
  reopenRequest,
} from './requests.ts'
import { getProfile, getTerms, saveProfile } from './residents.ts'
import { getReview, giveReview } from './reviews.ts'
import { requestCode, signOut, submitCode } from './sign-in.ts'
import { changeRoles, inviteAgain, inviteStaff, listStaff, setStaffAccess } from './staff.ts'
import {
  choosePassword,
  confirmInvitation,
  getStaffSelf,
  openInvitation,
  signOutStaff,
  submitPassword,
  submitStaffCode,
} from './staff-sign-in.ts'

/** All operations of the API: the OpenAPI page, the access matrix and the bad-input tests walk through it. */
export const endpoints: readonly Endpoint[] = [
  requestCode,
  submitCode,
  signOut,
  getInstallation,
  getTerms,
  getProfile,
  saveProfile,
  listAccounts,
  claimAccount,
  confirmClaim,
  getHome,
  listBills,
  getBill,
  getPaymentOffer,
  createOrder,
  startPayment,
  getOrder,
  getCheck,
  listPayments,
  listMeters,
  listReadings,
  submitReading,
  listHelp,
  listHelpArticles,
  getHelpArticle,
  searchHelp,
  getHelpFeedback,
  giveHelpFeedback,
  listGlossary,
  listNews,
  getNewsItem,
  markNewsRead,
  listOffices,
  listLinks,
  uploadFile,
  getFileState,
  downloadFile,
  previewFile,
  removeFile,
  getReview,
  giveReview,
  listRequestCategories,
  createRequest,
  createConnectionRequest,
  listRequests,
  followRequests,
  getRequest,
  listMessages,
  sendMessage,
  markMessages,
  downloadMessageFile,
  previewMessageFile,
  rateRequest,
  reopenRequest,
  submitPassword,
  submitStaffCode,
  signOutStaff,
  getStaffSelf,
  openInvitation,
  choosePassword,
  confirmInvitation,
  listStaff,
  inviteStaff,
  inviteAgain,
  changeRoles,
  setStaffAccess,
  listAudit,
  listHelpForEditors,
  getHelpForEditors,
  saveHelpArticle,
  saveGlossaryTerm,
  listPackages,
  getPackage,
  listRefusedRows,
  releasePackage,
  returnPackage,
  listSentPackages,
  uploadStaffFile,
  getStaffFileState,
  previewStaffFile,
  removeStaffFile,
  listOfficeRequests,
  listRequestColleagues,
  followOffice,
  getOfficeRequest,
  listOfficeMessages,
  takeRequest,
  transferRequest,
  moveRequest,
  noteStep,
  sendOfficeMessage,
  markOfficeMessages,
  downloadOfficeMessageFile,
  previewOfficeMessageFile,
  openResidentCard,
  showResidentPhone,
  findConnectionAccounts,
  connectAccount,
  refuseConnection,
  listTemplates,
  addTemplate,
  changeTemplate,
  removeTemplate,
]
