import { LEAD_DATABASE, LEAD_DATABASE_VERSION, OUTBOX_TABLE } from './lead-storage-keys.ts';

/**
 * Looks whether leads wait on this device. The database itself is asked, for it is the only thing that is sure to be on the disk
 * when a lead is; where there is none, none is made.
 */
function whenLeadsWait(found: () => void): void {
	const request = indexedDB.open(LEAD_DATABASE, LEAD_DATABASE_VERSION);
	request.onupgradeneeded = ({ oldVersion }) => {
		request.transaction?.abort();
		// An older database may hold leads; whoever shows them brings it up to date.
		if (oldVersion > 0) found();
	};
	request.onerror = (event) => event.preventDefault();
	request.onsuccess = () => {
		const database = request.result;
		const counting = database.transaction(OUTBOX_TABLE).objectStore(OUTBOX_TABLE).count();
		counting.onsuccess = () => {
			database.close();
			if (counting.result > 0) found();
		};
	};
}

/** `<lead-outbox>` at the foot of each page: empty and idle, unless a lead of this visitor has not been delivered. */
class LeadOutbox extends HTMLElement {
	connectedCallback(): void {
		try {
			whenLeadsWait(
				() => void import('./undelivered-leads.ts').then(({ showUndelivered }) => showUndelivered(this)),
			);
		} catch {
			// Storage is forbidden here, so no lead was ever kept.
		}
	}
}

customElements.define('lead-outbox', LeadOutbox);
