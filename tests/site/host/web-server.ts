import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { ServerKind } from './installed-server.ts';

/** A server of the machine that serves a built site by the configuration that a build wrote. */
export interface WebServer {
	url: string;
	close(): Promise<void>;
}

export interface Answer {
	status: number;
	headers: Readonly<Record<string, string>>;
	body: Buffer;
}

/** Asks for a path exactly as it is written: nothing is decoded or shortened. */
export function ask(
	{ url }: Pick<WebServer, 'url'>,
	path: string,
	headers: Readonly<Record<string, string>> = {},
	method = 'GET',
): Promise<Answer> {
	return new Promise((settle, fail) => {
		const { hostname, port } = new URL(url);
		const call = request({ hostname, port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				settle({
					status: response.statusCode ?? 0,
					headers: Object.fromEntries(
						Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
					),
					body: Buffer.concat(parts),
				}),
			);
		});
		call.on('error', fail);
		call.end();
	});
}

function freePort(): Promise<number> {
	return new Promise((settle) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			server.close(() => settle(port));
		});
	});
}

/** What an owner changes in the file that is installed once: here the folder and, for the test, the address. */
const OWN = {
	nginx: (text: string, dist: string, port: number) =>
		text
			.replaceAll(/listen 80;/g, `listen 127.0.0.1:${port};`)
			.replaceAll(/^.*listen \[::\].*$/gm, '')
			.replace('/var/www/portal', JSON.stringify(dist))
			// Chromium asks for the address that it is given.
			.replace(/server_name ([^;]+);/, 'server_name $1 localhost 127.0.0.1;'),
	caddy: (text: string, dist: string, port: number) =>
		`{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${text
			.replaceAll(/^([a-z][a-z.]*) \{$/gm, `http://$1:${port} {`)
			.replace(/^(http:\/\/\S+) \{$/m, `$1, http://localhost:${port}, http://127.0.0.1:${port} {`)
			.replace('/var/www/portal', JSON.stringify(dist))}`,
};

/** The rest of nginx that its package has. */
const NGINX_MAIN = (home: string) => `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
error_log stderr;
events {}
http {
	access_log off;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join('\n\t')}
	include server.conf;
}
`;

function commandOf(kind: ServerKind, program: string, home: string) {
	return kind === 'nginx'
		? { program, args: ['-e', 'stderr', '-p', home, '-c', join(home, 'nginx.conf')] }
		: { program, args: ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'] };
}

/**
 * Starts a web server on a port of its own, as an owner sets it up: the folder with the configuration beside the main file of
 * the server. Throws what the server says when it does not start.
 * @param config folder that the build wrote @param dist folder of the site
 */
export async function startWebServer(
	kind: ServerKind,
	program: string,
	config: string,
	dist: string,
): Promise<WebServer> {
	const home = mkdtempSync(join(tmpdir(), `${kind}-`));
	const port = await freePort();
	cpSync(config, join(home, 'portal'), { recursive: true });
	const once = kind === 'nginx' ? 'server.conf' : 'Caddyfile';
	writeFileSync(join(home, once), OWN[kind](readFileSync(join(config, once), 'utf8'), dist, port));
	if (kind === 'nginx') writeFileSync(join(home, 'nginx.conf'), NGINX_MAIN(home));
	const { args } = commandOf(kind, program, home);
	const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
	const child = spawn(program, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => {
			said += text.toString();
		});
	const ended = new Promise<void>((done) => child.on('exit', () => done()));
	const server = {
		url: `http://127.0.0.1:${port}/`,
		close: async () => {
			child.kill('SIGTERM');
			await ended;
			rmSync(home, { recursive: true, force: true });
		},
	};
	await vi
		.waitUntil(
			async () => {
				if (child.exitCode !== null) throw new Error(`${kind} did not start: ${said}`);
				return ask(server, '/').then(
					() => true,
					() => false,
				);
			},
			{ timeout: 20_000, interval: 50 },
		)
		.catch(async (error: unknown) => {
			await server.close();
			throw error;
		});
	return server;
}
