import { entriesOf } from '../../domain/lead/json-entries.ts';
import { SendError } from './channel.ts';

/** Response fields in which bots report success; 0 means accepted. 飞书 also has an older spelling. */
const VERDICTS = ['errcode', 'code', 'StatusCode'];

/** The network error as a code: ECONNREFUSED, TimeoutError. */
function networkReason(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	if (!(cause instanceof Error)) return 'network';
	return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

/**
 * Posts JSON to a group bot. Throws a SendError unless the status is 200 and the body reports success: bots also answer 200
 * when they reject a message.
 */
export async function postToBot(url: string | URL, body: object, timeoutMs: number): Promise<void> {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json; charset=utf-8' },
		body: JSON.stringify(body),
		redirect: 'error',
		signal: AbortSignal.timeout(timeoutMs),
	})
		.then(async (response) => ({ status: response.status, text: await response.text() }))
		.catch((error: unknown) => {
			throw new SendError(networkReason(error));
		});
	if (answer.status !== 200) throw new SendError(`HTTP ${answer.status}`);
	const verdicts = parsedEntries(answer.text);
	const verdict = VERDICTS.map((key) => verdicts.get(key)).find((value) => typeof value === 'number');
	if (verdict !== 0) throw new SendError(verdict === undefined ? 'unreadable answer' : `code ${verdict}`);
}

function parsedEntries(text: string): ReadonlyMap<string, unknown> {
	try {
		return entriesOf(JSON.parse(text));
	} catch {
		return new Map();
	}
}
