import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import { allowOrigins } from './cross-origin.ts';
import { errorFacts } from './event-log.ts';
import type { ChannelReport } from './alarm/channel-report.ts';
import type { StorageFault } from './faults/sqlite-fault.ts';
import { addHealthRoutes } from './health-route.ts';
import { addLeadRoute, FORM_TYPE, LEADS_PATH, type LeadRoute } from './lead/lead-route.ts';
import { addPhotoRoute, type PhotoRoute, PHOTOS_PATH } from './photo/photo-route.ts';
import { REFUSAL_POLICY, refusalPage } from './lead/refusal-page.ts';

const MOST_BYTES = 16 * 1024;

/** A whole request must arrive within this time, in ms. This cuts off slow-request attacks. */
const REQUEST_TIME = 10_000;

/** A photo of a known lead has as many times longer: half a megabyte on a weak signal. */
const PHOTO_PATIENCE = 6;

const HEADERS = {
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'strict-origin',
	'x-content-type-options': 'nosniff',
};

/** Messages for requests that could not be read, by HTTP status. */
const MESSAGES: Readonly<Record<number, string>> = {
	413: '内容太长，最多 16 kB',
	415: '只接受 JSON 或表单',
};

const PHOTO_MESSAGES: Readonly<Record<number, string>> = {
	413: '照片最多 1 MB',
	415: '只接受 JPEG 照片',
};

export interface ServerSettings {
	route: LeadRoute;
	photos: PhotoRoute;
	origins: readonly string[];
	trustedProxies: readonly string[];
	/** Why leads cannot be stored; undefined if they can. */
	storageFault: () => Promise<StorageFault | undefined>;
	/** How the channels do. Empty if there are none. */
	channels: () => ChannelReport[];
	/** Time for a whole request, in ms. */
	requestTime?: number;
}

/** Ends a request whose body has not arrived in time, as Node does after its own, longer time. */
function cutOff(request: IncomingMessage, response: ServerResponse, time: number): void {
	const { socket } = request;
	const timer = setTimeout(() => {
		if (!request.complete) socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
	}, time);
	for (const event of ['finish', 'close']) response.once(event, () => clearTimeout(timer));
}

/** The receiver's HTTP server, not yet listening. */
export function receiverServer(settings: ServerSettings): FastifyInstance {
	const { route, photos, origins, trustedProxies, requestTime = REQUEST_TIME } = settings;
	const app = Fastify({
		bodyLimit: MOST_BYTES,
		requestTimeout: requestTime * PHOTO_PATIENCE,
		keepAliveTimeout: 65_000,
		forceCloseConnections: 'idle',
		onProtoPoisoning: 'remove',
		onConstructorPoisoning: 'remove',
		trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
		http: { connectionsCheckingInterval: Math.min(1000, requestTime), headersTimeout: requestTime },
	});
	app.removeContentTypeParser('text/plain');
	app.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
	app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
		if (routeOptions.url !== PHOTOS_PATH) cutOff(raw, reply.raw, requestTime);
	});
	for (const path of [LEADS_PATH, PHOTOS_PATH]) allowOrigins(app, path, new Set(origins));
	addLeadRoute(app, route);
	addPhotoRoute(app, photos);

	addHealthRoutes(app, settings);
	app.setNotFoundHandler((_, reply) => reply.code(404).send({ ok: false, problems: [] }));
	app.setErrorHandler((error: unknown, request, reply) => {
		const given = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
		const isOurs = !(given >= 400 && given < 500);
		const status = isOurs ? 503 : given;
		route.log(isOurs ? 'request.failed' : 'request.refused', { status, ...errorFacts(error) });
		if (isOurs) reply.header('retry-after', '30');
		const isPhoto = request.routeOptions.url === PHOTOS_PATH;
		const message = isOurs
			? '暂时没有存下，请稍后再试'
			: ((isPhoto ? PHOTO_MESSAGES : MESSAGES)[status] ?? '读不懂这个请求');
		const problems = [{ field: 'request', message }];
		reply.code(status);
		if (request.headers['content-type']?.startsWith(FORM_TYPE) !== true)
			return reply.send({ ok: false, problems });
		const advice = '请按浏览器的返回键回到表单，改好后再提交，或直接打电话。';
		reply.type('text/html; charset=utf-8').header('content-security-policy', REFUSAL_POLICY);
		return reply.send(refusalPage({ title: '没有收到', advice, problems }, undefined));
	});
	return app;
}
