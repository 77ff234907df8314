/**
 * Runs the development server as `npm run dev` does, with a root of its own beside one that may already run, and sends its
 * port. A file, because a worker thread cannot start in a process whose program is text on the command line.
 */
import { relative, resolve } from 'node:path';
import { dev } from 'astro';

const [, , root = '.'] = process.argv;
const { address } = await dev({
	root,
	configFile: relative(root, 'astro.config.ts'),
	srcDir: resolve('src'),
	publicDir: resolve('public'),
	cacheDir: resolve(root, 'cache'),
	server: { host: '127.0.0.1', port: 0 },
	vite: { server: { fs: { allow: [resolve('.')] } } },
});
process.send?.(address.port);
