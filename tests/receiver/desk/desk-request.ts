import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ReceiverProcess } from '../receiver-process.ts';

/** Address of the page for leads; '' if it is off. */
export function deskUrl(receiver: ReceiverProcess): string {
	return /"desk":"([^"]+)"/.exec(receiver.log())?.[1] ?? '';
}

export interface Answer {
	status: number;
	headers: Readonly<Record<string, string | string[] | undefined>>;
	body: string;
}

/** A request with any headers, also a Host and an Origin of one's own, which `fetch` does not send. @param form posts it */
export function ask(
	url: string,
	{
		headers = {},
		form,
	}: { headers?: Readonly<Record<string, string>>; form?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
	const body = form && new URLSearchParams(form).toString();
	return new Promise((done, fail) => {
		const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
		const sent = request(url, {
			method: body === undefined ? 'GET' : 'POST',
			headers: { ...type, ...headers },
		});
		sent.once('error', fail);
		sent.once('response', (response) => {
			const { statusCode = 0 } = response;
			text(response).then((all) => done({ status: statusCode, headers: response.headers, body: all }), fail);
		});
		sent.end(body);
	});
}

/** The secret of the forms on a page. */
export function tokenIn(page: string): string {
	return /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? '';
}

/** What a browser sends along with a form of the page itself. */
export function ownOrigin(url: string): Record<string, string> {
	return { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
}
