import type { HostGate } from './host-gate.ts';
import type { LinkAnswer } from './link-verdict.ts';

export interface Asking {
	gate: HostGate;
	/** For each request, ms. */
	timeoutMs: number;
}

const MOST_REDIRECTS = 6;
/** Names itself, so that the owner of a server knows who asks. */
const HEADERS = {
	'User-Agent': 'link-check/1.0 (weekly check of cited sources)',
	Accept: 'text/html,*/*;q=0.8',
};

const TLS_FAULT = /CERT|TLS|SSL|SIGNATURE|EPROTO|UNABLE_TO_|SELF_SIGNED/;

/** The code of an error or of its cause. */
function codeOf(error: unknown): string {
	for (let at = error; typeof at === 'object' && at !== null; at = Reflect.get(at, 'cause')) {
		const code: unknown = Reflect.get(at, 'code');
		if (typeof code === 'string') return code;
	}
	return '';
}

function faultOf(error: unknown): NonNullable<LinkAnswer['fault']> {
	if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
	const code = codeOf(error);
	if (code === 'ENOTFOUND') return 'no-host';
	if (/TIMEOUT|TIMEDOUT/.test(code)) return 'timeout';
	return TLS_FAULT.test(code) ? 'tls' : 'connection';
}

async function ask(method: 'HEAD' | 'GET', url: string, { gate, timeoutMs }: Asking): Promise<Response> {
	return gate(url, async () => {
		const signal = AbortSignal.timeout(timeoutMs);
		const response = await fetch(url, { method, redirect: 'manual', headers: HEADERS, signal });
		await response.body?.cancel();
		return response;
	});
}

/** The answer to HEAD, or to GET where HEAD got none that counts: many servers know only GET. */
async function askPolitely(url: string, asking: Asking): Promise<Response> {
	try {
		const head = await ask('HEAD', url, asking);
		if (head.status < 400 || head.status === 429) return head;
	} catch (error) {
		// A second try would wait as long again, or meet the same certificate.
		if (faultOf(error) !== 'connection') throw error;
	}
	return ask('GET', url, asking);
}

/** Asks for an address and follows its redirects. Never throws for what the other side does. */
export async function askLink(url: string, asking: Asking): Promise<LinkAnswer> {
	const redirects: number[] = [];
	let at = url;
	try {
		while (redirects.length <= MOST_REDIRECTS) {
			const response = await askPolitely(at, asking);
			const location = response.headers.get('location');
			if (response.status < 300 || response.status >= 400 || location === null)
				return { status: response.status, finalUrl: at, redirects };
			redirects.push(response.status);
			const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
			if (next === undefined || !/^https?:$/.test(next.protocol))
				return { finalUrl: at, redirects, fault: 'bad-redirect' };
			next.hash = '';
			at = next.href;
		}
		return { finalUrl: at, redirects, fault: 'too-many-redirects' };
	} catch (error) {
		return { finalUrl: at, redirects, fault: faultOf(error) };
	}
}
