import { LEAD_DATABASE_VERSION, OUTBOX_TABLE } from './lead-storage-keys.ts';

/** A browser that does not answer within this is very busy, or will not answer at all; ms. */
const TIMEOUT = 4_000;

/** The storage has not answered in time; it may still do what it was asked. */
export class StorageTimeout extends Error {
	override name = 'StorageTimeout';
}

function within<T>(promise: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new StorageTimeout()), TIMEOUT);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

function openDatabase(name: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, LEAD_DATABASE_VERSION);
		request.onupgradeneeded = () => request.result.createObjectStore(OUTBOX_TABLE, { keyPath: 'uuid' });
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			// Another page wants to delete or change the database: it must not wait for this one.
			request.result.onversionchange = () => request.result.close();
			resolve(request.result);
		};
	});
}

/**
 * Runs a transaction on the leads of this device; a `strict` one resolves when it is on the disk. The database is opened anew each
 * time: a page in the background may lose it.
 * @param work is given the table and a function that says what to answer
 * @param first the answer until `work` gives another
 * @throws StorageTimeout, or what the browser says of its storage
 */
export async function transact<T>(
	name: string,
	mode: IDBTransactionMode,
	work: (table: IDBObjectStore, answer: (value: T) => void) => void,
	first: T,
	durability: IDBTransactionDurability = 'default',
): Promise<T> {
	const opening = openDatabase(name);
	const database = await within(opening).catch((error: unknown) => {
		// What is opened too late is needed by nobody, and would stand in the way of a deletion.
		void opening.then((late) => late.close()).catch(() => {});
		throw error;
	});
	try {
		return await within(
			new Promise<T>((resolve, reject) => {
				let result = first;
				const transaction = database.transaction(OUTBOX_TABLE, mode, { durability });
				transaction.oncomplete = () => resolve(result);
				transaction.onabort = () => reject(transaction.error);
				work(transaction.objectStore(OUTBOX_TABLE), (value) => {
					result = value;
				});
			}),
		);
	} finally {
		database.close();
	}
}
