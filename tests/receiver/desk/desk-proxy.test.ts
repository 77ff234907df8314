import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { postLead, receiverFolder } from '../receiver-process.ts';
import { sampleLead } from '../sample-lead.ts';
import { ask, deskUrl, tokenIn } from './desk-request.ts';

/** What a program prints. */
function said(program: string, words: readonly string[], input = ''): string {
	return execFileSync(program, words, { input, stdio: ['pipe', 'pipe', 'ignore'] })
		.toString()
		.trim();
}

/** Whether a program is installed here. */
function has(program: string, ...words: string[]): boolean {
	try {
		said(program, words);
		return true;
	} catch {
		return false;
	}
}

const endings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
	for (const end of endings.splice(0).toReversed()) await end();
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	return typeof address === 'object' && address !== null ? address.port : 0;
}

function run(program: string, words: readonly string[], folder: string): ChildProcess {
	const env = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, HOME: folder };
	const child = spawn(program, words, { stdio: 'ignore', env });
	const closed = new Promise<void>((done) => child.once('close', () => done()));
	endings.push(() => {
		child.kill('SIGTERM');
		return closed;
	});
	return child;
}

/** The part of the documented file that is about the page for leads, with our ports and files in place of the real ones. */
function deskPart(file: string, from: string): string {
	const text = readFileSync(file, 'utf8');
	return text.slice(text.indexOf(from));
}

const PROXIES = {
	nginx: (folder: string, port: number, desk: string): [string, string[]] => {
		const part = deskPart('docs/receiver/nginx.conf', 'limit_req_zone')
			.replaceAll(/^\tssl_.*$/gm, '')
			.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
			.replace(/\tlisten \[::\]:443 ssl;\n/, '')
			.replace('/etc/nginx/leads.htpasswd', join(folder, 'htpasswd'))
			.replace('/var/log/nginx/desk-error.log', join(folder, 'error.log'))
			.replace('http://127.0.0.1:8788', desk);
		const hash = said('openssl', ['passwd', '-6', '-stdin'], 'geheim');
		writeFileSync(join(folder, 'htpasswd'), `张三:${hash}\n`, { mode: 0o644 });
		const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(kind) => `${kind}_temp_path ${join(folder, kind)};`,
		);
		const conf = join(folder, 'nginx.conf');
		writeFileSync(
			conf,
			`daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'main.log')}; events {} http { ${temps.join(' ')} ${part} }`,
		);
		return ['nginx', ['-c', conf, '-p', folder]];
	},
	caddy: (folder: string, port: number, desk: string): [string, string[]] => {
		const hash = said('caddy', ['hash-password', '--plaintext', 'geheim']);
		const version = said('caddy', ['version']);
		const [, minor = '0'] = /^v?2\.(\d+)/.exec(version) ?? [];
		const part = deskPart('docs/receiver/Caddyfile', 'desk.rent.sh.cn {')
			.replace('\tbasic_auth {', Number(minor) < 8 ? '\tbasicauth {' : '\tbasic_auth {')
			.replace('desk.rent.sh.cn {', `http://desk.rent.sh.cn:${port} {`)
			.replace(/zhangsan \$2a\S+/, `张三 ${hash}`)
			.replace('127.0.0.1:8788', new URL(desk).host);
		const conf = join(folder, 'Caddyfile');
		writeFileSync(conf, `{\n\tadmin off\n}\n${part}`);
		return ['caddy', ['run', '--config', conf, '--adapter', 'caddyfile']];
	},
};

test.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))('nginx as documented', () => behind('nginx'));
test.skipIf(!has('caddy', 'version'))('Caddy as documented', () => behind('caddy'));

async function behind(proxy: keyof typeof PROXIES): Promise<void> {
	const leads = receiverFolder({
		admin: { listen: '127.0.0.1:0', address: 'https://desk.rent.sh.cn/' },
	});
	endings.push(leads.remove);
	const receiver = await leads.start();
	await postLead(receiver.url, sampleLead());
	const folder = mkdtempSync(join(tmpdir(), 'receiver-proxy-'));
	chmodSync(folder, 0o755);
	endings.push(() => rmSync(folder, { recursive: true, force: true }));
	const port = await freePort();
	run(...PROXIES[proxy](folder, port, deskUrl(receiver)), folder);
	const url = `http://127.0.0.1:${port}`;
	const own = { host: 'desk.rent.sh.cn' };
	await expect
		.poll(() =>
			ask(url, { headers: own }).then(
				({ status }) => status,
				() => 0,
			),
		)
		.toBe(401);

	const known = { ...own, authorization: `Basic ${Buffer.from('张三:geheim').toString('base64')}` };
	const wrong = { ...own, authorization: `Basic ${Buffer.from('张三:falsch').toString('base64')}` };
	expect((await ask(url, { headers: wrong })).status).toBe(401);
	const list = await ask(url, { headers: { ...known, 'x-remote-user': 'root' } });
	expect(list.status).toBe(200);
	expect(list.body).toContain('13800138000');
	expect(list.body).toContain('name="person" value="张三"');
	const form = { token: tokenIn(list.body), id: '1', done: 'yes', person: '张三', back: '?state=open' };
	const headers = { ...known, origin: `https://${own.host}`, 'sec-fetch-site': 'same-origin' };
	const marked = await ask(`${url}/handled`, { headers, form });
	expect([marked.status, marked.headers['location']]).toEqual([303, './?state=open']);
	expect(leads.rows('SELECT person FROM handled')).toEqual([{ person: '张三' }]);
	expect(
		(await ask(`${url}/handled`, { headers: { ...headers, origin: 'https://evil.example' }, form })).status,
	).toBe(403);
	expect((await ask(`${url}/handled`, { headers: { ...headers, authorization: '' }, form })).status).toBe(
		401,
	);
}
