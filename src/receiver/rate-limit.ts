import { isIPv4, isIPv6 } from 'node:net';

/** Limits memory. Beyond this number, requests from new networks pass: refusing them all would help an attacker. */
const MOST_NETWORKS = 100_000;

/**
 * A /48 gets this many times the allowance of one connection. A free tunnel is a /48 with 65,536 networks of 64 bits; it
 * must not count as 65,536 visitors. But some providers share one /48 between many homes or phones, and these must not block
 * each other.
 */
const SITE_SHARE = 10;

/** A network that shares one request counter. */
export interface Network {
	key: string;
	/** Its allowance, as a multiple of one visitor's. */
	share: number;
}

/** The eight groups of an IPv6 address without leading zeros. The last two may be written as an IPv4 address. */
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
 * The networks of a visitor. IPv4: the address. IPv6: the /64 of one connection and the /48 of one site (RFC 6177). An
 * IPv4-mapped IPv6 address (::ffff:0:0/96) counts as IPv4.
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
 * Rate limiter with one counter per network. Returns the seconds to wait, 0 if the request may pass. Refused requests are
 * not counted. A counter is dropped when its window ends. It uses a monotonic clock, so changes of the system time have no
 * effect.
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
