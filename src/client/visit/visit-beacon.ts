import { cameFrom, visitMessage } from '../../domain/visit/visit-message.ts';
import { askQuietly, statedPath, whenQuiet } from './visit-manners.ts';

/** `<visit-beacon data-provider data-to data-site>`: tells the owner's counter of this visit, once. */
class VisitBeacon extends HTMLElement {
	connectedCallback(): void {
		whenQuiet(async () => {
			const { provider = '', to = '', site = '' } = this.dataset;
			const from = cameFrom(document.referrer, location.origin);
			const { url, body, type } = visitMessage(provider, to, site, {
				host: location.hostname,
				path: statedPath(),
				from,
			});
			// Only JSON needs the permission of the server; nobody reads the answers.
			await askQuietly(url, {
				keepalive: true,
				...(type === 'application/json' ? {} : { mode: 'no-cors' }),
				...(body === undefined ? {} : { method: 'POST', body }),
				...(type === undefined ? {} : { headers: { 'Content-Type': type } }),
			});
		});
	}
}

if (customElements.get('visit-beacon') === undefined) customElements.define('visit-beacon', VisitBeacon);
