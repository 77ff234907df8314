/** Timeout of one IndexedDB transaction, ms. A slower browser is very busy or hangs. */
const TIMEOUT = 4_000;

/** The storage did not answer in time. The transaction may still succeed later. */
export class StorageTimeout extends Error {
	override name = 'StorageTimeout';
}

function within<T>(promise: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new StorageTimeout()), TIMEOUT);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

/** A table of entries with their `uuid` as key, in a database of its own. */
export interface Place {
	database: string;
	version: number;
	table: string;
}

function openDatabase({ database, version, table }: Place): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, version);
		request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'uuid' });
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			// An open connection would block another page that deletes or upgrades the database.
			request.result.onversionchange = () => request.result.close();
			resolve(request.result);
		};
	});
}

/**
 * Runs a transaction on the entries of this device. A `strict` transaction resolves when the data is on the disk. Each call
 * opens the database again, because a page in the background may lose its connection.
 * @param work receives the table and a function that sets the result
 * @param first the result if `work` sets none
 * @throws StorageTimeout, or the storage error of the browser
 */
export async function transact<T>(
	place: Place,
	mode: IDBTransactionMode,
	work: (table: IDBObjectStore, answer: (value: T) => void) => void,
	first: T,
	durability: IDBTransactionDurability = 'default',
): Promise<T> {
	const opening = openDatabase(place);
	const database = await within(opening).catch((error: unknown) => {
		// A connection that opens after the timeout is unused and would block a deletion.
		void opening.then((late) => late.close()).catch(() => {});
		throw error;
	});
	try {
		return await within(
			new Promise<T>((resolve, reject) => {
				let result = first;
				const transaction = database.transaction(place.table, mode, { durability });
				transaction.oncomplete = () => resolve(result);
				transaction.onabort = () => reject(transaction.error);
				work(transaction.objectStore(place.table), (value) => {
					result = value;
				});
			}),
		);
	} finally {
		database.close();
	}
}

/**
 * Asks the browser not to delete the storage of this site. Safari deletes it after seven days of use without a visit;
 * most browsers decide by themselves, Firefox asks the visitor.
 */
export function askToPersist(): void {
	if ('storage' in navigator && 'persist' in navigator.storage) navigator.storage.persist().catch(() => {});
}
