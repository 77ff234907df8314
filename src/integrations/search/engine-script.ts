import { readFile, writeFile } from 'node:fs/promises';
import { minify } from 'vite';

/** Unused code in Pagefind's script, with replacements. */
const UNUSED: readonly [RegExp, string][] = [
	// Our own worker runs the script, so it needs neither instances nor its own worker.
	[/export\{[\w,]*\binit\b[\w,]*\};/, 'export{init,mergeIndex,options,search};'],
	[/pagefind=new PagefindWrapper\(/, 'pagefind=new Pagefind('],
	// On the main thread the engine would cut our pairs by the language of the page.
	[/try\{trueLanguage=.*?catch\(\w+\)\{\}/, ''],
	// The first position of a hit is enough. A common word has hundreds of thousands.
	[
		/let weighted_locations=result2\.l\.map\(.*?let locations=.*?;/,
		'let weighted_locations=[],locations=result2.l=result2.l.slice(0,1).map((l)=>l.l);',
	],
	[/if\(result2\.params\).*?return res;/, 'return res;'],
	// We make our own excerpts.
	[/const excerpt_start=.*?return fragment;/, 'return fragment;'],
];

/** Minifies Pagefind's script and removes unused code. Throws an Error when the script is not from Pagefind 1.6. */
export async function shrinkEngine(file: string): Promise<void> {
	let script = await readFile(file, 'utf8');
	for (const [pattern, replacement] of UNUSED) {
		if (!pattern.test(script))
			throw new Error(`${file} is not the script of Pagefind 1.6: no ${pattern.source}`);
		script = script.replace(pattern, replacement);
	}
	const { code, errors } = await minify(file, script, { module: true });
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
	await writeFile(file, code);
}
