import { isIPv4, isIPv6 } from 'node:net';

/** Addresses remembered at one time: beyond it new ones pass, because memory is finite and refusing all would help an attacker. */
const MOST_ADDRESSES = 100_000;

/** What counts as one visitor: an IPv4 address, or the network of 64 bits that one connection gets in IPv6. */
export function visitorKey(ip: string): string {
	const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
	if (mapped !== undefined && isIPv4(mapped)) return mapped;
	if (!isIPv6(ip)) return ip;
	const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
	const front = head.split(':').filter(Boolean);
	const back = (tail ?? '').split(':').filter(Boolean);
	const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
	const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
	return groups
		.slice(0, 4)
		.map((group) => parseInt(group, 16).toString(16))
		.join(':');
}

/**
 * Counts requests of each visitor. The answer is how many seconds to wait, 0 when the request may pass. An address is forgotten when
 * its window ends; time is measured by a clock that nobody can set.
 * @param most requests within a window
 */
export function rateLimit(most: number, windowMs: number): (ip: string) => number {
	const windows = new Map<string, { count: number; end: number }>();
	return (ip) => {
		const key = visitorKey(ip);
		const window = windows.get(key);
		if (window === undefined) {
			if (windows.size >= MOST_ADDRESSES) return 0;
			windows.set(key, { count: 1, end: performance.now() + windowMs });
			setTimeout(() => windows.delete(key), windowMs).unref();
			return 0;
		}
		window.count += 1;
		return window.count <= most ? 0 : Math.max(1, Math.ceil((window.end - performance.now()) / 1000));
	};
}
