import { isDatabaseServed } from '../storage/database-lock.ts';
import { deskDigest } from '../desk/start-desk.ts';
import { explanation } from '../faults/explanation.ts';
import type { ReceiverConfig } from '../settings/receiver-schema.ts';
import { isLoopback } from '../settings/desk-schema.ts';
import { bad, badFrom, type Finding, good, odd } from './finding.ts';

const PATIENCE = 5000;

/** An address on which a listener of this machine is reached. */
function ownUrl(host: string, port: number, path: string): string {
	const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
	return `http://${near.includes(':') ? `[${near}]` : near}:${port}${path}`;
}

async function statusOf(url: string): Promise<number | undefined> {
	return fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' })
		.then(({ status }) => status)
		.catch(() => undefined);
}

/** Whether a receiver holds the database. Not seen, if this user may not open its lock; another check says so. */
function isServedAsFarAsSeen(database: string): boolean {
	try {
		return isDatabaseServed(database);
	} catch {
		return false;
	}
}

/** Whether the receiver runs and answers. */
export async function healthFindings({ database, host, port }: ReceiverConfig): Promise<Finding[]> {
	const url = ownUrl(host, port, '/health');
	const status = port === 0 ? undefined : await statusOf(url);
	const isServed = isServedAsFarAsSeen(database);
	if (status === 200) return [good(`接收服务在运行，${url} 正常`)];
	if (status === 503) return [bad(`${url} 说新的线索存不下`, `请看 curl ${url} 里的 problem 和 fix`)];
	if (isServed && port !== 0)
		return [bad(`接收服务在运行，但 ${url} 打不开`, '请检查 host、port 有没有改过而没有重启，以及防火墙')];
	if (isServed) return [good('接收服务在运行')];
	return [odd('接收服务没有在运行', '请启动它（systemctl start leads），再看 journalctl -u leads')];
}

/** A network of proxies that is larger than any private one. */
function isWide(network: string): boolean {
	const bits = Number(network.split('/')[1] ?? 128);
	return bits < (network.includes(':') ? 32 : 8);
}

/** Whether addresses of visitors can be told apart, and are not taken from anybody. */
export function proxyFindings({ host, trustedProxies }: ReceiverConfig): Finding[] {
	const wide = trustedProxies.find(isWide);
	if (wide !== undefined)
		return [
			bad(
				`trustedProxies 里的 ${wide} 太宽，外面的人能假冒访客地址、绕过限流`,
				'只写反向代理自己的地址，例如 127.0.0.1',
			),
		];
	if (isLoopback(host) && trustedProxies.length === 0)
		return [
			bad(
				'没有写 trustedProxies：所有访客算同一个地址，限流会拦住大家',
				"请写 trustedProxies: [127.0.0.1, '::1']，并让反向代理覆盖 X-Forwarded-For",
			),
		];
	if (!isLoopback(host))
		return [odd(`别的机器能直接连到 ${host}，没有加密`, '请写 host: 127.0.0.1，由反向代理接 https')];
	return [good('反向代理的地址写好了')];
}

/** The page for leads: its password and whether it answers. */
export async function deskFindings({ admin }: ReceiverConfig, env: NodeJS.ProcessEnv): Promise<Finding[]> {
	if (admin === undefined) return [];
	const { host, port } = admin.listen;
	try {
		deskDigest(admin, env);
	} catch (error) {
		return [badFrom(explanation(error))];
	}
	const findings: Finding[] = [];
	if (admin.address?.startsWith('http://') === true && !/\/\/(localhost|127\.)/.test(admin.address))
		findings.push(
			bad(
				'管理页面的网址没有加密，密码和线索会被看到',
				'请让反向代理用 https，并把 admin.address 改成 https://',
			),
		);
	if (!isLoopback(host) && admin.password === undefined)
		findings.push(
			bad('管理页面没有密码，别的机器也能连到', '请把 admin.listen 改成 127.0.0.1，或加上 password'),
		);
	const url = ownUrl(host, port, '/');
	const status = port === 0 ? 200 : await statusOf(url);
	if (status === undefined)
		findings.push(odd(`管理页面 ${url} 打不开`, '接收服务没有在运行，或改了设置没有重启'));
	return findings.length > 0 ? findings : [good('管理页面打得开')];
}
