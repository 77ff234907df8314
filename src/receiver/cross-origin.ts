import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PREFLIGHT = {
	'access-control-allow-methods': 'POST',
	'access-control-allow-headers': 'content-type, idempotency-key',
	'access-control-max-age': '86400',
};

/** Whether a page of this origin may send a lead: a page of the site, or the receiver's own refusal page. */
function isWelcome(origin: string, request: FastifyRequest, origins: ReadonlySet<string>): boolean {
	if (origins.has(origin)) return true;
	return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

/**
 * CORS: only pages of the site may use a path. A request with a foreign origin is rejected before its body is read, with or
 * without a preflight. A request without an Origin header does not come from another site's page and passes.
 */
export function allowOrigins(app: FastifyInstance, path: string, origins: ReadonlySet<string>): void {
	const guard = async (request: FastifyRequest, reply: FastifyReply) => {
		const { origin } = request.headers;
		reply.header('vary', 'Origin');
		if (origin === undefined) return;
		if (!isWelcome(origin, request, origins)) {
			return reply
				.code(403)
				.send({ ok: false, problems: [{ field: 'origin', message: '不接受来自这个网站的提交' }] });
		}
		reply
			.header('access-control-allow-origin', origin)
			.header('access-control-expose-headers', 'Retry-After');
	};
	app.addHook('onRequest', async (request, reply) =>
		request.routeOptions.url === path ? guard(request, reply) : undefined,
	);
	app.options(path, (_, reply) => reply.headers(PREFLIGHT).code(204).send());
}
