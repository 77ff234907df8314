/** What the documentation of hosts says of the files that they read, as small programs. */

/** A path with `*` or placeholders as these hosts read it: both stand for any text, a placeholder for one segment. */
function pathReader(pattern: string): RegExp {
	const parts = pattern.split(/(\*|:[A-Za-z]\w*)/);
	const read = (part: string) => {
		if (part === '*') return '(?<splat>.*)';
		if (/^:[A-Za-z]/.test(part)) return `(?<${part.slice(1)}>[^/]+)`;
		return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	};
	return new RegExp(`^${parts.map(read).join('')}$`);
}

const filled = (to: string, groups: Readonly<Record<string, string>> = {}) =>
	to.replaceAll(/:([A-Za-z]\w*)/g, (whole, name: string) => groups[name] ?? whole);

/**
 * `_headers`: a rule begins with a path; headers of all rules that fit are sent, and those of one name are joined with a comma.
 * Cloudflare takes 100 rules and 2,000 characters a line:
 * https://developers.cloudflare.com/pages/configuration/headers/ (2026-11-29); Netlify joins alike:
 * https://docs.netlify.com/manage/routing/headers/ (2026-11-29).
 */
export function headersFor(text: string, path: string): Map<string, string[]> {
	const sent = new Map<string, string[]>();
	let isMeant = false;
	let rules = 0;
	for (const line of text.split('\n')) {
		if (line.length > 2000) throw new Error('a line of more than 2,000 characters');
		if (line.trim() === '') continue;
		if (/^\S/.test(line)) {
			rules += 1;
			if (rules > 100) throw new Error('more than 100 rules');
			isMeant = pathReader(line).test(path);
			continue;
		}
		const [, name = '', value = ''] = /^\s+([A-Za-z-]+): (.+)$/.exec(line) ?? [];
		if (name === '') throw new Error(`no header: ${line}`);
		if (isMeant) sent.set(name.toLowerCase(), [...(sent.get(name.toLowerCase()) ?? []), value]);
	}
	return sent;
}

/**
 * `_redirects` of Cloudflare Pages: two or three words a line, no query, the first rule that fits; 2,000 without a placeholder and
 * 100 with, at most 1,000 characters: https://developers.cloudflare.com/pages/configuration/redirects/ (2026-11-29). Other lines
 * are left out.
 */
export function cloudflareRedirect(text: string, path: string): string | undefined {
	const counts = { plain: 0, dynamic: 0 };
	let found: string | undefined;
	for (const line of text.split('\n').filter((each) => each !== '')) {
		const [from = '', to = '', code = '302', ...more] = line.split(/\s+/);
		if (more.length > 0 || !/^30[12378]$|^200$/.test(code)) continue;
		if (line.length > 1000) throw new Error('a rule of more than 1,000 characters');
		const isDynamic = /[*]|:[A-Za-z]/.test(from);
		if (!isDynamic && counts.dynamic > 0) throw new Error('a plain rule behind one with a placeholder');
		counts[isDynamic ? 'dynamic' : 'plain'] += 1;
		const match = pathReader(from).exec(path);
		if (match !== null) found ??= `${code} ${filled(to, match.groups)}`;
	}
	if (counts.plain > 2000 || counts.dynamic > 100) throw new Error('too many rules');
	return found;
}

/**
 * `_redirects` of Netlify: pairs of a query stand between the paths, all of them are needed, and `!` goes before files:
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/ (2026-11-29).
 */
export function netlifyRedirect(text: string, path: string, query = ''): string | undefined {
	const asked = new URLSearchParams(query);
	for (const line of text.split('\n').filter((each) => each !== '')) {
		const words = line.split(/\s+/);
		const target = words.findIndex((word, index) => index > 0 && /^(\/|https?:)/.test(word));
		const [from = '', to = '', code = '301'] = [words[0], words[target], words[target + 1]];
		const match = pathReader(from).exec(path);
		const pairs = words.slice(1, target).map((word) => word.split('='));
		const isAsked = ([key = '', value = '']: readonly string[]) =>
			asked.has(key) && (value.startsWith(':') || asked.get(key) === value);
		if (match === null || !pairs.every(isAsked)) continue;
		const read = pairs.flatMap(([key = '', value = '']) =>
			value.startsWith(':') ? [[value.slice(1), asked.get(key) ?? '']] : [],
		);
		return `${code} ${filled(to, { ...match.groups, ...Object.fromEntries(read) })}`;
	}
	return undefined;
}

interface VercelFile {
	trailingSlash?: boolean;
	redirects: {
		source: string;
		destination: string;
		statusCode: number;
		has?: { key: string; value: string }[];
	}[];
	headers: { source: string; headers: { key: string; value: string }[] }[];
}

/** A source of `vercel.json`: path-to-regexp, of which a backslash, a named group and a bare group are used. */
function sourceReader(source: string): RegExp {
	const parts = source.matchAll(/\\(.)|:(\w+)\(([^)]*)\)|(\(\.\*\))|([^\\:(]+)/g);
	return new RegExp(
		`^${[...parts]
			.map(([whole, mark, name, group, any]) => {
				if (mark !== undefined) return mark.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
				if (name !== undefined) return `(?<${name}>${group})`;
				return any ?? whole.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
			})
			.join('')}$`,
	);
}

/** Redirects of `vercel.json`, the first that fits: https://vercel.com/docs/project-configuration (2026-11-29). */
export function vercelRedirect(text: string, path: string, query = ''): string | undefined {
	const { redirects }: VercelFile = JSON.parse(text);
	const asked = new URLSearchParams(query);
	for (const { source, destination, statusCode, has = [] } of redirects) {
		const match = sourceReader(source).exec(path);
		const reads = has.map(({ key, value }) => new RegExp(`^${value}$`).exec(asked.get(key) ?? ''));
		if (match === null || reads.includes(null)) continue;
		const groups = Object.assign({}, match.groups, ...reads.map((read) => read?.groups));
		return `${statusCode} ${filled(destination, groups)}`;
	}
	return undefined;
}

/** Headers of `vercel.json`: of all rules that fit, the last of a name. */
export function vercelHeaders(text: string, path: string): Map<string, string> {
	const { headers }: VercelFile = JSON.parse(text);
	const fitting = headers.filter(({ source }) => sourceReader(source).test(path));
	return new Map(fitting.flatMap((rule) => rule.headers.map(({ key, value }) => [key.toLowerCase(), value])));
}
