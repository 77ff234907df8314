import { LEAD_DATABASE, LEAD_DATABASE_VERSION, OUTBOX_TABLE } from './lead-storage-keys.ts';

/**
 * Checks whether leads wait on this device. It reads the database itself, because a separate flag could be missing on the
 * disk when a lead is not. It never creates the database.
 */
function whenLeadsWait(found: () => void): void {
	const request = indexedDB.open(LEAD_DATABASE, LEAD_DATABASE_VERSION);
	request.onupgradeneeded = ({ oldVersion }) => {
		request.transaction?.abort();
		// An older database may hold leads. The code that shows them upgrades it.
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

/** `<lead-outbox>` at the foot of each page. It stays empty and idle unless the visitor has an undelivered lead. */
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
