import { keepCompiledCode } from './build/compiled-code.ts';

const WANTED_PORT = 4321;

keepCompiledCode();
const { checkAndBuild } = await import('./build/whole-build.ts');
const { buildSettings } = await import('../build-settings.ts');
const { serveFolder } = await import('./static-server.ts');

console.log('检查内容，再生成网站和搜索索引 …');
if (await checkAndBuild('dist')) {
	const server = await serveFolder('dist', WANTED_PORT, buildSettings().base);
	const isWanted = server.port === WANTED_PORT;
	const beginning = isWanted ? '' : `${WANTED_PORT} 端口有别的程序在用，换了一个。`;
	console.log(`${beginning}网站在 ${server.url}，按 Ctrl-C 停止`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void server.close());
	}
} else {
	process.exitCode = 1;
}
