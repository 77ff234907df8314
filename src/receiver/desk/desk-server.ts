import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { errorFacts } from '../event-log.ts';
import { leadCsv } from '../lead/lead-csv.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Markup } from '../markup.ts';
import { onceFree } from '../storage/once-free.ts';
import { queryText, readQuery, rowIn, textsOf } from './desk-query.ts';
import { DESK_POLICY } from './frame.ts';
import { addGate, type GateSettings } from './gate.ts';
import { leadPage } from './lead-page.ts';
import { listPage } from './list-page.ts';
import { messagePage } from './message-page.ts';

const PAGE_SIZE = 50;
const MOST_FOUND = 200;
const MOST_BYTES = 8 * 1024;
const PATIENCE = 3000;
const FORM_TYPE = 'application/x-www-form-urlencoded';
const LONGEST_NAME = 40;
const NAMELESS = '未写名字';

const HEADERS = {
	'cache-control': 'no-store',
	'content-security-policy': DESK_POLICY,
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	// With no-referrer, browsers would send forms without their origin.
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'x-robots-tag': 'noindex',
};

export interface DeskSettings extends GateSettings {
	ledger: Ledger;
	/** What is wrong with the channels, in Chinese; undefined if nothing is. */
	warning: () => string | undefined;
}

/** Who asks: the user of the password, as the proxy or the browser says. Only proposed in a form, never trusted. */
function personOf({ headers }: FastifyRequest): string {
	const basic = /^Basic ([\w+/=-]{1,400})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
	const user = Buffer.from(basic, 'base64').toString('utf8').split(':')[0] ?? '';
	const told = headers['x-remote-user'];
	// Node reads headers as Latin-1; proxies write them in UTF-8.
	return nameIn(told === undefined ? user : Buffer.from(String(told), 'latin1').toString('utf8'));
}

function nameIn(text: string): string {
	return [...text.replaceAll(/\p{C}/gu, '').trim()].slice(0, LONGEST_NAME).join('');
}

/**
 * The page of the people who answer leads: lists them, marks them as handled, gives them out as a table. It has a listener of
 * its own and never shares one with visitors. Every value of a lead is hostile. Not yet listening.
 */
export function deskServer(settings: DeskSettings): FastifyInstance {
	const { ledger, warning, log } = settings;
	const app = Fastify({ bodyLimit: MOST_BYTES, requestTimeout: 10_000, forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser(
		FORM_TYPE,
		{ parseAs: 'string' },
		async (_: FastifyRequest, body: string) => new URLSearchParams(body),
	);
	app.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS).type('text/html; charset=utf-8'));
	const gate = addGate(app, settings);
	const formFor = (request: FastifyRequest, back: string) => {
		return { token: gate.token, person: personOf(request), back };
	};
	const page = (reply: FastifyReply, content: Markup, status = 200) =>
		reply.code(status).send(content.toString());
	const missing = (reply: FastifyReply) =>
		page(reply, messagePage('没有这一条', '可能已经删除，或超过了保存天数。'), 404);
	const foreign = (reply: FastifyReply) => {
		log('desk.refused', { status: 403 });
		return page(reply, messagePage('没有执行', '页面可能打开得太久，请回到线索重新打开，再试一次。'), 403);
	};

	app.get('/', (request, reply) => {
		const query = readQuery(textsOf(request.query));
		const leads = ledger.list(query.filter, query.before, PAGE_SIZE + 1);
		const shown = leads.slice(0, PAGE_SIZE);
		const next = leads.length > PAGE_SIZE ? shown.at(-1)?.row : undefined;
		const form = formFor(request, queryText(query));
		const total = ledger.count(query.filter);
		return page(
			reply,
			listPage({ query, leads: shown, total, next, warning: warning(), isFound: false, form }),
		);
	});
	app.post('/find', (request, reply) => {
		const texts = textsOf(request.body);
		if (!gate.isOurs(request, texts.get('token') ?? '')) return foreign(reply);
		const phone = (texts.get('phone') ?? '')
			.normalize('NFKC')
			.replaceAll(/\D/g, '')
			.replace(/^86(?=1\d{10}$)/, '');
		const leads = phone.length < 4 ? [] : ledger.list({ phone }, undefined, MOST_FOUND);
		const query = { filter: {}, before: undefined };
		const form = formFor(request, '');
		return page(
			reply,
			listPage({
				query,
				leads,
				total: leads.length,
				next: undefined,
				warning: warning(),
				isFound: true,
				form,
			}),
		);
	});
	app.get('/lead', (request, reply) => {
		const row = rowIn(textsOf(request.query), 'id');
		const lead = row === undefined ? undefined : ledger.one(row);
		if (row === undefined || lead === undefined) return missing(reply);
		return page(reply, leadPage(lead, ledger.photosOf(row), formFor(request, `lead?id=${row}`)));
	});
	app.get('/photo', (request, reply) => {
		const row = rowIn(textsOf(request.query), 'id');
		const bytes = row === undefined ? undefined : ledger.photo(row);
		return bytes === undefined ? missing(reply) : reply.type('image/jpeg').send(Buffer.from(bytes));
	});
	app.get('/export', (request, reply) => {
		const { filter } = readQuery(textsOf(request.query));
		return reply
			.type('text/csv; charset=utf-8')
			.header('content-disposition', 'attachment; filename="leads.csv"')
			.send(Readable.from(leadCsv(ledger.all(filter))));
	});
	app.post('/handled', async (request, reply) => {
		const texts = textsOf(request.body);
		if (!gate.isOurs(request, texts.get('token') ?? '')) return foreign(reply);
		const [row, name] = [rowIn(texts, 'id'), nameIn(texts.get('person') ?? '')];
		const person = texts.get('done') === 'no' ? undefined : name === '' ? NAMELESS : name;
		const isMarked =
			row !== undefined && (await onceFree(() => ledger.mark(row, person, Date.now()), PATIENCE));
		if (!isMarked) return missing(reply);
		log(person === undefined ? 'desk.reopened' : 'desk.handled', { row });
		const back = texts.get('back') ?? '';
		return reply.redirect(/^(lead\?id=\d+|\?[\w=&%.+-]*)$/.test(back) ? `./${back}` : './', 303);
	});
	app.setNotFoundHandler((_, reply) => missing(reply));
	app.setErrorHandler((error: unknown, _, reply) => {
		log('desk.failed', errorFacts(error));
		const given = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
		const status = given >= 400 && given < 500 ? given : 503;
		reply.headers(HEADERS).type('text/html; charset=utf-8');
		return page(
			reply,
			messagePage('没有成功', '请过一会儿再试；一直这样请运行 receiver:admin -- doctor。'),
			status,
		);
	});
	return app;
}
