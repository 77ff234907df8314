import type { Pending } from '../../domain/lead/lead-outbox.ts';
import { askToPersist, type Place, StorageTimeout, transact } from './outbox-database.ts';

/** The entries that the storage returned before the timeout. */
export interface Snapshot<T> {
	entries: T[];
	/** False when the storage did not answer in time. There may be more entries, so the caller must read again. */
	isComplete: boolean;
}

/** The entries on this device that are not delivered. */
export interface OutboxStore<T extends Pending> {
	/** Waits for slow storage without a timeout. */
	all(): Promise<T[]>;
	/** Returns within seconds, even when the storage hangs. */
	snapshot(): Promise<Snapshot<T>>;
	/**
	 * Stores an entry, unless its UUID is already stored. Returns whether the entry is persistent; otherwise it stays in memory
	 * until the page closes.
	 */
	add(entry: T): Promise<boolean>;
	/** Whether an entry is persistent. */
	isKept(uuid: string): boolean;
	/**
	 * Replaces or removes an entry by a rule, in one atomic transaction across pages.
	 * Returns the remaining entry. Throws the errors of the storage.
	 */
	change(uuid: string, rule: (entry: T) => T | undefined): Promise<T | undefined>;
}

/**
 * A store of this origin in IndexedDB. It falls back to memory when storage is full or forbidden.
 * @param readEntry one valid entry of a stored value, or none
 */
export function openStore<T extends Pending>(
	place: Place,
	readEntry: (value: unknown) => readonly T[],
): OutboxStore<T> {
	const memory = new Map<string, T>();
	const put = (entry: T) =>
		transact<void>(
			place,
			'readwrite',
			(table) => {
				const request = table.count(entry.uuid);
				request.onsuccess = () => request.result === 0 && table.put(entry);
			},
			undefined,
			'strict',
		).then(
			() => true,
			() => false,
		);
	const read = () =>
		transact<T[]>(
			place,
			'readonly',
			(table, answer) => {
				const request = table.getAll();
				request.onsuccess = () => answer(request.result.flatMap(readEntry));
			},
			[],
		);
	async function snapshot(): Promise<Snapshot<T>> {
		const found: Snapshot<T> = await read().then(
			(entries) => ({ entries, isComplete: true }),
			// Forbidden or broken storage holds nothing, so the snapshot is complete.
			(error: unknown) => ({ entries: [], isComplete: !(error instanceof StorageTimeout) }),
		);
		const kept = found.entries.filter(({ uuid }) => !memory.has(uuid));
		return { entries: [...kept, ...memory.values()], isComplete: found.isComplete };
	}
	return {
		snapshot,
		async all() {
			let found = await snapshot();
			while (!found.isComplete) found = await snapshot();
			return found.entries;
		},
		async add(entry) {
			const isKept = await put(entry);
			if (isKept) askToPersist();
			else memory.set(entry.uuid, entry);
			return isKept;
		},
		isKept: (uuid) => !memory.has(uuid),
		async change(uuid, rule) {
			const inMemory = memory.get(uuid);
			if (inMemory !== undefined) {
				const next = rule(inMemory);
				if (next !== undefined) memory.set(uuid, next);
				else {
					memory.delete(uuid);
					// A write that timed out may still have succeeded.
					await transact<void>(place, 'readwrite', (table) => void table.delete(uuid), undefined).catch(
						() => {},
					);
				}
				return next;
			}
			return transact<T | undefined>(
				place,
				'readwrite',
				(table, answer) => {
					const request = table.get(uuid);
					request.onsuccess = () => {
						const [entry] = readEntry(request.result);
						if (entry === undefined) return;
						const next = rule(entry);
						if (next === undefined) table.delete(uuid);
						else if (next !== entry) table.put(next);
						answer(next);
					};
				},
				undefined,
			);
		},
	};
}
