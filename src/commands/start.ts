import { buildSettings } from '../build-settings.ts';
import { buildSite } from './build-site.ts';
import { reportContent } from './check-content.ts';
import { serveFolder } from './static-server.ts';

const WANTED_PORT = 4321;

console.log('Checking content …');
if (await reportContent()) {
	console.log('Building the site and its search index …');
	await buildSite('dist');
	const server = await serveFolder('dist', WANTED_PORT, buildSettings().base);
	const taken = server.port === WANTED_PORT ? '' : `Port ${WANTED_PORT} is in use, so `;
	console.log(`${taken}${taken === '' ? 'S' : 's'}erving dist/ at ${server.url} (Ctrl-C to stop)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void server.close());
	}
} else {
	process.exitCode = 1;
}
