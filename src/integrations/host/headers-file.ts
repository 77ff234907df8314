import type { FolderRule } from '../../domain/host/folder-rules.ts';

/** `_headers` of Netlify and Cloudflare Pages: a path, and its headers indented below. */
export function headersFile(rules: readonly FolderRule[]): string {
	return rules
		.map(({ path, headers }) =>
			[path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n'),
		)
		.join('');
}
