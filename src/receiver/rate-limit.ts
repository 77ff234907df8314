import { isIPv4, isIPv6 } from 'node:net';

/** Networks remembered at one time: beyond it new ones pass, because memory is finite and refusing all would help an attacker. */
const MOST_NETWORKS = 100_000;

/**
 * How many times the allowance of one connection a /48 gets. A free tunnel is a /48 with 65,536 networks of 64 bits, which must not
 * count as so many visitors; but some providers hand out pieces of one /48 to many homes or phones, who must not shut each other out.
 */
const SITE_SHARE = 10;

/** A network whose requests are counted together. */
export interface Network {
	key: string;
	/** Its allowance, in those of one visitor. */
	share: number;
}

/** The eight groups of an IPv6 address, without leading zeros; the last two may be written as an IPv4 address. */
function groupsOf(ip: string): string[] {
	const address = (ip.split('%')[0] ?? '').replace(/[\d.]+$/, (tail) => {
		if (!isIPv4(tail)) return tail;
		const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number);
		return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
	});
	const [head = '', tail] = address.split('::');
	const front = head.split(':').filter(Boolean);
	const back = (tail ?? '').split(':').filter(Boolean);
	const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
	const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
	return groups.map((group) => parseInt(group, 16).toString(16));
}

/**
 * The networks that a visitor belongs to: an IPv4 address; in IPv6 the 64 bits that one connection gets and the 48 bits that one site
 * gets (RFC 6177). An IPv4 address in the clothes of IPv6 (::ffff:0:0/96) is an IPv4 address.
 */
export function networksOf(ip: string): Network[] {
	if (!isIPv6(ip)) return [{ key: ip, share: 1 }];
	const groups = groupsOf(ip);
	if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
		const bytes = groups.slice(6).flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
		return [{ key: bytes.join('.'), share: 1 }];
	}
	return [
		{ key: `${groups.slice(0, 4).join(':')}/64`, share: 1 },
		{ key: `${groups.slice(0, 3).join(':')}/48`, share: SITE_SHARE },
	];
}

/**
 * Counts requests of each network. The answer is how many seconds to wait, 0 when the request may pass; one that may not pass is not
 * counted. A network is forgotten when its window ends; time is measured by a clock that nobody can set.
 * @param most requests of one visitor within a window
 */
export function rateLimit(most: number, windowMs: number): (ip: string) => number {
	const windows = new Map<string, { count: number; end: number }>();
	const count = (key: string) => {
		const window = windows.get(key);
		if (window !== undefined) {
			window.count += 1;
		} else if (windows.size < MOST_NETWORKS) {
			windows.set(key, { count: 1, end: performance.now() + windowMs });
			setTimeout(() => windows.delete(key), windowMs).unref();
		}
	};
	return (ip) => {
		const networks = networksOf(ip);
		const ends = networks.flatMap(({ key, share }) => {
			const window = windows.get(key);
			return window !== undefined && window.count >= most * share ? [window.end] : [];
		});
		if (ends.length > 0) return Math.max(1, Math.ceil((Math.max(...ends) - performance.now()) / 1000));
		for (const { key } of networks) count(key);
		return 0;
	};
}
