/** A value in nginx's own syntax. Content has none of these letters where it comes from: ids, paths and policies. */
export function quoted(value: string): string {
	if (/[\r\n\0]/.test(value)) throw new Error(`not a value for nginx: ${JSON.stringify(value)}`);
	return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** A key of a map, and its value. */
export type Line = readonly [key: string, value: string];

/** A map that sets `$portal_<name>`. */
export const map = (source: string, name: string, lines: readonly Line[]) =>
	[`map ${source} $portal_${name} {`, ...lines.map(([key, value]) => `\t${key} ${value};`), '}', ''].join(
		'\n',
	);

/** A key that is a regular expression. */
export const pattern = (expression: string) => quoted(`~${expression}`);
