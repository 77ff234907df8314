import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EventLog } from '../event-log.ts';
import type { LoginOutcome } from './password.ts';
import { messagePage } from './message-page.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

export interface GateSettings {
	/** Address of the page behind the proxy; undefined if it is only opened on this machine. */
	address: string | undefined;
	/** Host and port it listens on, as a browser writes them. */
	ownHost: string;
	/** Checks the Authorization header; undefined if the proxy asks for the password. */
	login: ((header: string | undefined) => Promise<LoginOutcome>) | undefined;
	log: EventLog;
}

export interface Gate {
	/** A secret of this process that a form has to bring along. */
	token: string;
	/** Whether a form comes from a page of ours: its token and its origin say so. */
	isOurs: (request: FastifyRequest, token: string) => boolean;
}

/** The page answers only under names it knows: otherwise a foreign page could read it through a name of its own (DNS rebinding). */
function isKnownHost(host: string | undefined, { address, ownHost }: GateSettings): boolean {
	if (host === undefined) return false;
	return LOOPBACK.test(host) || host === ownHost || (address !== undefined && host === new URL(address).host);
}

function isOwnOrigin({ headers }: FastifyRequest, address: string | undefined): boolean {
	const { origin = '', host } = headers;
	if (!URL.canParse(origin)) return false;
	const { host: from } = new URL(origin);
	return from === host || (address !== undefined && from === new URL(address).host);
}

/** Lets in whom the settings allow, before anything is read. */
export function addGate(app: FastifyInstance, settings: GateSettings): Gate {
	const { address, login, log } = settings;
	const token = randomBytes(32).toString('base64url');
	const refuse = (reply: FastifyReply, status: number, text: string) => {
		log('desk.refused', { status });
		return reply.code(status).send(messagePage('打不开', text).toString());
	};
	app.addHook('onRequest', async (request, reply) => {
		if (!isKnownHost(request.headers.host, settings))
			return refuse(reply, 421, '请把浏览器里的网址写进 receiver.yml 的 admin.address，再重启接收服务。');
		if (login === undefined) return undefined;
		const outcome = await login(request.headers.authorization);
		if (outcome === 'open') return undefined;
		if (outcome === 'many') return refuse(reply, 429, '密码试得太多，请过一分钟再试。');
		reply.header('www-authenticate', 'Basic realm="leads", charset="UTF-8"');
		return refuse(reply, 401, '请输入用户名和密码。');
	});
	return {
		token,
		isOurs: (request, given) => {
			const [a, b] = [Buffer.from(given), Buffer.from(token)];
			if (a.length !== b.length || !timingSafeEqual(a, b) || !isOwnOrigin(request, address)) return false;
			return (request.headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
		},
	};
}
