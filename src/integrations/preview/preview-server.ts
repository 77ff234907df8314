import type { AstroIntegration } from 'astro';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { type ContentState, onState } from '../../content-store.ts';
import { CONTENT_MODULES, contentModuleCode } from './content-modules.ts';
import { CURRENT, FOLLOW_CONTENT } from './follow-content.ts';
import { messagePage } from './message-page.ts';
import { openPages } from './open-pages.ts';
import { requestGate } from './request-gate.ts';

/** Makes the server forget the content that it has read from memory. */
function forgetContent({ environments }: ViteDevServer): void {
	for (const environment of Object.values(environments)) {
		const { moduleGraph } = environment;
		for (const [id, module] of moduleGraph.idToModuleMap) {
			if (!CONTENT_MODULES.test(id)) continue;
			moduleGraph.invalidateModule(module, undefined, Date.now(), true);
			if (!isRunnableDevEnvironment(environment)) continue;
			const { evaluatedModules } = environment.runner;
			const evaluated = evaluatedModules.getModuleById(id);
			if (evaluated !== undefined) evaluatedModules.invalidateModule(evaluated);
		}
		// Astro then forgets which pages there are.
		if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
	}
}

/** Answers with the message of the check in the place of a page that cannot be made. */
function answerWithMessages(server: ViteDevServer, stateNow: () => ContentState | undefined): void {
	server.middlewares.use((request, response, next) => {
		const state = stateNow();
		const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
		if (!isPage || state === undefined) return next();
		const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
		const path = decodeURI(pathname).replace(/\/?$/, '/');
		const message = state.everywhere === '' ? state.pages.get(path) : state.everywhere;
		if (message === undefined) return next();
		response.statusCode = 500;
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.setHeader('cache-control', 'no-store');
		response.end(messagePage(message));
	});
}

/**
 * Tells what the watcher leaves out: built sites and caches, which hold hundreds of thousands of files, but for a content
 * folder among them.
 * @param root absolute path of the project
 */
export function unwatched(root: string, contentDir: string): (path: string) => boolean {
	return (path) => {
		const [top = ''] = relative(root, path).split(sep);
		if (top !== '.cache' && !top.startsWith('dist')) return false;
		return !`${path}${sep}`.startsWith(contentDir + sep) && !contentDir.startsWith(path + sep);
	};
}

/** Lets the development server follow the content as an editor changes it, without a restart. */
export function previewServer(contentDir: string): AstroIntegration {
	return {
		name: 'preview-server',
		hooks: {
			'astro:config:setup': ({ command, config, injectScript, updateConfig }) => {
				if (command !== 'dev') return;
				injectScript('head-inline', FOLLOW_CONTENT);
				const ignored = unwatched(fileURLToPath(config.root), contentDir);
				const plugin = {
					name: 'preview-content',
					transform: {
						filter: { id: CONTENT_MODULES },
						handler: (_: string, id: string) => contentModuleCode(id),
					},
				};
				updateConfig({ vite: { plugins: [plugin], server: { watch: { ignored } } } });
			},
			'astro:server:setup': ({ server }) => {
				let latest: ContentState | undefined;
				const { hot } = server.environments.client;
				const pages = openPages({
					count: () => server.ws.clients.size,
					send: (payload) => hot.send(payload),
				});
				hot.on('vite:client:connect', (_, client) => pages.greet((payload) => client.send(payload)));
				hot.on(CURRENT, (_, client) => pages.isCurrent((payload) => client.send(payload)));
				const gate = requestGate();
				server.middlewares.use(gate.pass);
				const end = onState((state) => {
					latest = state;
					gate.betweenRequests(() => {
						forgetContent(server);
						pages.tell(state);
					});
				});
				server.httpServer?.once('close', end);
				answerWithMessages(server, () => latest);
			},
		},
	};
}
