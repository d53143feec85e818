import { claimAccount, confirmClaim, listAccounts } from './accounts.ts'
import { listAudit } from './audit.ts'
import { getBill, listBills } from './bills.ts'
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
  getOfficeFileState,
  previewFile,
  previewOfficeFile,
  removeFile,
  removeOfficeFile,
  uploadFile,
  uploadOfficeFile,
} from './files.ts'
import {
  getHelpArticle,
  getHelpFeedback,
  giveHelpFeedback,
  listHelp,
  listHelpArticles,
  searchHelp,
} from './help.ts'
import { getHome } from './home.ts'
import { getInstallation } from './installation.ts'
import { listLinks } from './links.ts'
import { listMeters, listReadings, submitReading } from './meters.ts'
import { getNewsItem, listNews, markNewsRead } from './news.ts'
import {
  countNewsReaders,
  createNews,
  findNewsHouses,
  getOfficeNews,
  listNewsChoices,
  listOfficeNews,
  moveNews,
  saveNews,
} from './office-news.ts'
import { listOffices } from './offices.ts'
import { createOrder, getOrder, getPaymentOffer, listPayments, startPayment } from './payments.ts'
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
  listOfficeNews,
  getOfficeNews,
  createNews,
  saveNews,
  moveNews,
  countNewsReaders,
  listNewsChoices,
  findNewsHouses,
  listPackages,
  getPackage,
  listRefusedRows,
  releasePackage,
  returnPackage,
  listSentPackages,
  uploadOfficeFile,
  getOfficeFileState,
  previewOfficeFile,
  removeOfficeFile,
]
