import { randomUUID } from 'node:crypto';
import type { Site } from '../../domain/catalog/site.ts';
import type { Lead } from '../../domain/lead/lead.ts';
import { leadDestination } from '../../domain/lead/lead-destination.ts';
import { leadPayload, readAnswer } from '../../domain/lead/lead-payload.ts';
import { normalisePhone } from '../../domain/lead/phone-number.ts';
import { fine, type Finding, must, should } from './finding.ts';

/** Long enough not to be taken for a robot by the receiver, s. */
const SECONDS = 60;

/** A lead that says in each of its texts that it is none. @param phone to be reached at, of the owner himself */
function testLead(phone: string, now: Date, uuid: string): Lead {
	const at = now.toISOString();
	return {
		schema: 1,
		uuid,
		createdAt: at,
		kind: 'enquiry',
		page: '/contact/',
		need: 'policy',
		contact: '【测试】请忽略',
		phone,
		note: `【测试】这一条由 npm run doctor 发出，用来看需求收不收得到。不是访客，请删去（编号 ${uuid}）。`,
		consent: { version: 'doctor-test', at },
	};
}

/**
 * Sends a test lead to the endpoint of `provider: post`. No other provider is asked: a form service counts each lead, and cannot
 * delete it.
 * @param timeoutMs for the whole request
 */
export async function sendTestLead(site: Site, timeoutMs: number, now = new Date()): Promise<Finding> {
	if (site.leads.provider !== 'post')
		return should(
			`没有发测试：provider 是 ${site.leads.provider}`,
			'只有 provider: post 可以这样测试；表单服务请在网页上填一次',
		);
	const destination = leadDestination(site.leads, '/');
	const uuid = randomUUID();
	const reading = normalisePhone(site.contact.hotline.number);
	const phone = 'phone' in reading ? reading.phone : site.contact.hotline.number;
	const { headers, body } = leadPayload(
		testLead(phone, now, uuid),
		{ trap: '', seconds: SECONDS },
		destination,
	);
	try {
		const response = await fetch(destination.url, {
			method: 'POST',
			// As the form sends it: the receiver takes leads only from pages of the site.
			headers: { ...headers, Origin: new URL(site.url).origin },
			body,
			redirect: 'error',
			signal: AbortSignal.timeout(timeoutMs),
		});
		const answer = {
			status: response.status,
			retryAfter: response.headers.get('Retry-After'),
			body: await response.text(),
		};
		const outcome = readAnswer(answer, destination.target, uuid, now.getTime());
		if (outcome.kind === 'delivered')
			return fine(`测试已收到，编号 ${uuid}。看过以后删去：npm run receiver:admin -- delete --uuid ${uuid}`);
		if (outcome.kind === 'refused')
			return must(
				`接收程序不收：${outcome.problems.map(({ message }) => message).join('；')}`,
				'接收程序可能比网站旧，请先更新它',
			);
		return must(`测试没有收到：${destination.url} 回答 ${answer.status}`, '请看接收程序的日志和 /health');
	} catch (error) {
		const reason =
			error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : '';
		return must(`测试没有收到：${reason}`, '请检查 endpoint、证书和防火墙');
	}
}
