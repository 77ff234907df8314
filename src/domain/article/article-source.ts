import { z } from 'astro/zod';
import { httpUrl } from '../schema/http-url.ts';

/** Schema of the source of an article. */
export const sourceSchema = z.strictObject({
	/** Publisher, under the name readers know: 新华财经. */
	name: z
		.string()
		.min(2)
		.meta({ title: '来源名称', examples: ['新华财经'] }),
	/** Address of the original. The publisher's name links to it. */
	url: httpUrl.optional().meta({ title: '来源网址' }),
});

/** A repost names its source, or its owner cannot be asked. Adds the problem to `ctx`. */
export function checkSource(
	{ kind, source }: { kind: string; source?: unknown },
	ctx: { addIssue: (issue: { code: 'custom'; path: string[]; message: string; params: object }) => void },
): void {
	if (kind !== 'repost' || source !== undefined) return;
	const fix = '请补上，例如 source: { name: 新华财经 }；不知道来源的不要转载';
	ctx.addIssue({ code: 'custom', path: ['source'], message: '没有填写，转载要写明来源', params: { fix } });
}
