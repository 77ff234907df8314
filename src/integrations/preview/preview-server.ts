import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ErrorPayload, type ViteDevServer } from 'vite';
import { type ContentState, onState } from '../../content-store.ts';
import { CONTENT_MODULES, contentModuleCode } from './content-modules.ts';
import { escaped, messagePage } from './message-page.ts';

/** What Astro's overlay shows beside the fields of Vite. */
interface Overlay extends ErrorPayload {
	err: ErrorPayload['err'] & { title: string; name: string; hint: string };
}

function overlayOf({ message, first }: ContentState): Overlay {
	return {
		type: 'error',
		err: {
			name: '内容检查',
			title: '内容有问题',
			// The overlay takes it as HTML.
			message: escaped(message),
			hint: '改好并保存以后，它会自己消失。要先看这个页面，请刷新。',
			stack: '',
			...(first && { id: first.file, loc: { ...first, column: 1 } }),
		},
	};
}

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

/** Tells open pages about each change: they load again, and show what is newly wrong. */
function tellPages(server: ViteDevServer): (state: ContentState) => void {
	const { hot } = server.environments.client;
	let latest: ContentState | undefined;
	/** How many pages that load next show the problems. Pages opened later are not in anyone's way. */
	let owed = 0;
	hot.on('vite:client:connect', (_, client) => {
		if (owed === 0 || latest === undefined) return;
		owed -= 1;
		const overlay = overlayOf(latest);
		// Vite greets the page first.
		queueMicrotask(() => client.send(overlay));
	});
	return (state) => {
		const open = server.ws.clients.size;
		if (state.message === '') owed = 0;
		else if (state.message !== latest?.message) owed = Math.max(open, 1);
		latest = state;
		if (open > 0) hot.send({ type: 'full-reload', path: '*' });
	};
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

/** Lets the development server follow the content as an editor changes it, without a restart. */
export function previewServer(): AstroIntegration {
	return {
		name: 'preview-server',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'dev') return;
				const plugin = {
					name: 'preview-content',
					transform: {
						filter: { id: CONTENT_MODULES },
						handler: (_: string, id: string) => contentModuleCode(id),
					},
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
			'astro:server:setup': ({ server }) => {
				let latest: ContentState | undefined;
				const tell = tellPages(server);
				const end = onState((state) => {
					latest = state;
					forgetContent(server);
					tell(state);
				});
				server.httpServer?.once('close', end);
				answerWithMessages(server, () => latest);
			},
		},
	};
}
