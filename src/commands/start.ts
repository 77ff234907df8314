import { keepCompiledCode } from './build/compiled-code.ts';

const WANTED_PORT = 4321;

keepCompiledCode();
const { checkAndBuild } = await import('./build/whole-build.ts');
const { buildSettings } = await import('../build-settings.ts');
const { serveFolder } = await import('./static-server.ts');

console.log('Checking the content, then building the site and its search index …');
if (await checkAndBuild('dist')) {
	const server = await serveFolder('dist', WANTED_PORT, buildSettings().base);
	const isWanted = server.port === WANTED_PORT;
	const beginning = isWanted ? 'Serving' : `Port ${WANTED_PORT} is in use: serving`;
	console.log(`${beginning} dist/ at ${server.url} (Ctrl-C to stop)`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void server.close());
	}
} else {
	process.exitCode = 1;
}
