import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkLead } from '../../domain/lead/lead-check.ts';
import { entriesOf } from '../../domain/lead/json-entries.ts';
import { leadFromFields } from '../../domain/lead/lead-fields.ts';
import type { LeadProblem } from '../../domain/lead/lead.ts';
import { readSpamSignals, spamReasons, type SpamLimits } from '../../domain/lead/lead-spam.ts';
import { errorFacts, type EventLog } from '../event-log.ts';
import { formUuid } from './form-uuid.ts';
import type { StoredLead, StoreOutcome } from './lead-store.ts';
import { type Refusal, REFUSAL_POLICY, refusalPage } from './refusal-page.ts';

export const LEADS_PATH = '/leads';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Three times the JSON limit: URL encoding writes each byte of a Chinese character as three. */
const FORM_BYTES = 48 * 1024;

/** Retry-After in seconds when the disk is full or busy. */
const STORE_PAUSE = 30;

export interface LeadRoute {
	/** Redirect target after a form without script is stored. */
	thanks: string;
	limits: SpamLimits;
	/** Seconds to wait; 0 if the request may pass. */
	limit: (ip: string) => number;
	/** Stores a lead. It is on disk when this resolves. */
	store: (stored: StoredLead) => Promise<StoreOutcome>;
	log: EventLog;
}

const SAME = [{ field: 'uuid', message: '请求头 Idempotency-Key 和线索编号不同' }];

const KEPT = '您填写的内容还在下面，没有丢。';

/** The text for a person whose form was refused. @param seconds to wait, after too many requests */
function refusalOf(status: number, seconds: number, problems: readonly LeadProblem[]): Refusal {
	if (status === 429) {
		const advice = `${KEPT}请过 ${Math.ceil(seconds / 60)} 分钟再按一次按钮，或直接打电话。`;
		return { title: '提交得太频繁', advice, problems: [] };
	}
	if (status === 503) {
		const advice = `${KEPT}请过一会儿再按一次按钮，或直接打电话。`;
		return { title: '暂时没有存下', advice, problems: [] };
	}
	return { title: '还差一点', advice: `${KEPT}请改好后再提交。`, problems };
}

/** Consent must be given on the form, next to the privacy notice. */
const NO_CONSENT = '请按浏览器的返回键回到表单，勾选同意后再提交。';

/** Accepts leads as JSON from the form's script, and as form fields from a form without script. */
export function addLeadRoute(app: FastifyInstance, { thanks, limits, limit, store, log }: LeadRoute): void {
	app.addContentTypeParser(
		FORM_TYPE,
		{ parseAs: 'string', bodyLimit: FORM_BYTES },
		async (_: FastifyRequest, body: string) => new URLSearchParams(body),
	);

	app.post(LEADS_PATH, async (request: FastifyRequest, reply: FastifyReply) => {
		const now = Date.now();
		const { body } = request;
		const fields = body instanceof URLSearchParams ? new Map(body) : undefined;

		const refuse = (status: number, problems: readonly LeadProblem[], seconds = 0) => {
			log('lead.refused', { status, fields: problems.map(({ field }) => field).join(' ') });
			if (seconds > 0) reply.header('retry-after', String(seconds));
			reply.code(status);
			if (fields === undefined) return reply.send({ ok: false, problems });
			reply.type('text/html; charset=utf-8').header('content-security-policy', REFUSAL_POLICY);
			const refusal = refusalOf(status, seconds, problems);
			const isAgreed = problems.every(({ field }) => field !== 'consent');
			return reply.send(
				isAgreed ? refusalPage(refusal, fields) : refusalPage({ ...refusal, advice: NO_CONSENT }, undefined),
			);
		};

		const seconds = limit(request.ip);
		if (seconds > 0) return refuse(429, [{ field: 'rate', message: '提交得太频繁，请稍后再试' }], seconds);

		const sent = new Date(now).toISOString();
		const input = fields === undefined ? body : leadFromFields(fields, sent, formUuid(fields, sent));
		const reading = checkLead(input);
		if ('problems' in reading) return refuse(422, reading.problems);
		const { lead } = reading;
		const key = request.headers['idempotency-key'];
		if (key !== undefined && String(key).toLowerCase() !== lead.uuid) return refuse(422, SAME);

		const suspect = spamReasons(lead, readSpamSignals(fields ?? entriesOf(body)), limits);
		const outcome = await store({ lead, receivedAt: now, suspect }).catch((error: unknown) => {
			log('store.failed', errorFacts(error));
			return undefined;
		});
		if (outcome === undefined)
			return refuse(503, [{ field: 'store', message: '暂时没有存下，请稍后再试' }], STORE_PAUSE);
		log(`lead.${outcome}`, { uuid: lead.uuid, suspect: suspect.join(' ') });
		if (fields !== undefined) return reply.redirect(thanks, 303);
		return reply.code(outcome === 'stored' ? 201 : 200).send({ ok: true, uuid: lead.uuid, outcome });
	});
}
