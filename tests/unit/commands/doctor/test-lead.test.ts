import { afterEach, describe, expect, test } from 'vitest';
import { sendTestLead } from '../../../../src/commands/doctor/test-lead.ts';
import { type Site, siteSchema } from '../../../../src/domain/catalog/site.ts';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import { type Loopback, loopback } from '../../../loopback.ts';
import { SITE } from '../../made-entry.ts';

let server: Loopback | undefined;

afterEach(async () => {
	await server?.close();
	server = undefined;
});

const privacy = { handler: '甲公司', handlerContact: '甲路', rightsContact: '甲路', retentionDays: 90 };
const siteOf = (endpoint: string): Site =>
	siteSchema.parse({ ...SITE, leads: { provider: 'post', endpoint, privacy } });

/** A receiver that answers with a status and a text. @returns what it was sent */
async function receiver(status: number, answer: string): Promise<{ endpoint: string; bodies: string[] }> {
	const bodies: string[] = [];
	server = await loopback((request, response) => {
		let body = '';
		request.setEncoding('utf8');
		request.on('data', (chunk: string) => (body += chunk));
		request.on('end', () => {
			bodies.push(body);
			response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
		});
	});
	return { endpoint: `${server.url}/leads`, bodies };
}

describe('a test lead', () => {
	test('is one that the receiver takes, and says in its texts that it is a test', async () => {
		const { endpoint, bodies } = await receiver(200, '{ "ok": true }');
		expect((await sendTestLead(siteOf(endpoint), 2000)).level).toBe('fine');
		const reading = checkLead(JSON.parse(bodies[0] ?? ''));
		expect(reading).toMatchObject({ lead: { contact: '【测试】请忽略', phone: '400-000-0000' } });
		expect(bodies[0]).toContain('【测试】这一条由 npm run doctor 发出');
	});

	test.each([
		[500, '', '回答 500'],
		[200, '<html>login</html>', '回答 200'],
		[422, '{ "problems": [{ "field": "phone", "message": "号码不对" }] }', '号码不对'],
	])('that gets %s is not taken for delivered', async (status, answer, words) => {
		const { endpoint } = await receiver(status, answer);
		const finding = await sendTestLead(siteOf(endpoint), 2000);
		expect([finding.level, finding.text.includes(words)]).toEqual(['must', true]);
	});

	test('to nobody says so', async () => {
		const { endpoint } = await receiver(200, '');
		await server?.close();
		expect((await sendTestLead(siteOf(endpoint), 2000)).level).toBe('must');
	});

	test('is not sent where there is no endpoint of JSON', async () => {
		expect((await sendTestLead(SITE, 2000)).text).toBe('没有发测试：provider 是 none');
	});
});
