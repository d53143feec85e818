import type { Db } from '../../platform/database.ts'
export const postDocuments = async (_db: Db, _documents: { packageId: string; postedAt: Date }): Promise<void> => undefined
export const acknowledgeCaptures = async (_db: Db, _captures: { attemptIds: string[]; core: string; postedAt: Date }): Promise<void> => undefined
